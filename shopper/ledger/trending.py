"""What was measured and found over many runs, counted by the database: a month of nights is a few hundred rows."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, func, select

from shopper.frictions.terms import Severity, Verdict
from shopper.ledger.paging import Wanted
from shopper.ledger.records import WALKING
from shopper.ledger.records_of_runs import RunFigure, RunVerdict
from shopper.ledger.store import Part
from shopper.ledger.tables import FindingRow, JourneyRow, NumberRow

SEVERITIES = tuple(severity.value for severity in Severity)


class Trending(Part):
    """What changes from run to run."""

    def figures(self, runs: Sequence[str]) -> tuple[RunFigure, ...]:
        """The mean of each measured number in each of these runs, site by site; not of what is about us."""
        number = NumberRow
        by = (JourneyRow.run, JourneyRow.site, number.name, number.unit)
        wanted = (
            select(*by, func.avg(number.value), func.count())
            .join(JourneyRow, JourneyRow.key == number.journey)
            .where(JourneyRow.run.in_(runs), number.name != WALKING)
            .group_by(*by)
            .order_by(*by)
        )
        with self.store.reading() as session:
            return tuple(
                RunFigure(run=run, site=site, name=name, unit=unit, value=value, journeys=journeys)
                for run, site, name, unit, value, journeys in session.execute(wanted)
            )

    def verdicts(self, runs: Sequence[str]) -> tuple[RunVerdict, ...]:
        """How many journeys of each of these runs a rule judged alike, site by site and stage of journey by stage."""
        worst = _worst(runs).subquery()
        by = (JourneyRow.run, JourneyRow.site, JourneyRow.stage, worst.c.rule, worst.c.rank)
        wanted = (
            select(*by, func.count())
            .join(worst, worst.c.journey == JourneyRow.key)
            .group_by(*by)
            .order_by(*by)
        )  # fmt: skip
        with self.store.reading() as session:
            return tuple(
                RunVerdict(
                    run=run, site=site, stage=stage, rule=rule, severity=SEVERITIES[rank - 1] if rank else "",
                    journeys=journeys,
                )
                for run, site, stage, rule, rank, journeys in session.execute(wanted)
            )  # fmt: skip


def _worst(runs: Sequence[str]) -> Wanted:
    """The worst that each rule found on each journey: 0 for nothing, else the place of its severity from 1."""
    return (
        select(FindingRow.journey, FindingRow.rule, func.max(_rank()).label("rank"))
        .join(JourneyRow, JourneyRow.key == FindingRow.journey)
        .where(JourneyRow.run.in_(runs), FindingRow.verdict.in_([Verdict.FRICTION.value, Verdict.CLEAR.value]))
        .group_by(FindingRow.journey, FindingRow.rule)
    )


def _rank() -> ColumnElement[int]:
    places = {name: place for place, name in enumerate(SEVERITIES, 1)}
    found = case(places, value=FindingRow.severity, else_=0)
    return case((FindingRow.verdict == Verdict.FRICTION.value, found), else_=0)
