"""What stands near a line: its price, its picture, in boxes, rows and columns alike."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from shopper.messages.layout import Line
from shopper.messages.prices import PRICE
from shopper.messages.words import normal

AHEAD = 3
"""Lines after a name in which its price is looked for; as many between a picture and its name."""
LONGEST_PRICE = 40
"""Characters of a line that tells a price and little more."""
ALIKE = 85
WIDEST = 6
"""Products in one row of a table."""


@dataclass(frozen=True)
class _Row:
    """Lines next to each other without picture or price: maybe the names in one row of a table."""

    first: int
    end: int

    @property
    def wide(self) -> int:
        return self.end - self.first


def price_near(lines: tuple[Line, ...], at: int) -> int:
    """The line with the price of what line `at` names: its own, its column's or one soon after; -1 for none."""
    if PRICE.search(lines[at].text):
        return at
    row = _row(lines, at)
    below = lines[row.end : row.end + row.wide]
    if row.wide > 1 and len(below) == row.wide and all(PRICE.fullmatch(line.text) for line in below):
        return at + row.wide
    return next((spot for spot in _following(lines, at) if _is_price(lines[spot])), -1)


def picture_near(lines: tuple[Line, ...], at: int, name: str) -> int:
    """The picture of what is named in line `at`: one that reads or leads the same, its column's, or the nearest; -1."""
    if lines[at].picture:
        return at
    around = [spot for spot in range(max(0, at - 8), min(at + 5, len(lines))) if lines[spot].picture]
    for spot in around:
        if alike(lines[spot].text, name) or (lines[spot].href and lines[spot].href == lines[at].href):
            return spot
    row = _row(lines, at)
    above = lines[max(0, row.first - row.wide) : row.first]
    if row.wide > 1 and len(above) == row.wide and all(line.picture for line in above):
        return at - row.wide
    just_after = at + 1 in around and at - 1 not in around
    before = [spot for spot in around if at - AHEAD <= spot < at]
    return at + 1 if just_after else before[-1] if before else -1


def alike(one: str, other: str) -> bool:
    """Whether two texts name the same thing."""
    return bool(one and other) and fuzz.token_set_ratio(normal(one), normal(other)) >= ALIKE


def _following(lines: tuple[Line, ...], at: int) -> list[int]:
    """The next few lines up to a picture; a name that comes before its own picture sees past that one."""
    spots: list[int] = []
    own = lines[at].picture or at == 0 or not lines[at - 1].picture
    for spot in range(at + 1, min(at + 1 + AHEAD, len(lines))):
        if lines[spot].picture and not (own and spot == at + 1):
            break
        spots.append(spot)
    return spots


def _is_price(line: Line) -> bool:
    return bool(PRICE.search(line.text)) and not line.struck and len(line.text) < LONGEST_PRICE


def _row(lines: tuple[Line, ...], at: int) -> _Row:
    first, end = at, at
    while first > max(0, at - WIDEST) and _is_bare(lines[first - 1]):
        first -= 1
    while end < min(len(lines), at + WIDEST) and _is_bare(lines[end]):
        end += 1
    return _Row(first, end)


def _is_bare(line: Line) -> bool:
    return not line.picture and not PRICE.search(line.text)
