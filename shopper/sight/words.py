"""The vocabulary: what places, pages and sums are called, by language, and how a name is compared with it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The base loaders keep `no` and `404` the words they are, and make only strings, lists and mappings."""
_FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "\u0131": "i"})
_AMOUNT = re.compile(r"\d")
LONGEST = 9
"""Words in the longest phrase that is looked up."""


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


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Lower case without accents and punctuation, single spaces: `Ajouter à l'envie!` is `ajouter a l envie`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold()).translate(_FOLDED)
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", text.casefold().replace("_", " ")))


@dataclass(frozen=True)
class Vocabulary:
    """All languages together; a phrase may mean several things."""

    meanings: Mapping[str, tuple[Meaning, ...]] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    noise: frozenset[str] = frozenset()

    def hits(self, text: str) -> Iterator[Hit]:
        """Every phrase found in a text, each as often as it stands there."""
        words = plain(text).split()
        weight = sum(1 for word in words if not self.is_noise(word))
        for start in range(len(words)):
            for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
                phrase = " ".join(words[start:end])
                for meaning in self.meanings.get(phrase, ()):
                    own = sum(1 for word in words[start:end] if not self.is_noise(word))
                    yield Hit(meaning, phrase, start, weight - own)

    def is_noise(self, word: str) -> bool:
        """Whether a word adds nothing to a name: `required`, `your`, a count."""
        return word in self.noise or bool(_AMOUNT.search(word))

    def says(self, text: str, section: str, entry: str) -> bool:
        """Whether a text holds a phrase of this entry."""
        return any(hit.meaning.section == section and hit.meaning.entry == entry for hit in self.hits(text))

    def phrases(self, section: str, entry: str) -> tuple[str, ...]:
        """All phrases of an entry."""
        return self._by_entry.get((section, entry), ())

    @cached_property
    def _by_entry(self) -> dict[tuple[str, str], tuple[str, ...]]:
        entries: dict[tuple[str, str], list[str]] = {}
        for phrase, meanings in self.meanings.items():
            for key in {(m.section, m.entry) for m in meanings if m.strength != "never"}:
                entries.setdefault(key, []).append(phrase)
        return {key: tuple(phrases) for key, phrases in entries.items()}


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary as shipped: one file a language beside this module."""
    meanings: dict[str, list[Meaning]] = {}
    languages = set()
    for path in files(__package__).joinpath("vocabulary").iterdir():
        if path.name.endswith(".yaml"):
            language = path.name.removesuffix(".yaml")
            languages.add(language)
            data = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a base loader, see above
            for phrase, meaning in _entries(data, language):
                meanings.setdefault(phrase, []).append(meaning)
    noise = frozenset(phrase for phrase, found in meanings.items() if any(m[:2] == ("signs", "noise") for m in found))
    return Vocabulary(
        {phrase: tuple(dict.fromkeys(found)) for phrase, found in meanings.items()}, frozenset(languages), noise
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
