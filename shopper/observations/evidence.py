"""Evidence: everything noted on one journey, with what is needed to judge it again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from pydantic import AwareDatetime, Field, field_serializer, field_validator

from shopper.observations import (
    buying,
    comparing,
    doing,
    finding,
    following,
    goods,
    knowing,
    offering,
    owing,
    seeing,
    subscribing,
    visiting,
    watching,
)
from shopper.observations.base import UNSTAMPED, Frozen, Observation
from shopper.observations.patience import Patience

T = TypeVar("T", bound=Observation)

SCHEMA = 1
"""Raised when evidence written before can no longer be read as it is."""

KINDS: dict[str, type[Observation]] = {
    name: kind
    for module in (
        doing,
        seeing,
        goods,
        knowing,
        offering,
        buying,
        comparing,
        finding,
        following,
        owing,
        subscribing,
        visiting,
        watching,
    )
    for name, kind in vars(module).items()
    if isinstance(kind, type) and issubclass(kind, Observation) and kind is not Observation
}
"""Every kind of observation by its name, as written in evidence files."""


class Acceptance(Frozen):
    """A friction the team knows and lives with for now: why, until which day (ISO date), and who sees to it."""

    why: str
    until: str
    owner: str = ""


class Heading(Frozen):
    """Which journey this is and under which settings it was taken."""

    case: str
    """`scenario@site/device`, with `#row` where the scenario has rows: also the pytest id and the folder's name."""
    title: str
    scenario: str = ""
    stage: str = ""
    site: str = ""
    url: str = ""
    persona: str = ""
    patience: Patience | None = None
    """What this shopper bears; None in evidence that was taken before it was written down."""
    address: str = ""
    phone: str = ""
    """The number at which text messages reach the shopper, as `+` and digits; other journeys may have the same."""
    tags: tuple[str, ...] = ()
    began: AwareDatetime = UNSTAMPED
    ended: AwareDatetime | None = None
    """None in a journal whose run was killed."""
    browser: str = ""
    version: str = ""
    limits: dict[str, dict[str, Any]] = Field(default_factory=dict)
    """Rule id to limits, as set by site, persona and scenario together."""
    accept: dict[str, Acceptance] = Field(default_factory=dict)
    tolerance: str = "none"
    gates: tuple[str, ...] = ()
    """The greatest severity that does not fail the journey: none, annoyed, slowed, misled, stopped."""


class Evidence(Frozen):
    """A journey's heading and its notes in the order they were taken."""

    heading: Heading
    notes: tuple[Observation, ...] = ()
    taken_with: int = SCHEMA

    @field_validator("notes", mode="before")
    @classmethod
    def _read(cls, notes: Iterable[Any]) -> tuple[Observation, ...]:
        return tuple(note if isinstance(note, Observation) else read_note(note) for note in notes)

    @field_serializer("notes")
    def _write(self, notes: tuple[Observation, ...]) -> list[dict[str, Any]]:
        return [write_note(note) for note in notes]

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """The notes of one kind, in order."""
        return tuple([note for note in self.notes if isinstance(note, kind)])

    def not_due(self) -> tuple[owing.MessageOwed, ...]:
        """What was owed, has not come, and was not yet due when the mailbox was last read."""
        came = [note.message for note in self.of(owing.MessageCame)]
        return tuple(
            owed
            for owed in self.of(owing.MessageOwed)
            if (read := self._read_until(owed.to)) is not None
            and read < owed.due
            and not any(owed.kept_by(message) for message in came)
        )

    def _read_until(self, address: str) -> datetime | None:
        reads = (note.until for note in self.of(owing.MailboxRead) if note.address.lower() == address.lower())
        return max(reads, default=None)

    def only(self, kinds: tuple[type[Observation], ...]) -> "Evidence":
        """The same journey with only these kinds of notes."""
        return self.model_copy(update={"notes": tuple(note for note in self.notes if isinstance(note, kinds))})


def write_note(note: Observation) -> dict[str, Any]:
    """A note as JSON-ready data with its kind's name first."""
    return {"note": type(note).__name__, **note.model_dump(mode="json", exclude_defaults=True)}


def read_note(data: Any) -> Observation:
    """The note that `write_note` wrote; ValueError for a kind this version does not know."""
    if not isinstance(data, dict) or data.get("note") not in KINDS:
        raise ValueError(f"not a note this version knows: {str(data)[:80]}")
    return KINDS[data["note"]].model_validate({key: value for key, value in data.items() if key != "note"})
