"""
A domino of screens stands between subscribing and reading.

What the shopper meets: he has chosen, and now login follows login and one screen for paying the next.

Why it matters: publishers need from four to ten clicks from article to article; one that went from ten to two tells
that it paid. Every screen is one more place to give up.

What to do instead: one screen for the account and one for paying, nothing asked twice, and no login right after the
account was made.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.ways import KINDS, Mark, Way, ways
from shopper.observations import Effort, Evidence, LoginMet, Observation, ScreenMet, StepTaken

SERIES = Source(
    "publishers' subscription-journey series; INMA on Business Insider's way from ten clicks to two",
    year=2024,
    confidence=Confidence.DERIVED,
)
GOAL = "subscription"
"""The goal of the ways that this rule is about."""


class DominoLimits(Limits):
    """How many screens are borne from the wish to subscribe until it is done."""

    notice: Annotated[NonNegativeInt, "Screens up to which the way is short", SERIES] = 4
    friction: Annotated[NonNegativeInt, "Screens above which it is a domino", SERIES] = 6


def check(evidence: Evidence, limits: DominoLimits) -> Iterator[Finding]:
    """Screens of the way to a subscription; those for a login and those for paying are told one by one."""
    for way in ways(evidence):
        if way.goal == GOAL and way.marks:
            yield _judged(way, limits, len([note for note in evidence.of(LoginMet) if note.why == "gate"]))


def _judged(way: Way, limits: DominoLimits, logins: int) -> Finding:
    passed = way.screens
    asks = Counter(mark.asks for mark in passed)
    told = (
        f"{len(passed)} screens ({', '.join(mark.where for mark in passed)}), "
        f"{max(logins, asks['login'])} for a login or an account, {asks['payment']} for paying"
    )
    if len(passed) > limits.notice:
        return Friction(
            expected=f"no more than {limits.notice} screens until it is done",
            happened=told,
            seen=tuple(mark.note for mark in passed),
            severity=Severity.SLOWED if len(passed) > limits.friction else Severity.ANNOYED,
            measure=Measure(what="screens", value=len(passed), unit="screens", limit=limits.notice),
        )
    if not way.reached:
        return NotSeen(why="the way to the subscription came to no end", seen=(way.end.note,))
    return Clear(what=told, seen=_notes(way.marks))


def _notes(marks: tuple[Mark, ...]) -> tuple[Observation, ...]:
    return tuple(mark.note for mark in marks)


def _way(*asks: str, outcome: str = "done") -> tuple[Observation, ...]:
    marks = [
        ScreenMet(step=1, url=f"https://paper.example/{n}", where=f"Screen {n}", asks=what, effort=Effort(screens=n))
        for n, what in enumerate((*asks, "done"), 1)
    ]
    taken = StepTaken(
        step=1, verb="subscribe", text="subscribe", goal=GOAL, outcome=outcome, effort=Effort(screens=len(marks))
    )
    return (*marks, taken)


LONG = ("offers", "login", "login", "address", "payment", "login", "payment", "form")

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(ScreenMet,),
    uses=KINDS,
    limits=DominoLimits,
    sources=(SERIES,),
    seeds=(
        Seed("three logins and two screens to pay", _way(*LONG), Verdict.FRICTION, also=("patience-exhausted",)),
        Seed("five screens", _way("offers", "login", "address", "payment", "form"), Verdict.FRICTION, Severity.ANNOYED),
        Seed("offers, account, payment", _way("offers", "login", "payment"), Verdict.CLEAR),
        Seed("the way came to no end", _way("offers", "login", outcome="stuck"), Verdict.NOT_SEEN),
        Seed("nobody subscribed", (), Verdict.NOT_SEEN),
    ),
)
