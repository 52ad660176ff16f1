"""
The page is wider than the phone.

What the shopper meets: he has to push the page to and fro to read a line, and buttons hide beyond the edge.

Why it matters: nobody compares offers that never stand on the screen at once.

What to do instead: let the page be as wide as the screen, tables and pictures included.
"""

from collections.abc import Iterator

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
from shopper.observations import DeviceTaken, Evidence, PageMeasured

ROUNDING = 2
"""CSS pixels that browsers round."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only on screens that are tapped; a window on a desk can be made wider."""
    touch = {note.name for note in evidence.of(DeviceTaken) if note.touch}
    pages = [page for page in evidence.of(PageMeasured) if page.device in touch]
    wide = [page for page in pages if page.width > page.screen + ROUNDING]
    if wide:
        worst = max(wide, key=lambda page: page.width / max(page.screen, 1))
        yield Friction(
            expected=f"pages as wide as the screen ({worst.screen} px)",
            happened=f"{worst.width} px on {worst.url}",
            seen=tuple(wide),
            measure=Measure(what="width of the page", value=worst.width, unit="px", limit=worst.screen),
        )
    elif pages:
        yield Clear(what=f"pages as wide as the screen: {len(pages)}")


PHONE = DeviceTaken(name="iPhone 15", touch=True)
DESKTOP = DeviceTaken(name="desktop", touch=False)


def _page(width: int, device: str = "iPhone 15") -> PageMeasured:
    return PageMeasured(device=device, url="https://shop.example/", screen=393, width=width)


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(PageMeasured,),
    uses=(DeviceTaken,),
    sources=(Source("WCAG 2.2, success criterion 1.4.10 Reflow", year=2023, confidence=Confidence.DERIVED),),
    seeds=(
        Seed("a table as wide as a desk", (PHONE, _page(900)), Verdict.FRICTION),
        Seed("as wide as the screen", (PHONE, _page(393)), Verdict.CLEAR),
        Seed("on a desk", (DESKTOP, _page(900, "desktop")), Verdict.NOT_SEEN),
        Seed("nothing was measured", (), Verdict.NOT_SEEN),
    ),
)
