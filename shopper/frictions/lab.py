"""
Speed as it was measured in one visit: the median over its pages, and never called a friction on one or two, nor while
our own machine was too busy to tell whose doing it was.
"""

from collections.abc import Iterator, Sequence
from statistics import median

from shopper.frictions.findings import Clear, Finding, Friction, Measure, Unsure
from shopper.frictions.terms import Source
from shopper.observations import Evidence, Reacted, Vitals

BANDS = Source("Web Vitals, bands of web-vitals 5.1.0")
FEW = 3
"""Pages from which a median tells something."""
BUSY = 2.0
"""Programs that want one processor: from here each waits for the others longer than it works. Our own figure."""


def by_median(  # noqa: PLR0913, PLR0917 - what is measured, its words and its two bands
    evidence: Evidence, name: str, what: str, unit: str, notice: float, friction: float, few: int = FEW
) -> Iterator[Finding]:
    """A friction above the upper band; a question between the bands, on fewer than `few` pages or by a busy machine."""
    notes = [note for note in evidence.of(Vitals) if getattr(note, name) is not None]
    if not notes:
        return
    middle = median(getattr(note, name) for note in notes)
    told = f"{what}: {middle:.2f}{unit and ' ' + unit} (median of {len(notes)} pages, a lab value)"
    slowest = tuple(sorted(notes, key=lambda note: -float(getattr(note, name))))
    busy = was_busy(notes)
    if middle <= notice:
        yield Clear(what=told, seen=tuple(notes))
    elif middle <= friction or len(notes) < few or busy:
        yield Unsure(why=told + busy, seen=slowest)
    else:
        measure = Measure(what=what, value=round(middle, 3), unit=unit, limit=friction)
        yield Friction(
            expected=f"no more than {friction:g} {unit}".rstrip(), happened=told, seen=slowest, measure=measure
        )


def was_busy(notes: Sequence[Vitals] | Sequence[Reacted]) -> str:
    """That our own machine was too busy to measure by, in words; "" where it was not, or nobody knows."""
    load = median([note.load for note in notes if note.load is not None] or [0.0])
    return f"; our own machine was busy: {load:.1f} programs wanted each processor" if load > BUSY else ""
