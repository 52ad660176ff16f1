"""
The checkout takes too many screens.

What the shopper meets: screen after screen between the cart and the order.

Why it matters: every screen is one more place to give up; a checkout has about five of them on average.

What to do instead: ask on one screen what belongs together, and leave out screens that only inform.
"""

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
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.ways import KINDS, Way, ways
from shopper.observations import Effort, Evidence, Observation, ScreenMet, StepTaken


class ScreensLimits(Limits):
    """How many screens are borne, the cart counted in and the thanks not."""

    friction: Annotated[
        NonNegativeInt,
        "Screens from the cart to the last look before ordering",
        Source(
            "Baymard on checkout flows: 5.1 steps on average; one more is borne",
            year=2024,
            confidence=Confidence.DERIVED,
        ),
    ] = 6


def check(evidence: Evidence, limits: ScreensLimits) -> Iterator[Finding]:
    """Screens met again after a mistake of the shopper's own count once."""
    for way in ways(evidence):
        if way.goal == "order" and way.marks:
            yield from _judged(way, limits)


def _judged(way: Way, limits: ScreensLimits) -> Iterator[Finding]:
    screens = {mark.where: mark.note for mark in way.marks if mark.asks != "done"}
    if len(screens) > limits.friction:
        yield Friction(
            expected=f"no more than {limits.friction} screens from the cart to the order",
            happened=f"{len(screens)}: {', '.join(screens)}",
            seen=tuple(screens.values()),
            measure=Measure(what="screens", value=len(screens), unit="screens", limit=limits.friction),
        )
    elif way.reached:
        yield Clear(what=f"{len(screens)} screens from the cart to the order", seen=(way.end.note,))


def _way(*names: str) -> tuple[Observation, ...]:
    marks = [
        ScreenMet(step=1, url="https://shop.example/", where=name, asks="cart" if name == "Cart" else "form",
                  effort=Effort(screens=n, clicks=n))
        for n, name in enumerate(names)
    ]  # fmt: skip
    done = ScreenMet(
        step=1, url="https://shop.example/", where="Thanks", asks="done", effort=Effort(screens=len(names))
    )
    return (*marks, done, StepTaken(step=1, verb="place order", text="place order", goal="order"))


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(ScreenMet,),
    uses=KINDS,
    limits=ScreensLimits,
    sources=(Source("Baymard on checkout flows: fields matter more than steps", confidence=Confidence.DERIVED),),
    seeds=(
        Seed(
            "seven screens", _way("Cart", "Who", "Title", "Address", "Delivery", "Payment", "Review"), Verdict.FRICTION
        ),
        Seed("five screens", _way("Cart", "Address", "Delivery", "Payment", "Review"), Verdict.CLEAR),
        Seed(
            "the payment is shown again after a declined card",
            _way("Cart", "Who", "Address", "Delivery", "Payment", "Payment", "Review"),
            Verdict.CLEAR,
        ),
        Seed("nobody went to the checkout", (), Verdict.NOT_SEEN),
    ),
)
