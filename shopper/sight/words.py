"""The vocabulary: what places, pages and sums are called, by language, and how a name is compared with it."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The base loaders keep `no` and `404` the words they are, and make only strings, lists and mappings."""
_FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"})
_DRAWN = str.maketrans(
    dict.fromkeys("🛒🛍", " cart ") | dict.fromkeys("🔍🔎", " search ") | dict.fromkeys("👤👥", " account ")
    | dict.fromkeys("❤♥♡🤍🖤", " wishlist ") | dict.fromkeys("🗑", " remove ") | dict.fromkeys("✕✖❌✗", " close ")
    | dict.fromkeys("☰≡", " menu ")
)  # fmt: skip
"""What signs stand for where a button has nothing else on it."""
_AMOUNT = re.compile(r"\d")
PATTERNED = ("boxes", "payments", "picks", "delivery", "about", "offers", "urging", "press")
"""Sections of which a text is only asked whether it says one of their phrases, in whatever form of the word."""
SHORT = 300
REMEMBERED = 20_000
"""Characters of a text of which it is remembered what it says, and how many of these."""
LONG = 6
"""Letters up to which a phrase is too short for that."""


class Meaning(NamedTuple):
    """What a phrase stands for: a section and an entry of the vocabulary, how surely, and in which language."""

    section: str
    entry: str
    strength: str
    language: str


class Hit(NamedTuple):
    """A phrase found in a text: its meaning, its words, where it starts, and how many words the text has besides."""

    meaning: Meaning
    phrase: str
    start: int
    besides: int

    @property
    def length(self) -> int:
        """Its words, counted."""
        return self.phrase.count(" ") + 1


