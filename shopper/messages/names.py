"""
Which products a message shows, in mails nobody described.

A line is a product's name when its surroundings say so: a picture beside it, a price after it, a link to a product's
page, an alternative text that reads the same. Sentences, buttons and sums are sorted out by their words.
"""

import re
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from shopper.measures import Money
from shopper.messages.layout import Line
from shopper.messages.links import purpose_of
from shopper.messages.prices import PRICE, prices_in
from shopper.messages.words import Language, languages, normal

ENOUGH = 2.0
AHEAD = 3
"""Lines after a name in which its price is looked for; as many between a picture and its name."""
ALIKE = 85
_QUANTITY = re.compile(
    r"^\s*[-•*·\u2013]?\s*(\(?\d{1,3}\)?\s*[x\u00d7*]\s+|\d{1,3}\s+(?:st|stk|szt|pcs?)\.?\s+)", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[-•*·\u2013\u203a»]\s+")
_COUNT = re.compile(r"[\s,;(]*([x\u00d7]\s*\d{1,3}|\(\s*\d{1,3}\s*\)|\d{1,3}\s*[x\u00d7])\s*\)?$", re.IGNORECASE)
_BARE_COUNT = re.compile(r"[x\u00d7]?\s*\d{1,3}\s*[x\u00d7]?|\D{1,12}:\s*\d{1,3}")
_LABEL = re.compile(r"^[^:]{2,25}:\s")
_QUOTED = re.compile(
    r"[\"“”„«\u201a\u2018'\u2039]([^\"“”„«»\u201a\u2018\u2019'\u2039\u203a]{4,60})[\"”“»\u2019'\u203a]"
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Item:
    """A product as a message shows it."""

    name: str
    pictured: bool = False
    price: Money | None = None


@dataclass(frozen=True)
class _Found:
    """A line that may be a name: how sure, and the lines its price and its picture are in (-1 for none)."""

    at: int
    name: str
    score: float
    price_at: int = -1
    picture_at: int = -1


def items_of(lines: tuple[Line, ...], language: Language) -> tuple[Item, ...]:
    """The products shown, in order, each once."""
    found = [_weigh(lines, at, language) for at in range(len(lines))]
    chosen = _best_of_each([one for one in found if one is not None and one.score >= ENOUGH])
    chosen += _in_quotes(lines, language, chosen)
    return _once([_item(lines, one) for one in sorted(chosen, key=lambda one: one.at)])


def _weigh(lines: tuple[Line, ...], at: int, language: Language) -> _Found | None:
    line = lines[at]
    name = clean(line.text, language)
    if line.struck or not is_name(name, language):
        return None
    price_at, picture_at = _price_near(lines, at), _picture_near(lines, at, name)
    score = _own_score(line, name) + _price_score(lines, at, price_at) + _picture_score(lines, at, picture_at, name)
    return _Found(at, name, score, price_at, picture_at)


def _own_score(line: Line, name: str) -> float:
    score = 2.0 if line.href and purpose_of(line.href, name) == "product" else 0.0
    score += 1.0 if _QUANTITY.match(line.text) or _COUNT.search(line.text) else 0.0
    score += 0.5 if line.bold or _BULLET.match(line.text) else 0.0
    score -= 1.5 if _LABEL.match(name) and not line.href else 0.0
    return score


def _price_score(lines: tuple[Line, ...], at: int, price_at: int) -> float:
    """A row of a bill (name, count, price in cells) says more than a price somewhere near."""
    if price_at < 0:
        return 0.0
    counted = any(_BARE_COUNT.fullmatch(line.text) for line in lines[at + 1 : price_at])
    return 2.5 if counted else 2.0 if lines[at].cell and price_at == at + 1 else 1.5


def _picture_score(lines: tuple[Line, ...], at: int, picture_at: int, name: str) -> float:
    if lines[at].picture or picture_at < 0:
        return 0.0
    picture = lines[picture_at]
    same = _alike(picture.text, name)
    return 1.0 + (1.5 if same else 0.0) + (1.0 if picture.href and picture.href == lines[at].href else 0.0)


def _price_near(lines: tuple[Line, ...], at: int) -> int:
    """The line with this name's price: its own, or one soon after with no picture between."""
    if PRICE.search(lines[at].text):
        return at
    side_by_side = _column(lines, at)
    if side_by_side >= 0:
        return side_by_side
    for ahead in range(at + 1, min(at + 1 + AHEAD, len(lines))):
        if lines[ahead].picture and not lines[at].picture:
            return -1
        if PRICE.search(lines[ahead].text) and not lines[ahead].struck and len(lines[ahead].text) < 40:
            return ahead
    return -1


def _column(lines: tuple[Line, ...], at: int) -> int:
    """Names in a row of a table, their prices in the row below: the price as far on as the row is wide."""
    first, end = at, at
    while first > 0 and _is_bare(lines[first - 1]):
        first -= 1
    while end < len(lines) and _is_bare(lines[end]):
        end += 1
    wide = end - first
    prices = lines[end : end + wide]
    in_row = wide > 1 and len(prices) == wide and all(PRICE.fullmatch(line.text.strip()) for line in prices)
    return at + wide if in_row else -1


def _is_bare(line: Line) -> bool:
    return not line.picture and not PRICE.search(line.text)


def _picture_near(lines: tuple[Line, ...], at: int, name: str) -> int:
    """The picture that reads like the name or leads where it leads; else the one just before, else just after."""
    if lines[at].picture:
        return at
    around = [spot for spot in range(max(0, at - 8), min(at + 5, len(lines))) if lines[spot].picture]
    for spot in around:
        if _alike(lines[spot].text, name) or (lines[spot].href and lines[spot].href == lines[at].href):
            return spot
    before = [spot for spot in around if at - AHEAD <= spot < at]
    after = [spot for spot in around if spot == at + 1]
    return before[-1] if before else next(iter(after), -1)


def _alike(one: str, other: str) -> bool:
    return bool(one and other) and fuzz.token_set_ratio(normal(one), normal(other)) >= ALIKE


def _best_of_each(found: list[_Found]) -> list[_Found]:
    """A price or a picture belongs to one name: the surest, then the first."""
    taken: dict[tuple[str, int], _Found] = {}
    for one in sorted(found, key=lambda one: (-one.score, one.at)):
        keys = [(sort, at) for sort, at in (("price", one.price_at), ("picture", one.picture_at)) if at >= 0]
        if all(key not in taken for key in keys):
            taken.update(dict.fromkeys(keys or [("line", one.at)], one))
    return list(dict.fromkeys(taken.values()))


def _in_quotes(lines: tuple[Line, ...], language: Language, chosen: list[_Found]) -> list[_Found]:
    """Names that a sentence puts in quotation marks, where nothing else shows products."""
    if chosen:
        return []
    quoted = [(at, clean(text, language)) for at, line in enumerate(lines) for text in _QUOTED.findall(line.text)]
    return [
        _Found(at, name, ENOUGH) for at, name in quoted if is_name(name, language) and name[0].isupper() and " " in name
    ]


def _item(lines: tuple[Line, ...], one: _Found) -> Item:
    price = next(prices_in(lines[one.price_at].text), None) if one.price_at >= 0 else None
    return Item(one.name, one.picture_at >= 0, price)


def _once(items: list[Item]) -> tuple[Item, ...]:
    kept: dict[str, Item] = {}
    for item in items:
        key = normal(item.name)
        before = kept.get(key, item)
        kept[key] = Item(before.name, before.pictured or item.pictured, before.price or item.price)
    return tuple(kept.values())


def clean(text: str, language: Language) -> str:
    """A line without its quantity, its price and the words that only lead to the price."""
    name = _BULLET.sub("", _QUANTITY.sub("", text))
    priced = PRICE.search(name)
    words = (name[: priced.start()] if priced and priced.start() else name).split()
    while words and (not _LETTERS.search(words[-1]) and not words[-1][-1].isalnum()):
        words.pop()
    while len(words) > 1 and _words(words[-1]).strip() in _not_in_names(language.language):
        words.pop()
    return _COUNT.sub("", " ".join(words).strip(" -\u2013\u2014:|,;>→\u203a»*•\"“”„«'")).strip(" -\u2013\u2014:|,;(")


def is_name(name: str, language: Language) -> bool:
    """Whether this could be what a thing is called: short, no sentence, no sum, no button."""
    if not 3 <= len(name) <= 90 or len(name.split()) > 12 or not _LETTERS.search(name):
        return False
    if name[-1] in ".!?…" or "%" in name or "@" in name or "://" in name or PRICE.search(name):
        return False
    words = _words(name)
    return not any(f" {word} " in words for word in _not_in_names(language.language))


@cache
def _not_in_names(code: str) -> frozenset[str]:
    """Mails of any language borrow English buttons."""
    words = (word for language in languages() if language.language in {code, "en"} for word in language.not_names)
    return frozenset(_words(word).strip() for word in words)


def _words(text: str) -> str:
    """In normal form, with what a hyphen joins as one word: nothing is free about an oxygen-free cable."""
    return normal(text.replace("-", ""))
