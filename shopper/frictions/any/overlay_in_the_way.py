"""
A pop-up lies over what the shopper came for.

What the shopper meets: before he has seen anything, a layer covers a good part of the screen and has to be closed.

Why it matters: it costs a click before the first look, and on a phone there is often nothing else left to see.

What to do instead: ask later, in the page or in a corner, and let the offer be seen first.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat

from shopper.frictions import OURS, Clear, Finding, Friction, Limits, Measure, Rule, Seed, Severity, Stage, Verdict
from shopper.observations import Evidence, OverlayMet, PageKind, PageSeen


class OverlayLimits(Limits):
    """How much may be covered."""

    friction: Annotated[PositiveFloat, "Share of the screen a layer may cover, from 0 to 1", OURS] = 0.3


def check(evidence: Evidence, limits: OverlayLimits) -> Iterator[Finding]:
    """A chat that opened by itself counts, too; what the shopper opened is no layer in the way."""
    met = evidence.of(OverlayMet)
    large = [note for note in met if note.share > limits.friction]
    if large:
        worst = max(large, key=lambda note: note.share)
        told = f": “{worst.text[:120]}”" if worst.text else ""
        yield Friction(
            expected=f"nothing that covers more than {limits.friction:.0%} of the screen",
            happened=f"{worst.kind} layer over {worst.share:.0%}{told}",
            seen=tuple(large),
            measure=Measure(
                what="share of the screen covered",
                value=round(100 * worst.share),
                unit="%",
                limit=round(100 * limits.friction),
            ),
        )
    elif met:
        yield Clear(what=f"the largest layer covered {max(note.share for note in met):.0%} of the screen", seen=met)
    elif evidence.of(PageSeen):
        yield Clear(what="no layer came over the page")


def _met(share: float) -> OverlayMet:
    return OverlayMet(kind="newsletter", text="Get 10 % off", closed="Close", share=share)


HOME = PageSeen(url="https://shop.example/", kind=PageKind.HOME)

RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(PageSeen,),
    uses=(OverlayMet,),
    limits=OverlayLimits,
    sources=(OURS,),
    seeds=(
        Seed("a newsletter over the whole screen", (HOME, _met(0.9)), Verdict.FRICTION),
        Seed("a bar at the bottom", (HOME, _met(0.12)), Verdict.CLEAR),
        Seed("nothing over the page", (HOME,), Verdict.CLEAR),
        Seed("no page was seen", (), Verdict.NOT_SEEN),
    ),
)
