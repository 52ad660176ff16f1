"""Promises, as those who settle them and those who read of them need them, as frozen records."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from pydantic import AwareDatetime, Field

from shopper.observations import Frozen
from shopper.promises import Promise


class State(StrEnum):
    """How a promise stands in the ledger: still owed, or settled in one of four ways."""

    OWED = "owed"
    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    UNKNOWN = "unknown"


class OpenPromise(Frozen):
    """
    A promise that is not settled, with all it takes to settle it.

    `journey` is its journey's key, `folder` that journey's folder relative to the reports folder, `file` the
    scenario's. `inbox` names the mailbox and holds no secret (see `mailbox_name`). `limits` are those of `rules` at the
    time.
    """

    promise: Promise
    state: State = State.OWED
    journey: str
    folder: str = ""
    file: str = ""
    inbox: str = ""
    rules: tuple[str, ...] = ()
    limits: dict[str, dict[str, Any]] = Field(default_factory=dict)

    @property
    def key(self) -> str:
        """The promise's name in the ledger."""
        return self.promise.key


class DueLine(NamedTuple):
    """An open promise as far as it takes to see whether it is due; `key` is its own, `journey` its journey's."""

    key: str
    journey: str
    case: str
    file: str
    due: datetime


class Awaited(Frozen):
    """That messages of a shop are awaited: one of the cases, the scenario's file, and since when at the earliest."""

    case: str
    file: str
    since: AwareDatetime


class PromiseRecord(Frozen):
    """A promise with everything the ledger holds of it, save who works on it now; `took` and `span` are seconds."""

    key: str
    journey: str
    state: State
    case: str
    site: str
    kind: str
    address: str
    since: AwareDatetime
    due: AwareDatetime
    because: str = ""
    inbox: str = ""
    rules: tuple[str, ...] = ()
    limits: dict[str, dict[str, Any]] = Field(default_factory=dict)
    took: float | None = None
    span: float | None = None
    why: str = ""
    message: str = ""
    settled_at: AwareDatetime | None = None


class LedgerLine(Frozen):
    """A promise as a person reads it. `took` and `span` are as in a settlement; `because` is what started it."""

    key: str
    state: State
    case: str
    site: str
    kind: str
    address: str
    since: AwareDatetime
    due: AwareDatetime
    because: str = ""
    took: timedelta | None = None
    span: timedelta | None = None
    why: str = ""
    message: str = ""
    settled_at: AwareDatetime | None = None
    folder: str = ""
    journey: str = ""
