"""Journeys and what came of them, as frozen records; nothing here knows of a database."""

from datetime import datetime
from typing import Any

from pydantic import AwareDatetime, Field

from shopper.observations import Frozen, Heading


class JourneyRecord(Frozen):
    """
    A journey as it is known before its first step.

    `began` is by the journey's clock, `walked_at` by this machine's. `folder` is relative to the reports folder, `file`
    the scenario's, `run` names the run it belongs to. `terms` are the parts of its heading by which it is judged, those
    that say anything.
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
    terms: dict[str, Any] = Field(default_factory=dict)


TERMS = frozenset({"limits", "accept", "tolerance", "gates", "tags"})


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
        terms=heading.model_dump(mode="json", include=set(TERMS), exclude_defaults=True),
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


class PastJourney(Frozen):
    """A journey with what came of it; `ended` None and `outcome` "" where the run was killed."""

    journey: JourneyRecord
    ended: AwareDatetime | None = None
    outcome: str = ""
    findings: tuple[Finding, ...] = ()
    numbers: tuple[Number, ...] = ()
