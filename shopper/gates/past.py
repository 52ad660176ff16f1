"""What a gate looks back on: journeys with their verdicts and figures, and promises with how they stood."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from pydantic import Field

from shopper.frictions.terms import Severity, Verdict
from shopper.observations import Frozen


class Ruled(Frozen):
    """One rule's verdict on one journey. `accepted` where the team knows the friction and lives with it that day."""

    rule: str
    title: str
    verdict: Verdict
    severity: Severity
    accepted: bool = False


class Walked(Frozen):
    """
    One journey that was walked. `run` names the run it was part of; `outcome` is as in what a run tells (`smooth`,
    `friction`, `turned away`, `not due`, `trouble`); `numbers` are measured figures by their name.
    """

    case: str
    run: str
    began: datetime
    site: str = ""
    stage: str = ""
    outcome: str = ""
    ruled: tuple[Ruled, ...] = ()
    numbers: Mapping[str, float] = Field(default_factory=dict)


class Owed(Frozen):
    """
    One message that was owed. `outcome` is how it stands (`kept`, `late`, `missed`, `not yet due`, `unknown`); `took`
    the time from the promise to the message, None where none came.
    """

    kind: str
    case: str
    since: datetime
    outcome: str
    site: str = ""
    took: timedelta | None = None


class Past(Frozen):
    """
    All that was walked and owed, in any order; `run` is the run that is to be judged.

    A gate says in its sentence how far back it looks.
    """

    run: str
    walks: tuple[Walked, ...] = ()
    owed: tuple[Owed, ...] = ()

    @property
    def now(self) -> tuple[Walked, ...]:
        """The journeys of the run that is judged."""
        return tuple(walk for walk in self.walks if walk.run == self.run)

    def before(self, walk: Walked) -> tuple[Walked, ...]:
        """Earlier walks of the same case, the newest first."""
        earlier = (other for other in self.walks if other.case == walk.case and other.began < walk.began)
        return tuple(sorted(earlier, key=lambda other: other.began, reverse=True))
