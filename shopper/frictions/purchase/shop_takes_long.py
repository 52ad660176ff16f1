"""
Shopping takes longer than a person has.

What the shopper meets: from coming in to the order he is busy for more than five minutes, the reading not counted.

Why it matters: done in five minutes is a criterion of mystery shoppers; merchants took 3.67 minutes on average.

What to do instead: look which step takes the time, ask for less, and show pages sooner.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat

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
from shopper.frictions.ways import KINDS, ways
from shopper.observations import DeviceTaken, Effort, Evidence, Observation, StepTaken


class TimeLimits(Limits):
    """How long it may take."""

    friction: Annotated[
        PositiveFloat,
        "Seconds from coming in to the order: waiting, clicking, typing",
        Source("e-tailing group: shop done in five minutes", year=2003),
    ] = 300.0


def check(evidence: Evidence, limits: TimeLimits) -> Iterator[Finding]:
    """The shop's waiting time as it was, the hands' time by what they did; not of an order that came to no end."""
    for way in ways(evidence):
        seconds = way.end.spent.seconds
        if way.goal == "order" and seconds > limits.friction and not way.circled:
            yield Friction(
                expected=f"an order within {limits.friction:.0f} s",
                happened=f"{seconds:.0f} s, in which {way.end.spent.fields} fields were filled in",
                seen=(way.end.note, *(mark.note for mark in way.marks)),
                measure=Measure(what="time to the order", value=seconds, unit="s", limit=limits.friction),
            )
        elif way.goal == "order" and way.reached:
            yield Clear(what=f"{seconds:.0f} s from coming in to the order", seen=(way.end.note,))


def _order(fields: int, seconds: float, outcome: str = "done") -> tuple[Observation, ...]:
    effort = Effort(clicks=6, fields=fields, screens=6, seconds=seconds)
    taken = StepTaken(step=1, verb="place order", text="place order", goal="order", outcome=outcome, effort=effort)
    return DeviceTaken(name="desktop"), taken


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(StepTaken,),
    uses=KINDS,
    limits=TimeLimits,
    sources=(
        Source("e-tailing group, by clickz.com: 3.67 minutes on average", year=2003),
        Source("Card, Moran and Newell on the time a click and a field take", year=1980, confidence=Confidence.DERIVED),
    ),
    seeds=(
        Seed("forty fields", _order(45, 30), Verdict.FRICTION, also=("patience-exhausted",)),
        Seed("pages that never come", _order(9, 400), Verdict.FRICTION, also=("patience-exhausted",)),
        Seed("nine fields and quick pages", _order(9, 12), Verdict.CLEAR),
        Seed("the way ended before the order", _order(9, 12, "stuck"), Verdict.NOT_SEEN),
        Seed("nothing was ordered", (StepTaken(verb="browse", text="browse"),), Verdict.NOT_SEEN),
    ),
)
