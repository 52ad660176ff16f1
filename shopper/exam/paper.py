"""All questions of the exam: every switch alone, none at all, in pairs, and by chance; in every look."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from random import Random

from shopper.exam.answers_sheet import Answer, Answers, expected, met_on
from shopper.exam.question import Question

SEED, CHANCES = 20, 4
"""By chance: the same questions each time, so many of each walk and look."""
MOST, FEWEST = 6, 3
"""Switches on at once in a question made by chance."""


def paper(sheets: Mapping[str, Answers], combined: Mapping[str, Answers]) -> tuple[Question, ...]:
    """The whole exam, from the answers of each look, and from those whose switches are asked together, too."""
    singly = (q for turn, (look, sheet) in enumerate(sheets.items()) for q in _of_look(sheet, look, turn))
    drawn = (question for look, sheet in combined.items() for question in by_chance(sheet, look))
    return tuple(dict.fromkeys((*singly, *drawn, *_pairs_in_turn(combined))))


def _of_look(sheet: Answers, look: str, turn: int) -> Iterator[Question]:
    """
    In the first look every switch, and every walk with none, every way; in the others one way each, in turn, so that
    each has both devices.
    """
    yield from alone_in_turn(sheet, look, turn) if turn else alone(sheet, look)
    yield from smooth_in_turn(sheet, look, turn) if turn else smooth(sheet, look)


def _pairs_in_turn(sheets: Mapping[str, Answers]) -> Iterator[Question]:
    """Each pair in one look, the looks in turn; in the fullest one where a look can't show both."""
    fullest = max(sheets, key=lambda look: len(sheets[look]))
    for number, question in enumerate(pairs(sheets[fullest], fullest)):
        look = list(sheets)[number % len(sheets)]
        yield replace(question, look=look if {*question.switches} <= {*sheets[look]} else fullest)


def alone(sheet: Answers, look: str) -> Iterator[Question]:
    """Each switch by itself, every way."""
    for switch, answer in sheet.items():
        for way in answer.ways:
            yield _question(sheet, look, answer.walk, way, (switch,))


def alone_in_turn(sheet: Answers, look: str, turn: int) -> Iterator[Question]:
    """Each switch by itself, one of its ways."""
    for number, (switch, answer) in enumerate(sheet.items(), turn):
        yield _question(sheet, look, answer.walk, answer.ways[number % len(answer.ways)], (switch,))


def smooth(sheet: Answers, look: str) -> Iterator[Question]:
    """Each walk that a switch can be met on, with none on, every way."""
    for walk, ways in walks(sheet).items():
        for way in ways:
            yield Question(look, walk, way)


def smooth_in_turn(sheet: Answers, look: str, turn: int) -> Iterator[Question]:
    """Each walk that a switch can be met on, with none on, one way."""
    for number, (walk, ways) in enumerate(walks(sheet).items(), turn):
        yield Question(look, walk, ways[number % len(ways)])


def pairs(sheet: Answers, look: str) -> Iterator[Question]:
    """Two switches that could hide each other: one is said to hide the other, or both are told by one rule."""
    known = walks(sheet)
    for number, (one, other) in enumerate(combinations(sheet, 2)):
        walk = next((walk for walk in known if sheet[one].found_on(walk) and sheet[other].found_on(walk)), None)
        if walk is not None and _could_hide(sheet, one, other, walk):
            ways = [way for way in known[walk] if _shows(sheet[one], walk, way) and _shows(sheet[other], walk, way)]
            if ways:
                yield _question(sheet, look, walk, ways[number % len(ways)], (one, other))


def by_chance(sheet: Answers, look: str) -> Iterator[Question]:
    """Several switches that can be met on the same walk, drawn by a dice that falls the same each time."""
    for walk, ways in walks(sheet).items():
        dice = Random(f"{SEED} {look} {walk}")  # noqa: S311 - no secrets
        for number in range(CHANCES):
            way = ways[number % len(ways)]
            there = [switch for switch in met_on(sheet, walk) if _shows(sheet[switch], walk, way)]
            if len(there) > FEWEST:
                drawn = dice.sample(there, dice.randint(FEWEST, min(MOST, len(there))))
                yield _question(sheet, look, walk, way, tuple(sorted(drawn)))


def walks(sheet: Answers) -> dict[str, tuple[str, ...]]:
    """The ways of each walk, in the order they are first named."""
    found: dict[str, dict[str, None]] = {}
    for answer in sheet.values():
        found.setdefault(answer.walk, {}).update(dict.fromkeys(answer.ways))
    for answer in sheet.values():
        for walk in answer.elsewhere:
            found.setdefault(walk, {"desktop": None})
    return {walk: tuple(ways) for walk, ways in found.items()}


def _question(sheet: Answers, look: str, walk: str, way: str, switches: tuple[str, ...]) -> Question:
    return Question(look, walk, way, switches, expected(sheet, switches, walk))


def _shows(answer: Answer, walk: str, way: str) -> bool:
    """Whether the friction can be met this way; on other walks than its own, every way."""
    return answer.walk != walk or way in answer.ways


def _could_hide(sheet: Answers, one: str, other: str, walk: str) -> bool:
    told = [(sheet[a], b) for a, b in ((one, other), (other, one))]
    hides = any(hiding.hides(b, walk, (one, other)) for answer, b in told for hiding in answer.hides)
    return hides or not sheet[one].found_on(walk).isdisjoint(sheet[other].found_on(walk))
