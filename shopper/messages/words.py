"""The vocabulary of messages: read once from `vocabulary/*.yaml`, compared without case, accents and punctuation."""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from shopper.messages.vocabulary_file import read_vocabulary
from shopper.observations import MessageKind

_APART = re.compile(r"[^\w%]+")
_MARKS = re.compile(r"[\u0300-\u036f]")
_NO_DECOMPOSITION = str.maketrans("łøđæœ", "lodao")
WIDEST_GAP = 40
"""Characters that `*` between two parts of a phrase may stand for."""


class KindWords(BaseModel):
    """What a message of one kind says: `strong` phrases hardly any other kind has, `plain` ones only lean to it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    strong: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


class Language(BaseModel):
    """
    The words of one language.

    A phrase matches whole words; `*` at its end stands for any ending, ` * ` inside for a few words between.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    common: tuple[str, ...]
    """Small words that tell the language from others."""
    kinds: dict[MessageKind, KindWords]
    not_names: tuple[str, ...]
    """Words of sentences, buttons and sums, which no product's name has."""
    links: dict[str, tuple[str, ...]]
    """What links to a purpose (cart, product, unsubscribe, shop) say."""
    code: tuple[str, ...]
    """Words for a discount code."""
    not_code: tuple[str, ...]
    """Words for other things that look like codes: order numbers, postcodes, one-time passwords."""
    use: tuple[str, ...]
    """What one is told to do with a code."""
    sums: tuple[str, ...]
    """Words of a bill's last lines."""
    total: tuple[str, ...]
    """What a line says, and nothing else, that names all there is to pay."""
    discount: tuple[str, ...]
    at_most: tuple[str, ...]
    """Words before a share that not everything is lowered by."""
    expiry: tuple[str, ...]
    """Words before a last day."""
    spans: dict[str, tuple[str, ...]]
    """Words for hours, days and weeks."""


@cache
def languages() -> tuple[Language, ...]:
    """Every language there is a file for, by its code."""
    folder = files("shopper.messages") / "vocabulary"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    return tuple(Language.model_validate(read_vocabulary(file)) for file in found)


def language_of(text: str) -> Language:
    """The language with the most of its words in the text, small ones first; English where nothing tells."""
    words = normal(text[:5000]).split()
    known = sorted(languages(), key=lambda language: language.language != "en")
    return max(known, key=lambda language: sum(_telling(language.language).get(word, 0) for word in words))


@cache
def _telling(code: str) -> dict[str, int]:
    """How much a word speaks for a language: the small ones twice as much as those of trade."""
    (own,) = (language for language in languages() if language.language == code)
    trade = (*own.not_names, *own.code, *own.not_code, *own.use, *own.sums, *own.discount, *own.expiry)
    return {normal(word).strip(): 1 for word in trade} | {normal(word).strip(): 2 for word in own.common}


@lru_cache(maxsize=2048)
def normal(text: str) -> str:
    """` your cart is waiting `: lower case, no accents, single spaces instead of punctuation, one at each end."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).translate(_NO_DECOMPOSITION)
    return f" {_APART.sub(' ', plain).strip()} "


def says(text: str, phrase: str) -> bool:
    """Whether a text in normal form has the phrase."""
    start = 0
    for number, piece in enumerate(_pieces(phrase)):
        end = len(text) if number == 0 else start + WIDEST_GAP + len(piece)
        found = text.find(piece, start, end)
        if found < 0:
            return False
        start = found + len(piece.rstrip())
    return True


def says_any(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text in normal form has any of the phrases; those without a gap are looked for by C alone."""
    whole, gapped = _sorted(phrases)
    return any(map(text.__contains__, whole)) or any(says(text, phrase) for phrase in gapped)


@cache
def _sorted(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """As they are looked for: in one piece, or in several with a gap between."""
    whole = tuple(_pieces(phrase)[0] for phrase in phrases if len(_pieces(phrase)) == 1)
    return whole, tuple(phrase for phrase in phrases if len(_pieces(phrase)) > 1)


@cache
def _pieces(phrase: str) -> tuple[str, ...]:
    pieces = phrase.split(" * ")
    return tuple(normal(piece)[:-1] if piece.endswith("*") else normal(piece) for piece in pieces)
