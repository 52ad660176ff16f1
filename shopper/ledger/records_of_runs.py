"""What a journey or a run is held against, as frozen records."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from pydantic import AwareDatetime, Field

from shopper.observations import Frozen


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
