"""What a run tells of a journey to whoever shows progress; plain data, so that it crosses from worker to controller."""

from typing import Any

from shopper.visit import Visit


def told(made: Visit) -> dict[str, Any]:
    """`outcome` is friction, turned away, not due, trouble or smooth; `frictions` those that count."""
    return {
        "case": made.evidence.heading.case,
        "outcome": outcome_of(made),
        "said": made.redactor.text(str(made.trouble or "")),
        "frictions": [
            {
                "rule": failing.ruling.rule,
                "title": failing.ruling.title,
                "severity": (failing.friction.severity or failing.ruling.severity).value,
                "happened": failing.friction.happened,
            }
            for failing in made.failing
        ],
    }


def outcome_of(made: Visit) -> str:
    """In one word."""
    if made.failing:
        return "friction"
    if made.turned_away:
        return "turned away"
    if made.waiting:
        return "not due"
    return "trouble" if made.trouble is not None else "smooth"
