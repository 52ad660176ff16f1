"""What a run tells of a journey to whoever shows progress; plain data, so that it crosses from worker to controller."""

from collections.abc import Iterable
from typing import Any

from shopper.frictions.ruling import Failing
from shopper.ledger import journey_key, walking_seconds
from shopper.visit import Visit


def told(made: Visit) -> dict[str, Any]:
    """
    `outcome` is friction, turned away, not due, trouble or smooth; `frictions` those that count. `journey` is its key
    in the ledger, `gates` what the scenario wants to hold, `seconds` how long the walk took.
    """
    heading = made.evidence.heading
    return {
        "case": heading.case,
        "journey": journey_key(heading),
        "gates": list(heading.gates),
        "outcome": outcome_of(made),
        "said": made.redactor.text(str(made.trouble or "")),
        "frictions": frictions(made.failing),
        "seconds": walking_seconds(made.evidence),
    }


def frictions(failing: Iterable[Failing]) -> list[dict[str, Any]]:
    """Those that count, as plain data."""
    return [
        {
            "rule": one.ruling.rule,
            "title": one.ruling.title,
            "severity": (one.friction.severity or one.ruling.severity).value,
            "happened": one.friction.happened,
        }
        for one in failing
    ]


def outcome_of(made: Visit) -> str:
    """In one word."""
    if made.failing:
        return "friction"
    if made.turned_away:
        return "turned away"
    if made.waiting:
        return "not due"
    return "trouble" if made.trouble is not None else "smooth"
