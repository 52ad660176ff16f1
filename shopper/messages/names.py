"""
Which products a message shows, in mails nobody described.

A line is a product's name when its surroundings say so: a picture beside it, a price after it, a link to a product's
page, an alternative text that reads the same. Sentences, buttons and sums are sorted out by their words.
"""

import re
from dataclasses import dataclass

from shopper.measures import Money
from shopper.messages.layout import Line
from shopper.messages.links import purpose_of
from shopper.messages.nearby import alike, picture_near, price_near
from shopper.messages.prices import prices_in
from shopper.messages.wording import BULLET, COUNT, QUANTITY, clean, is_name
from shopper.messages.words import Language, normal

ENOUGH = 2.0
_BARE_COUNT = re.compile(r"[x\u00d7]?\s*\d{1,3}\s*[x\u00d7]?|\D{1,12}:\s*\d{1,3}")
_LABEL = re.compile(r"^[^:]{2,25}:\s")
_QUOTED = re.compile(
    r"[\"“”„«\u201a\u2018'\u2039]([^\"“”„«»\u201a\u2018\u2019'\u2039\u203a]{4,60})[\"”“»\u2019'\u203a]"
)


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
    price_at, picture_at = price_near(lines, at), picture_near(lines, at, name)
    score = _own_score(line, name) + _price_score(lines, at, price_at) + _picture_score(lines, at, picture_at, name)
    return _Found(at, name, score, price_at, picture_at)


def _own_score(line: Line, name: str) -> float:
    score = 2.0 if line.href and purpose_of(line.href, name) == "product" else 0.0
    score += 1.0 if QUANTITY.match(line.text) or COUNT.search(line.text) else 0.0
    score += 0.5 if line.bold or BULLET.match(line.text) else 0.0
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
    same = alike(picture.text, name)
    return 1.0 + (1.5 if same else 0.0) + (1.0 if picture.href and picture.href == lines[at].href else 0.0)


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
