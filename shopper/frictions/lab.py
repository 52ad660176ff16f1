"""Speed as it was measured in one visit: the median over its pages, and never called a friction on one or two."""

from collections.abc import Iterator
from statistics import median

from shopper.frictions.findings import Clear, Finding, Friction, Measure, Unsure
from shopper.frictions.terms import Source
from shopper.observations import Evidence, Vitals

BANDS = Source("Web Vitals, bands of web-vitals 5.1.0")
FEW = 3
"""Pages from which a median tells something."""


def by_median(  # noqa: PLR0913, PLR0917 - what is measured, its words and its two bands
    evidence: Evidence, name: str, what: str, unit: str, notice: float, friction: float, few: int = FEW
) -> Iterator[Finding]:
    """A friction above the upper band, a question between the bands or on fewer than `few` pages; all lab values."""
    notes = [note for note in evidence.of(Vitals) if getattr(note, name) is not None]
    if not notes:
        return
    middle = median(getattr(note, name) for note in notes)
    told = f"{what}: {middle:.2f}{unit and ' ' + unit} (median of {len(notes)} pages, a lab value)"
    slowest = tuple(sorted(notes, key=lambda note: -float(getattr(note, name))))
    if middle <= notice:
        yield Clear(what=told, seen=tuple(notes))
    elif middle <= friction or len(notes) < few:
        yield Unsure(why=told, seen=slowest)
    else:
        measure = Measure(what=what, value=round(middle, 3), unit=unit, limit=friction)
        yield Friction(
            expected=f"no more than {friction:g} {unit}".rstrip(), happened=told, seen=slowest, measure=measure
        )
