"""Prices with the time they are for: `€8 a month`, `€1 for 4 weeks, then €8 a month`, `monatlich 8 €`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from shopper.observations import PriceTold
from shopper.sight.money import placed_amounts
from shopper.sight.scene import Scene
from shopper.sight.tree import Line
from shopper.sight.words import plain, vocabulary

DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
"""Days of the units of time in the vocabulary."""
ODD = 5
"""Days by which twelve months or 52 weeks are shorter than a year."""
NEAR = 6
"""Words around an amount among which the time it is for is looked for."""
CLOSE = 4
"""Steps up to what an amount and the words in the line beside it both stand in."""
SHORT = 6
"""Words of a line that tells nothing but a time."""
BANDS = frozenset({"header", "nav", "footer"})


class Quote(NamedTuple):
    """A price in its line; `number` is that of the line."""

    told: PriceTold
    line: Line
    number: int


def quotes(scene: Scene) -> tuple[Quote, ...]:
    """Every price of the page's own part for which a time is told."""
    return scene.recall("quotes", lambda scene: tuple(_quotes(scene)))


def _quotes(scene: Scene) -> Iterator[Quote]:
    lines = scene.facts.tree.lines
    for number, line in enumerate(lines):
        if line.struck or scene.facts.landmark(line.node) in BANDS:
            continue
        found = tuple(placed_amounts(line.text, scene.facts.language))
        for place, (amount, start, end) in enumerate(found):
            before = line.text[found[place - 1][2] if place else 0 : start]
            after = line.text[end : found[place + 1][1] if place + 1 < len(found) else None]
            if amount.negative or scene.words.tells(_last(before), "offers", "off"):
                continue
            days = _days_around(before, after) or (_days_beside(scene, lines, number) if len(found) == 1 else 0)
            if days:
                yield Quote(PriceTold(money=amount.money, days=days, text=line.text[:120]), line, number)


def span_of_time(text: str) -> int:
    """The days of the first span of time in a text: 28 for `4 weeks`, 0 where it names none."""
    found = _units().search(plain(text))
    if not found:
        return 0
    unit = next(name for name in DAYS if found[name])
    days = DAYS[unit] * int(found["times"] or 1)
    return DAYS["year"] if abs(days - DAYS["year"]) <= ODD else days


@cache
def _units() -> re.Pattern[str]:
    entries = {unit: vocabulary().patterned("press", unit) for unit in DAYS}
    named = (f"(?P<{unit}>{'|'.join(map(_pattern, words))})" for unit, words in entries.items())
    return re.compile(rf"(?:(?<!\w)(?P<times>\d{{1,2}}) )?(?<!\w)(?:{'|'.join(named)})(?!\w)")


def _pattern(word: str) -> str:
    return r"\w*".join(plain(part) for part in word.split("*"))


def _days_around(before: str, after: str) -> int:
    return span_of_time(" ".join(after.split()[:NEAR])) or span_of_time(_last(before))


def _last(text: str) -> str:
    return " ".join(text.split()[-NEAR:])


def _days_beside(scene: Scene, lines: Sequence[Line], number: int) -> int:
    """The time told in the line below or above, in the same small part of the page; else in the head of its column."""
    tree = scene.facts.tree
    for other in (number + 1, number - 1):
        if not 0 <= other < len(lines) or len(lines[other].text.split()) > SHORT:
            continue
        both = tree.shared(lines[number].node, lines[other].node)
        up = next(step for step, node in enumerate(tree.up(lines[number].figure)) if node == both)
        priced = any(placed_amounts(lines[other].text, scene.facts.language))
        if up <= CLOSE and not priced and (days := span_of_time(lines[other].text)):
            return days
    return span_of_time(head_of_column(scene, lines[number].figure))


def head_of_column(scene: Scene, node: int) -> str:
    """What stands over a cell of a table; "" for what is in none."""
    tree = scene.facts.tree
    cell = next((up for up in tree.up(node) if tree.tags[up] in {"td", "th"}), -1)
    table = next((up for up in tree.up(node) if tree.tags[up] == "table"), -1)
    if cell < 0 or table < 0:
        return ""
    rows = [n for n in range(table, tree.ends[table] + 1) if tree.tags[n] == "tr"]
    column = _cells(scene, tree.parents[cell]).index(cell)
    heads = _cells(scene, rows[0]) if rows else []
    return tree.text(heads[column], 80) if column < len(heads) and heads[column] != cell else ""


def _cells(scene: Scene, row: int) -> list[int]:
    return [n for n in scene.facts.tree.children.get(row, []) if scene.facts.tree.tags[n] in {"td", "th"}]
