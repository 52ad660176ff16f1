"""What machines need to know to share a run's journeys: how long each takes, and the same answer for all of them."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import delete, func, select

from shopper.ledger.records import WALKING
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import JourneyRow, NumberRow, PlanRow

LATELY = 5
"""Walks of a case that its time is the mean of."""


class Sharding(Part):
    """What a run that walks only a part reads."""

    def walking_times(self, cases: Collection[str]) -> dict[str, float]:
        """Seconds that each of these cases takes, the mean of its last walks; none for those never walked."""
        nth = func.row_number().over(
            partition_by=JourneyRow.case, order_by=(JourneyRow.walked_at.desc(), JourneyRow.key)
        )
        walks = (
            select(JourneyRow.case, NumberRow.value, nth.label("nth"))
            .join(NumberRow, NumberRow.journey == JourneyRow.key)
            .where(NumberRow.name == WALKING)
            .subquery()
        )
        wanted = select(walks.c.case, func.avg(walks.c.value)).where(walks.c.nth <= LATELY).group_by(walks.c.case)
        with self.store.reading() as session:
            return {case: seconds for case, seconds in session.execute(wanted) if case in cases}

    def plan(self, name: str, seconds: Mapping[str, float], now: datetime, stale: datetime) -> dict[str, float]:
        """
        The times that everybody goes by who shares journeys under this name: those of whoever came first.

        A plan made before `stale` is another night's, and gives way.
        """
        with self.store.writing() as session:
            session.execute(
                delete(PlanRow).where(PlanRow.name == name, PlanRow.at < stale),
                execution_options={"synchronize_session": False},
            )
            insert_new(session, PlanRow, [{"name": name, "at": now, "seconds": dict(seconds)}])
            kept: dict[str, float] = session.execute(select(PlanRow.seconds).where(PlanRow.name == name)).scalar_one()
        return kept
