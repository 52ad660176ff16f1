"""What a gate looks back on: journeys with their verdicts and figures, and promises with how they stood."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property

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
    One journey that was walked. `outcome` is as in what a run tells (`smooth`, `friction`, `turned away`, `not due`,
    `trouble`); `numbers` are measured figures by their name.
    """

    case: str
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
    What is to be judged, and what it is held against, each in any order.

    `now` are the journeys this night walked or heard the end of; `earlier` those of the nights before. A gate says in
    its sentence how far back it looks.
    """

    now: tuple[Walked, ...] = ()
    earlier: tuple[Walked, ...] = ()
    owed: tuple[Owed, ...] = ()

    def before(self, walk: Walked) -> tuple[Walked, ...]:
        """Earlier walks of the same case, the newest first."""
        return tuple(other for other in self._of_case.get(walk.case, ()) if other.began < walk.began)

    @cached_property
    def _of_case(self) -> Mapping[str, Sequence[Walked]]:
        """All walks by their cases, the newest first."""
        found: dict[str, list[Walked]] = defaultdict(list)
        for walk in sorted((*self.earlier, *self.now), key=lambda walk: walk.began, reverse=True):
            found[walk.case].append(walk)
        return found

    def of(self, scenario: str) -> "Past":
        """The same, of one scenario's cases."""
        return Past(
            now=tuple(walk for walk in self.now if scenario_of(walk.case) == scenario),
            earlier=tuple(walk for walk in self.earlier if scenario_of(walk.case) == scenario),
            owed=tuple(owed for owed in self.owed if scenario_of(owed.case) == scenario),
        )


def scenario_of(case: str) -> str:
    """The name of the scenario a case belongs to."""
    return case.partition("@")[0]
