"""What goes into the ledger and comes out of it, as frozen records; nothing here knows of a database."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from pydantic import AwareDatetime, Field

from shopper.observations import Frozen, Heading
from shopper.promises import Promise


class State(StrEnum):
    """How a promise stands in the ledger: still owed, or settled in one of four ways."""

    OWED = "owed"
    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    UNKNOWN = "unknown"


class JourneyRecord(Frozen):
    """
    A journey as it is known before its first step.

    `began` is by the journey's clock, `walked_at` by this machine's. `folder` is relative to the reports folder, `file`
    the scenario's, `run` names the run it belongs to.
    """

    key: str
    case: str
    began: AwareDatetime
    walked_at: AwareDatetime
    site: str = ""
    scenario: str = ""
    title: str = ""
    stage: str = ""
    persona: str = ""
    address: str = ""
    phone: str = ""
    folder: str = ""
    file: str = ""
    run: str = ""


def journey_key(heading: Heading) -> str:
    """The journey's name in the ledger. It follows from the evidence alone, so a lost ledger can be written again."""
    return f"{heading.case}|{heading.began.isoformat()}|{heading.address.lower()}"


def case_of(journey: str) -> str:
    """The case a journey's key belongs to."""
    return journey.rsplit("|", 2)[0]


def record_of(heading: Heading, walked_at: datetime, folder: str, run: str = "", file: str = "") -> JourneyRecord:
    """The record of the journey with this heading."""
    return JourneyRecord(
        key=journey_key(heading), case=heading.case, began=heading.began, walked_at=walked_at, site=heading.site,
        scenario=heading.scenario, title=heading.title, stage=heading.stage, persona=heading.persona,
        address=heading.address, phone=heading.phone, folder=folder, file=file, run=run,
    )  # fmt: skip


class Finding(Frozen):
    """One thing a rule said of a journey. `verdict` and `severity` are written as in rulings.json."""

    rule: str
    verdict: str
    title: str = ""
    severity: str = ""
    happened: str = ""
    accepted: bool = False


WALKING = "walking"
"""The number that says for how many seconds a journey was walked."""


class Number(Frozen):
    """One figure measured on a journey: `minutes to welcome`, 3.5, `min`."""

    name: str
    value: float
    unit: str = ""


class Ending(Frozen):
    """What came of a journey. `outcome` is friction, turned away, not due, trouble or smooth."""

    ended: AwareDatetime
    outcome: str
    findings: tuple[Finding, ...] = ()
    numbers: tuple[Number, ...] = ()


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


class ReadSpan(Frozen):
    """A time over which a mailbox was read; where not `complete`, absence proves nothing (`trouble` says why)."""

    mailbox: str
    since: AwareDatetime
    until: AwareDatetime
    complete: bool = True
    trouble: str = ""


class MessageLine(Frozen):
    """A message that was taken in; `journey` None where it went to an address that no journey has."""

    id: str
    mailbox: str
    address: str
    at: AwareDatetime
    journey: str | None = None
    expected: bool = True


class Letter(Frozen):
    """
    A message whole, kept for the machine on which its journey lies. `id` and `mailbox` are as in `MessageLine`.

    `data` is the message as it came, deflated, in base 64.
    """

    id: str
    address: str
    journey: str
    mailbox: str
    sender: str = ""
    to: tuple[str, ...] = ()
    channel: str = "mail"
    arrived_at: AwareDatetime
    data: str = Field(repr=False)


class Walk(NamedTuple):
    """A journey as another is held against it; `numbers` are what was measured on it."""

    key: str
    case: str
    began: datetime
    site: str
    stage: str
    outcome: str
    numbers: Mapping[str, float]


class RuledWalk(NamedTuple):
    """What a rule said of a journey in one verdict; `severity` is the worst, "" where none was kept."""

    rule: str
    verdict: str
    title: str
    severity: str
    accepted: bool


class PastJourney(Frozen):
    """A journey with what came of it; `ended` None and `outcome` "" where the run was killed."""

    journey: JourneyRecord
    ended: AwareDatetime | None = None
    outcome: str = ""
    findings: tuple[Finding, ...] = ()
    numbers: tuple[Number, ...] = ()


class RunLine(Frozen):
    """A run: when its first journey began by this machine's clock, and how many journeys ended how."""

    run: str
    began: AwareDatetime
    outcomes: dict[str, int] = Field(default_factory=dict)

    @property
    def journeys(self) -> int:
        """How many were walked."""
        return sum(self.outcomes.values())


class RunFigure(Frozen):
    """A number's mean over those journeys of a run on one site that have it."""

    run: str
    site: str
    name: str
    unit: str
    value: float
    journeys: int


class RunVerdict(Frozen):
    """
    On how many journeys of a run a rule found the same at worst.

    `severity` is "" where all was in order; `stage` is that of the journeys. What could not be judged is not counted.
    """

    run: str
    site: str
    stage: str
    rule: str
    severity: str
    journeys: int
