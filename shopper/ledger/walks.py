"""Many cases looked back on at once: their last walks, and what rules that ever met a friction on them said then."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, func, select

from shopper.frictions.terms import Severity, Verdict
from shopper.ledger.paging import Wanted
from shopper.ledger.records_of_runs import RuledWalk, Walk
from shopper.ledger.store import Part
from shopper.ledger.tables import FindingRow, JourneyRow, NumberRow

SEVERITIES = tuple(severity.value for severity in Severity)


class Walks(Part):
    """What a report holds a night against; a handful of questions, however many cases there are."""

    def walks(self, cases: Sequence[str], limit: int) -> tuple[Walk, ...]:
        """The last journeys of each of these cases, the newest first within a case."""
        last = _last(cases, limit)
        row = JourneyRow
        columns = (row.key, row.case, row.began, row.site, row.stage, row.outcome)
        wanted = select(*columns).where(row.key.in_(last)).order_by(row.case, row.walked_at.desc(), row.key)
        measured = select(NumberRow.journey, NumberRow.name, NumberRow.value).where(NumberRow.journey.in_(last))
        measured = measured.order_by(NumberRow.journey, NumberRow.name)
        with self.store.reading() as session:
            found = session.execute(wanted).all()
            numbers: dict[str, dict[str, float]] = {key: {} for key, *_ in found}
            for journey, name, value in session.execute(measured):
                numbers[journey][name] = value
        return tuple(
            Walk(key=key, case=of, began=began, site=site, stage=stage, outcome=outcome, numbers=numbers[key])
            for key, of, began, site, stage, outcome in found
        )

    def ruled(self, cases: Sequence[str], limit: int) -> dict[str, list[RuledWalk]]:
        """
        By the keys of the same journeys, what each rule said of them, once for each verdict of a rule.

        Rules that found no friction on any of them are left out: there is nothing they could be held against.
        """
        last, finding = _last(cases, limit), FindingRow
        met = (
            select(finding.rule).where(finding.journey.in_(last), finding.verdict == Verdict.FRICTION.value).distinct()
        )
        by = (finding.journey, finding.rule, finding.verdict)
        told = (func.max(finding.title), func.max(_rank()), func.max(case((finding.accepted, 1), else_=0)))
        wanted = select(*by, *told).where(finding.journey.in_(last), finding.rule.in_(met)).group_by(*by).order_by(*by)
        found: dict[str, list[RuledWalk]] = {}
        with self.store.reading() as session:
            for journey, *said in session.execute(wanted):
                found.setdefault(journey, []).append(_ruled(*said))
        return found


def _ruled(rule: str, verdict: str, title: str, rank: int, accepted: int) -> RuledWalk:
    return RuledWalk(rule, verdict, title, SEVERITIES[rank - 1] if rank else "", bool(accepted))


def _last(cases: Sequence[str], limit: int) -> Wanted:
    """The keys of the newest journeys of each case by this machine's clock."""
    place = func.row_number().over(partition_by=JourneyRow.case, order_by=(JourneyRow.walked_at.desc(), JourneyRow.key))
    numbered = select(JourneyRow.key, place.label("place")).where(JourneyRow.case.in_(cases)).subquery()
    return select(numbered.c.key).where(numbered.c.place <= limit)


def _rank() -> ColumnElement[int]:
    return case({name: place for place, name in enumerate(SEVERITIES, 1)}, value=FindingRow.severity, else_=0)