def names(hits: Iterable[Hit], entry: str, besides: int) -> bool:
    """Whether one of the phrases is the name of a place, with at most so many words besides."""
    return any(h.meaning[:3] == ("places", entry, "names") and h.besides <= besides for h in hits)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower case without accents and punctuation, single spaces: `Ajouter à l'envie!` is `ajouter a l envie`."""
    if not text.isascii():
        if not any(map(str.isalpha, text)):
            text = text.translate(_DRAWN)
        text = unicodedata.normalize("NFKD", text.casefold()).translate(_FOLDED)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", text.casefold().replace("_", " ")))


@dataclass(frozen=True)
class Vocabulary:
    """All languages together; a phrase may mean several things."""

    meanings: Mapping[str, tuple[Meaning, ...]] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    noise: frozenset[str] = frozenset()
    patterns: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """Entries of which a text is only asked whether it has one of them."""

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every phrase found in a text, each as often as it stands there."""
        return self._remembered(text) if len(text) <= SHORT else tuple(self._hits(text))

    @cached_property
    def _remembered(self) -> Callable[[str], tuple[Hit, ...]]:
        """The pages of a shop share their menus, buttons and labels: what those mean is worked out once."""
        return lru_cache(maxsize=REMEMBERED)(lambda text: tuple(self._hits(text)))

    def _hits(self, text: str) -> Iterator[Hit]:
        words = plain(text).split()
        counts = [not self.is_noise(word) for word in words]
        weight = sum(counts)
        for start, word in enumerate(words):
            for length in range(1, min(self._longest.get(word, 0), len(words) - start) + 1):
                phrase = " ".join(words[start : start + length])
                for meaning in self.meanings.get(phrase, ()):
                    yield Hit(meaning, phrase, start, weight - sum(counts[start : start + length]))

    @cached_property
    def _longest(self) -> dict[str, int]:
        """For each word that starts a phrase, the number of words of the longest one."""
        longest: dict[str, int] = {}
        for phrase in self.meanings:
            first = phrase.partition(" ")[0]
            longest[first] = max(longest.get(first, 0), phrase.count(" ") + 1)
        return longest

    @cached_property
    def telling(self) -> dict[str, str]:
        """Words that only one language has, among those of every day and those that places and pages are called."""
        homes: dict[str, set[str]] = {}
        for phrase, meanings in self.meanings.items():
            for word in phrase.split():
                homes.setdefault(word, set()).update(m.language for m in meanings)
        everyday = {p for p, found in self.meanings.items() if any(m.entry == "everyday" for m in found)}
        longest = {word for word in homes if len(word) > LONG}
        return {word: min(homes[word]) for word in everyday | longest if len(homes[word]) == 1}

    def is_noise(self, word: str) -> bool:
        """Whether a word adds nothing to a name: `required`, `your`, a count."""
        return word in self.noise or bool(_AMOUNT.search(word))

    def says(self, text: str, section: str, entry: str) -> bool:
        """Whether a text holds a phrase of this entry."""
        return any(hit.meaning.section == section and hit.meaning.entry == entry for hit in self.hits(text))

    def tells(self, text: str, section: str, entry: str) -> bool:
        """Whether a text has a word or phrase of an entry that is kept as patterns: `*` stands for any ending."""
        pattern = self._patterns.get((section, entry))
        return bool(pattern and pattern.search(plain(text)))

    @cached_property
    def _patterns(self) -> dict[tuple[str, str], re.Pattern[str]]:
        joined = {key: "|".join(dict.fromkeys(map(_pattern, found))) for key, found in self.patterns.items()}
        return {key: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") for key, pattern in joined.items()}

    def patterned(self, section: str, entry: str) -> tuple[str, ...]:
        """The words and phrases of an entry that is kept as patterns."""
        return self.patterns.get((section, entry), ())

    def phrases(self, section: str, entry: str) -> tuple[str, ...]:
        """All phrases of an entry."""
        return self._by_entry.get((section, entry), ())

    def long_phrases(self, place: str) -> tuple[str, ...]:
        """Phrases of a place long enough for a misspelling to be told from another word."""
        return tuple(phrase for phrase in self.phrases("places", place) if len(phrase) > LONG)

    @cached_property
    def _by_entry(self) -> dict[tuple[str, str], tuple[str, ...]]:
        entries: dict[tuple[str, str], list[str]] = {}
        for phrase, meanings in self.meanings.items():
            for key in {(m.section, m.entry) for m in meanings if m.strength != "never"}:
                entries.setdefault(key, []).append(phrase)
        return {key: tuple(phrases) for key, phrases in entries.items()}


def _pattern(phrase: str) -> str:
    return " ".join(r"\w*".join(map(plain, word.split("*"))) for word in phrase.split())


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary as shipped: one file a language beside this module."""
    meanings: dict[str, list[Meaning]] = {}
    patterns: dict[tuple[str, str], list[str]] = {}
    languages = set()
    for path in files(__package__).joinpath("vocabulary").iterdir():
        if path.name.endswith(".yaml"):
            language = path.name.removesuffix(".yaml")
            languages.add(language)
            data = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a base loader, see above
            for section in PATTERNED:
                for entry, phrases in data.pop(section, {}).items():
                    patterns.setdefault((section, entry), []).extend(phrases)
            for phrase, meaning in _entries(data, language):
                meanings.setdefault(phrase, []).append(meaning)
    noise = frozenset(phrase for phrase, found in meanings.items() if any(m[:2] == ("signs", "noise") for m in found))
    return Vocabulary(
        {phrase: tuple(dict.fromkeys(found)) for phrase, found in meanings.items()},
        frozenset(languages),
        noise,
        {key: tuple(found) for key, found in patterns.items()},
    )


def _entries(data: Mapping[str, Any], language: str) -> Iterator[tuple[str, Meaning]]:
    for place, strengths in data.get("places", {}).items():
        for strength, phrases in strengths.items():
            yield from _meant(phrases, "places", place, strength, language)
    yield from _meant(data.get("decoys", ()), "decoys", "decoy", "names", language)
    for section in data.keys() - {"places", "decoys"}:
        for entry, phrases in data[section].items():
            yield from _meant(phrases, section, entry, "names", language)


def _meant(
    phrases: Iterable[str], section: str, entry: str, strength: str, language: str
) -> Iterator[tuple[str, Meaning]]:
    for phrase in phrases:
        yield plain(phrase), Meaning(section, entry, strength, language)
