"""What came of a journey as a whole, in the words of a run."""

from collections.abc import Sequence

from shopper.frictions.ruling import Ruling, outcome
from shopper.observations import Evidence, StepTaken


def outcome_word(evidence: Evidence, rulings: Sequence[Ruling]) -> str:
    """friction, turned away, not due, trouble or smooth."""
    if outcome(rulings, evidence.heading.tolerance):
        return "friction"
    ended = [note.outcome for note in evidence.of(StepTaken)]
    if "turned away" in ended:
        return "turned away"
    if evidence.not_due():
        return "not due"
    return "trouble" if {"stuck", "broken"} & set(ended) else "smooth"
