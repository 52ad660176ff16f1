"""
Pages show what matters too late.

What the shopper meets: he stares at an empty page, or at a frame without its picture, for seconds.

Why it matters: waiting is the first thing shoppers notice; the bands are those that browsers report to every shop
owner.

What to do instead: smaller pictures, fewer scripts before the first look, answers from nearby.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat

from shopper.frictions import Finding, Limits, Rule, Seed, Severity, Stage, Verdict
from shopper.frictions.lab import BANDS, by_median
from shopper.observations import Evidence, Vitals


class SlowLimits(Limits):
    """The bands of Web Vitals."""

    notice: Annotated[PositiveFloat, "the largest part of the page: median from which a person should look", BANDS] = (
        2500.0
    )
    friction: Annotated[PositiveFloat, "the largest part of the page: median from which it is a friction", BANDS] = (
        4000.0
    )


def check(evidence: Evidence, limits: SlowLimits) -> Iterator[Finding]:
    """The median of the pages of this visit: lab values, taken where the shopper stood."""
    yield from by_median(evidence, "main_content", "the largest part of the page", "ms", limits.notice, limits.friction)


def _pages(*values: float) -> tuple[Vitals, ...]:
    return tuple(Vitals(url=f"https://shop.example/{n}", main_content=value) for n, value in enumerate(values))


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(Vitals,),
    limits=SlowLimits,
    sources=(BANDS,),
    seeds=(
        Seed("poor on most pages", _pages(5200, 4400, 4800, 900), Verdict.FRICTION),
        Seed("could be better", _pages(2600, 3000, 3300), Verdict.UNSURE),
        Seed("poor, but only two pages were seen", _pages(5200, 6000), Verdict.UNSURE),
        Seed("good but for one page", _pages(900, 1200, 1100, 9000), Verdict.CLEAR),
        Seed("nothing was measured", (), Verdict.NOT_SEEN),
    ),
)
