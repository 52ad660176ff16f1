"""
Nothing happens for a long time after a click.

What the shopper meets: the screen stays white, or the old page stands there, and he clicks once more.

Why it matters: a second click on an order is an order twice; the bands are those that browsers report to every shop
owner.

What to do instead: let the server answer at once, and send the first part of the page before the rest is known.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat

from shopper.frictions import Finding, Friction, Limits, Rule, Seed, Severity, Stage, Verdict
from shopper.frictions.lab import BANDS, by_median
from shopper.observations import Evidence, Vitals


class StartLimits(Limits):
    """The bands of Web Vitals."""

    answer_notice: Annotated[PositiveFloat, "Milliseconds to the first byte: median a person should look at", BANDS] = (
        800.0
    )
    answer: Annotated[PositiveFloat, "Milliseconds to the first byte: median that is a friction", BANDS] = 1800.0
    paint_notice: Annotated[PositiveFloat, "Milliseconds to the first paint: median a person should look at", BANDS] = (
        1800.0
    )
    paint: Annotated[PositiveFloat, "Milliseconds to the first paint: median that is a friction", BANDS] = 3000.0


def check(evidence: Evidence, limits: StartLimits) -> Iterator[Finding]:
    """The answer of the server first; where it is quick, the first thing that was drawn. Lab values."""
    answers = tuple(by_median(evidence, "first_byte", "the first byte", "ms", limits.answer_notice, limits.answer))
    if any(isinstance(finding, Friction) for finding in answers):
        yield from answers
    else:
        yield from by_median(evidence, "first_paint", "the first paint", "ms", limits.paint_notice, limits.paint)


def _pages(byte: float, paint: float, count: int = 3, load: float | None = None) -> tuple[Vitals, ...]:
    return tuple(
        Vitals(url=f"https://shop.example/{n}", first_byte=byte, first_paint=paint, main_content=paint, load=load)
        for n in range(count)
    )


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(Vitals,),
    limits=StartLimits,
    sources=(BANDS,),
    seeds=(
        Seed("the server thinks for two seconds", _pages(2100, 2300), Verdict.FRICTION),
        Seed("the server is quick, the page is not", _pages(200, 3400), Verdict.FRICTION),
        Seed("slow, while our own machine was busy", _pages(2100, 2300, load=4.2), Verdict.UNSURE),
        Seed("slow, and our machine had time", _pages(2100, 2300, load=1.1), Verdict.FRICTION),
        Seed("could be better", _pages(200, 2200), Verdict.UNSURE),
        Seed("slow, but only one page was seen", _pages(3000, 3500, 1), Verdict.UNSURE),
        Seed("quick", _pages(100, 300), Verdict.CLEAR),
        Seed("nothing was measured", (), Verdict.NOT_SEEN),
    ),
)
