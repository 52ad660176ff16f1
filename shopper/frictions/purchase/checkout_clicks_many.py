"""
Too many clicks lie between the cart and paying.

What the shopper meets: he wants to pay, and the page to pay on is many clicks away.

Why it matters: five clicks or fewer has been the bar of mystery shoppers for years; merchants take 4.6 to 4.9 on
average.

What to do instead: open the form at once, choose the usual delivery beforehand, and let one button lead on from each
screen.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import Clear, Finding, Friction, Limits, Measure, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.ways import KINDS, ways
from shopper.observations import Effort, Evidence, Observation, ScreenMet, StepTaken


class ClicksLimits(Limits):
    """How many clicks are borne."""

    friction: Annotated[
        NonNegativeInt,
        "Clicks from the cart until the way to pay can be chosen",
        Source("e-tailing group, clicks to check out"),
    ] = 5


def check(evidence: Evidence, limits: ClicksLimits) -> Iterator[Finding]:
    """Counted on the first screen that asks how to pay; a field is no click."""
    for way in ways(evidence):
        paying = next((mark for mark in way.marks if mark.asks == "payment"), None)
        if way.goal != "order" or paying is None:
            continue
        clicks = paying.spent.clicks
        if clicks > limits.friction:
            yield Friction(
                expected=f"no more than {limits.friction} clicks from the cart to “{paying.where}”",
                happened=f"{clicks} clicks",
                seen=(paying.note, *(mark.note for mark in way.marks if mark is not paying)),
                measure=Measure(what="clicks", value=clicks, unit="clicks", limit=limits.friction),
            )
        else:
            yield Clear(what=f"{clicks} clicks from the cart to “{paying.where}”", seen=(paying.note,))


def _way(clicks: int, asks: str = "payment") -> tuple[Observation, ...]:
    cart = ScreenMet(step=1, url="https://shop.example/cart", where="Cart", asks="cart")
    paying = ScreenMet(step=1, url="https://shop.example/pay", where="Payment", asks=asks, effort=Effort(clicks=clicks))
    return cart, paying, StepTaken(step=1, verb="check out", text="check out", goal="order")


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(ScreenMet,),
    uses=KINDS,
    limits=ClicksLimits,
    sources=(Source("e-tailing group, yearly mystery shopping of 100 merchants"),),
    seeds=(
        Seed("eight clicks to the payment", _way(8), Verdict.FRICTION),
        Seed("four clicks to the payment", _way(4), Verdict.CLEAR),
        Seed("no screen asked how to pay", _way(8, asks="form"), Verdict.NOT_SEEN),
    ),
)
