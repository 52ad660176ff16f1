"""
The page jumps while it is being read.

What the shopper meets: he reaches for a button, and it moves from under his finger.

Why it matters: he taps what he did not mean; the bands are those that browsers report to every shop owner.

What to do instead: keep room for pictures, banners and letters that come later.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat

from shopper.frictions import Finding, Limits, Rule, Seed, Severity, Stage, Verdict
from shopper.frictions.lab import BANDS, by_median
from shopper.observations import Evidence, Vitals


class JumpLimits(Limits):
    """The bands of Web Vitals."""

    notice: Annotated[
        PositiveFloat, "how far the page moves by itself: median from which a person should look", BANDS
    ] = 0.1
    friction: Annotated[
        PositiveFloat, "how far the page moves by itself: median from which it is a friction", BANDS
    ] = 0.25


def check(evidence: Evidence, limits: JumpLimits) -> Iterator[Finding]:
    """The median of the pages of this visit; one is enough, since a jump is no matter of speed."""
    yield from by_median(
        evidence, "layout_shift", "how far the page moves by itself", "", limits.notice, limits.friction, few=1
    )


def _pages(*values: float) -> tuple[Vitals, ...]:
    return tuple(Vitals(url=f"https://shop.example/{n}", layout_shift=value) for n, value in enumerate(values))


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(Vitals,),
    limits=JumpLimits,
    sources=(BANDS,),
    seeds=(
        Seed("poor on most pages", _pages(0.4, 0.3, 0.35), Verdict.FRICTION),
        Seed("could be better", _pages(0.15, 0.12, 0.2), Verdict.UNSURE),
        Seed("a shop of one page that a script fills", _pages(0.5), Verdict.FRICTION),
        Seed("good but for one page", _pages(0.0, 0.01, 0.0, 0.9), Verdict.CLEAR),
        Seed("nothing was measured", (), Verdict.NOT_SEEN),
    ),
)
