"""What was: journeys with what came of them, and runs."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from shopper.ledger.paging import PAGE, Wanted
from shopper.ledger.records import Finding, JourneyRecord, Number, PastJourney
from shopper.ledger.records_of_runs import RunLine
from shopper.ledger.store import Part
from shopper.ledger.tables import FindingRow, JourneyRow, NumberRow

COLUMNS = tuple(getattr(JourneyRow, name) for name in JourneyRecord.model_fields)
SOME_JOURNEYS = select(*COLUMNS).where(JourneyRow.key.in_(bindparam("keys", expanding=True)))
AT_ADDRESSES = (
    select(*COLUMNS)
    .where(JourneyRow.address.in_(bindparam("addresses", expanding=True)))
    .order_by(JourneyRow.walked_at)
)
AT_PHONE = (
    select(*COLUMNS)
    .where(
        JourneyRow.phone == bindparam("phone"),
        JourneyRow.walked_at.between(bindparam("since"), bindparam("until")),
    )
    .order_by(JourneyRow.walked_at.desc())
    .limit(bindparam("most"))
)
MOST_AT_A_PHONE = 500
"""Journeys that a text message is held against."""


class History(Part):
    """What trends are made of."""

    def history(self, case: str, limit: int = 30) -> tuple[PastJourney, ...]:
        """The journeys of a case, the newest first by this machine's clock."""
        wanted = select(JourneyRow).where(JourneyRow.case == case)
        with self.store.reading() as session:
            return past(session, wanted.order_by(JourneyRow.walked_at.desc(), JourneyRow.key).limit(limit))

    def journey(self, key: str) -> JourneyRecord | None:
        """As it was known before its first step; None where the ledger does not know it."""
        return self.journeys([key]).get(key)

    def journeys(self, keys: Iterable[str]) -> dict[str, JourneyRecord]:
        """The same for each of these keys that the ledger knows, a few hundred at a time."""
        with self.store.reading() as session:
            rows = session.connection().execute(SOME_JOURNEYS, {"keys": list(keys)})
            return {row.key: _read(row, JourneyRecord) for row in rows}

    def newest_at(self, addresses: Iterable[str]) -> dict[str, JourneyRecord]:
        """Of these addresses (in lower case) the newest journey that gave each; as a rule there is one."""
        with self.store.reading() as session:
            rows = session.connection().execute(AT_ADDRESSES, {"addresses": list(addresses)})
            return {row.address: _read(row, JourneyRecord) for row in rows}

    def at_phone(self, phone: str, since: datetime, until: datetime) -> tuple[JourneyRecord, ...]:
        """The journeys of shoppers with this number (`+` and digits) that were walked then, the newest first."""
        if not phone:
            return ()
        span = {"phone": phone, "since": since, "until": until, "most": MOST_AT_A_PHONE}
        with self.store.reading() as session:
            return tuple(_read(row, JourneyRecord) for row in session.connection().execute(AT_PHONE, span))

    def journeys_of(self, run: str) -> Iterator[PastJourney]:
        """Every journey of a run, in the order of their keys."""
        return every_journey(self, select(JourneyRow).where(JourneyRow.run == run))

    def runs(self, limit: int = 30) -> tuple[RunLine, ...]:
        """The runs, the newest first; journeys that were cut off count under ""."""
        began = func.min(JourneyRow.walked_at).label("began")
        newest = select(JourneyRow.run, began).group_by(JourneyRow.run).order_by(began.desc()).limit(limit)
        counted = select(JourneyRow.run, JourneyRow.outcome, func.count()).group_by(JourneyRow.run, JourneyRow.outcome)
        with self.store.reading() as session:
            first: dict[str, datetime] = {row.run: row.began for row in session.execute(newest)}
            outcomes: dict[str, dict[str, int]] = {run: {} for run in first}
            for run, outcome, number in session.execute(counted.where(JourneyRow.run.in_(first))):
                outcomes[run][outcome] = number
        return tuple(RunLine(run=run, began=first[run], outcomes=outcomes[run]) for run in first)


def every_journey(part: Part, wanted: Any) -> Iterator[PastJourney]:
    """Each journey of a question about `JourneyRow`, page by page in the order of the keys."""
    last = ""
    while True:
        page_wanted = wanted.where(JourneyRow.key > last).order_by(JourneyRow.key).limit(PAGE)
        with part.store.reading() as session:
            page = past(session, page_wanted)
        yield from page
        if len(page) < PAGE:
            return
        last = page[-1].journey.key


def past(session: Session, wanted: Wanted) -> tuple[PastJourney, ...]:
    """Journeys with their findings and numbers: three questions for a whole page."""
    rows: Iterable[JourneyRow] = session.scalars(wanted).all()
    keys = [row.key for row in rows]
    findings: dict[str, list[Finding]] = {key: [] for key in keys}
    numbers: dict[str, list[Number]] = {key: [] for key in keys}
    said = select(FindingRow).where(FindingRow.journey.in_(keys)).order_by(FindingRow.journey, FindingRow.place)
    for finding in session.scalars(said):
        findings[finding.journey].append(_read(finding, Finding))
    measured = select(NumberRow).where(NumberRow.journey.in_(keys)).order_by(NumberRow.journey, NumberRow.name)
    for number in session.scalars(measured):
        numbers[number.journey].append(_read(number, Number))
    return tuple(
        PastJourney(
            journey=_read(row, JourneyRecord), ended=row.ended, outcome=row.outcome,
            findings=tuple(findings[row.key]), numbers=tuple(numbers[row.key]),
        )
        for row in rows
    )  # fmt: skip


Record = TypeVar("Record", JourneyRecord, Finding, Number)


NAMES: dict[type, tuple[str, ...]] = {kind: tuple(kind.model_fields) for kind in (JourneyRecord, Finding, Number)}
"""Asked of pydantic once: a report reads tens of thousands of rows, and this would be most of its time."""


def _read(row: object, kind: type[Record]) -> Record:
    return kind(**{name: getattr(row, name) for name in NAMES[kind]})
