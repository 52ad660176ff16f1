"""
Pages are slow to answer a touch.

What the shopper meets: he taps or types, and for a moment nothing happens; he taps again.

Why it matters: what does not answer at once feels broken; the bands are those that browsers report to every shop owner.

What to do instead: less work in scripts before the page shows that it was touched.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveFloat, PositiveInt

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.lab import BANDS, was_busy
from shopper.observations import Evidence, Reacted


class ReactionLimits(Limits):
    """The bands of Web Vitals, and how often it must have happened in one visit."""

    notice: Annotated[PositiveFloat, "Milliseconds to an answer: from here a person should look", BANDS] = 200.0
    friction: Annotated[PositiveFloat, "Milliseconds to an answer: from here it is a friction", BANDS] = 500.0
    times: Annotated[PositiveInt, "So many slow answers in one visit are no accident of the machine", OURS] = 3


def check(evidence: Evidence, limits: ReactionLimits) -> Iterator[Finding]:
    """
    The time that was reached so many times, over all pages: a lab value.

    The browser's own figure for one visit is its slowest answer; one slow answer may be our machine's, so it is asked
    how slow the third slowest was.
    """
    notes = evidence.of(Reacted)
    every = sorted((time for note in notes for time in note.times), reverse=True)
    if every:
        slowest = tuple(sorted(notes, key=lambda note: -max(note.times)))
        yield _judged(every, slowest, limits)


def _judged(every: list[float], slowest: tuple[Reacted, ...], limits: ReactionLimits) -> Finding:
    few, busy = len(every) < limits.times, was_busy(slowest)
    counted = every[min(limits.times, len(every)) - 1]
    told = f"{counted:.0f} ms until the page answered, {min(limits.times, len(every))} times or more (a lab value)"
    if counted <= limits.notice and every[0] <= limits.friction:
        return Clear(what=f"{every[0]:.0f} ms at most until the page answered (a lab value)", seen=slowest)
    if counted <= limits.friction or few or busy:
        worst = f"{every[0]:.0f} ms at worst, in {len(every)} acts"
        why = f"{told}; {worst}" if counted > limits.notice else f"{worst} (a lab value)"
        return Unsure(why=why + busy, seen=slowest)
    measure = Measure(what="until the page answers", value=round(counted), unit="ms", limit=limits.friction)
    return Friction(expected=f"an answer within {limits.friction:g} ms", happened=told, seen=slowest, measure=measure)


def _reacted(*times: float, load: float | None = None) -> tuple[Reacted, ...]:
    return (Reacted(url="https://shop.example/", times=times, load=load),)


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(Reacted,),
    limits=ReactionLimits,
    sources=(BANDS,),
    seeds=(
        Seed("slow again and again", _reacted(620, 700, 40, 640), Verdict.FRICTION),
        Seed("slow, while our own machine was busy", _reacted(620, 700, 40, 640, load=3.5), Verdict.UNSURE),
        Seed("slow, and our machine had time", _reacted(620, 700, 40, 640, load=0.8), Verdict.FRICTION),
        Seed("could be better", _reacted(220, 300, 260), Verdict.UNSURE),
        Seed("slow once", _reacted(900, 40, 32, 24), Verdict.UNSURE),
        Seed("slow, but only touched twice", _reacted(900, 700), Verdict.UNSURE),
        Seed("quick", _reacted(40, 32, 260), Verdict.CLEAR),
        Seed("nobody touched a page", (), Verdict.NOT_SEEN),
    ),
)
