"""How a journey ended where it could not be judged to its end: cut off, in front of an obstacle, or not due yet."""

from shopper.observations import Blocked, Evidence, StepBegun, StepTaken
from shopper.report.phrases import message_kind, moment
from shopper.report.plain import plain

NOT_DUE = "not due"
"""The outcome of a step, and the blocker, where a run would not wait any longer."""


def stopped(evidence: Evidence, *, judged: bool) -> str:
    """Why this is no whole journey, as a sentence; "" when it is one. A run stopped by hand may have an end."""
    begun, taken = evidence.of(StepBegun), evidence.of(StepTaken)
    in_a_step = bool(begun) and begun[-1].step not in {note.step for note in taken}
    if evidence.heading.ended is None or in_a_step:
        return "The run was stopped before the journey's end."
    return "" if judged else "The run was stopped before the journey was judged."


def blockers(evidence: Evidence) -> tuple[str, ...]:
    """What the shopper could not get past, in words; not what only has to be waited for."""
    walls = [wall for wall in evidence.of(Blocked) if wall.blocker != NOT_DUE]
    return tuple(f"{wall.blocker.capitalize()}: {plain(wall.said)}" for wall in walls)


def waiting(evidence: Evidence) -> tuple[str, ...]:
    """What is not due yet, each as `the cart reminder is due 22 Nov 2026, 14:05 UTC`, or why a step was put off."""
    told = (f"the {message_kind(owed.kind)} is due {moment(owed.due)}" for owed in evidence.not_due())
    owed = tuple(dict.fromkeys(told))
    put_off = (
        f"{note.said[:1].lower()}{note.said[1:]}".rstrip(".")
        for note in evidence.of(StepTaken)
        if note.outcome == NOT_DUE
    )
    return owed or tuple(filter(None, put_off))
