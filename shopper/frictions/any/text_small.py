"""
Much of the text is too small to read.

What the shopper meets: he has to bring the screen closer, or zoom, to read what he is about to buy.

Why it matters: what cannot be read is not compared, and not bought; on phones letters under 12 pixels are hard for
most.

What to do instead: set text in 16 CSS pixels, and nothing that matters in less than 12.
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
from shopper.observations import Evidence, PageMeasured

ENOUGH = 200
"""Letters from which a page counts as one with text."""


class TextLimits(Limits):
    """How much small text is borne."""

    friction: Annotated[
        PositiveFloat,
        "Share of the letters that must have 12 CSS pixels or more, from 0 to 1",
        Source("an audit of Lighthouse, GoogleChrome/lighthouse#4550", year=2018),
    ] = 0.6


def check(evidence: Evidence, limits: TextLimits) -> Iterator[Finding]:
    """The worst page; one with hardly any text is none."""
    pages = [page for page in evidence.of(PageMeasured) if page.letters >= ENOUGH]
    if not pages:
        return
    worst = min(pages, key=_legible)
    if _legible(worst) < limits.friction:
        yield Friction(
            expected=f"at least {limits.friction:.0%} of the text in letters of 12 pixels or more",
            happened=f"only {_legible(worst):.0%} of it on {worst.url}",
            seen=tuple(sorted((page for page in pages if _legible(page) < limits.friction), key=_legible)),
            measure=Measure(
                what="text that is large enough",
                value=round(100 * _legible(worst)),
                unit="%",
                limit=round(100 * limits.friction),
            ),
        )
    else:
        yield Clear(what=f"{_legible(worst):.0%} of the text or more has 12 pixels", seen=(worst,))


def _legible(page: PageMeasured) -> float:
    return 1 - page.small / page.letters


def _page(letters: int, small: int) -> PageMeasured:
    return PageMeasured(url="https://shop.example/", letters=letters, small=small, screen=393, width=393)


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(PageMeasured,),
    limits=TextLimits,
    sources=(
        Source("Lighthouse and squirrelscan: 60 % of the text in 12 pixels or more", confidence=Confidence.STATED),
    ),
    seeds=(
        Seed("half of it in ten pixels", (_page(1200, 600),), Verdict.FRICTION),
        Seed("only the small print", (_page(1200, 90),), Verdict.CLEAR),
        Seed("a page with three words", (_page(20, 20),), Verdict.NOT_SEEN),
        Seed("nothing was measured", (), Verdict.NOT_SEEN),
    ),
)
