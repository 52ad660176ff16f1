"""What a rule can say about the evidence it looked at."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer

from shopper.frictions.terms import Severity
from shopper.observations import Frozen, Observation, read_note, write_note


def _read(notes: Iterable[Any]) -> tuple[Observation, ...]:
    return tuple(note if isinstance(note, Observation) else read_note(note) for note in notes)


def _write(notes: tuple[Observation, ...]) -> list[dict[str, Any]]:
    return [write_note(note) for note in notes]


Notes = Annotated[tuple[Observation, ...], BeforeValidator(_read), PlainSerializer(_write)]
"""Notes of the evidence that keep their kind when written as JSON and read back."""


class Measure(Frozen):
    """The figure behind a friction: `value` and `limit` in the same `unit` (`s`, `messages`, `screens`, a currency)."""

    what: str
    value: float
    unit: str
    limit: float | None = None


class Friction(Frozen):
    """The shopper met it: what he could expect, what happened, and the notes that prove it, the decisive one first.

    `severity` None means the rule's own.
    """

    expected: str
    happened: str
    seen: Notes = ()
    severity: Severity | None = None
    measure: Measure | None = None


class Unsure(Frozen):
    """Something is there that a person should look at: the evidence allows both readings."""

    why: str
    seen: Notes = ()


class Clear(Frozen):
    """What was looked at and is as it should be."""

    what: str
    seen: Notes = ()


class NotSeen(Frozen):
    """What could not be judged, and why (`due in 3 h`)."""

    why: str
    seen: Notes = ()


Finding = Friction | Unsure | Clear | NotSeen
