"""What a run tells of a journey to whoever shows progress; plain data, so that it crosses from worker to controller."""

from collections.abc import Iterable, Sequence
from typing import Any

from shopper.frictions.ruling import Failing, Ruling
from shopper.ledger import journey_key, walking_seconds
from shopper.visit import Visit


def told(made: Visit) -> dict[str, Any]:
    """
    `outcome` is friction, turned away, not due, trouble, tolerated or smooth; `frictions` those that count, `tolerated`
    those that the team accepts or the scenario tolerates. `journey` is its key in the ledger, `gates` what the scenario
    wants to hold, `unsure` how many things a person should look at, `seconds` how long the walk took.
    """
    heading, borne, word = made.evidence.heading, tolerated(made.rulings, made.failing), outcome_of(made)
    return {
        "case": heading.case,
        "journey": journey_key(heading),
        "gates": list(heading.gates),
        "outcome": "tolerated" if borne and word == "smooth" else word,
        "said": made.redactor.text(str(made.trouble or "")),
        "frictions": frictions(made.failing),
        "tolerated": frictions(borne),
        "unsure": sum(len(ruling.unsures) for ruling in made.rulings),
        "seconds": walking_seconds(made.evidence),
    }


def tolerated(rulings: Iterable[Ruling], failing: Sequence[Failing]) -> tuple[Failing, ...]:
    """The frictions that are not among those that fail."""
    found = (Failing(ruling, friction) for ruling in rulings for friction in ruling.frictions)
    return tuple(one for one in found if one not in failing)


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
    """In one word, as the ledger keeps it: smooth is where nothing failed."""
    if made.failing:
        return "friction"
    if made.turned_away:
        return "turned away"
    if made.waiting:
        return "not due"
    return "trouble" if made.trouble is not None else "smooth"
