"""A journey as it is written down: when it begins, when something is owed, and when it ends."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from shopper.errors import UsageError
from shopper.ledger.records import Ending, Finding, JourneyRecord, Number
from shopper.ledger.records_of_promises import State
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import FindingRow, JourneyRow, NumberRow, PromiseRow
from shopper.promises import Promise

# A collector writes thousands of endings: what is asked of the database is made once, and goes past the ORM.
ENDED = (
    update(JourneyRow)
    .where(JourneyRow.key == bindparam("journey"))
    .values(ended=bindparam("at"), outcome=bindparam("word"))
)
UNSAID = delete(FindingRow).where(FindingRow.journey.in_(bindparam("journeys", expanding=True)))
UNMEASURED = delete(NumberRow).where(NumberRow.journey.in_(bindparam("journeys", expanding=True)))
SAID, MEASURED = insert(FindingRow), insert(NumberRow)


class Walking(Part):
    """What a run writes."""

    def begin(self, record: JourneyRecord) -> None:
        """Before the first step; again changes nothing."""
        with self.store.writing() as session:
            insert_new(session, JourneyRow, [journey_row(record)])

    def owe(
        self, journey: str, promise: Promise, limits: Mapping[str, Mapping[str, Any]] | None = None, inbox: str = ""
    ) -> None:
        """
        On disk when this returns; the same promise again changes nothing.

        `limits` by rule: the rules it falls under, and their limits now. `inbox` is what `mailbox_name` makes of the
        site's, so that no secret is written. UsageError for a journey that was not begun.
        """
        with self.store.writing() as session:
            if session.get(JourneyRow, journey) is None:
                raise UsageError(f"The ledger knows no journey {journey}; it begins before anything is owed to it.")
            insert_new(session, PromiseRow, [_row(journey, promise, limits or {}, inbox)])

    def end(self, journey: str, ending: Ending) -> None:
        """What came of it; when it was judged again, the new ending takes the place of the old."""
        with self.store.writing() as session:
            write_endings(session, {journey: ending})

    def move(self, journey: str, folder: str) -> None:
        """The journey's folder (relative to the reports folder) is another now."""
        with self.store.writing() as session:
            session.execute(update(JourneyRow).where(JourneyRow.key == journey).values(folder=folder))

    def knows(self, journey: str) -> bool:
        """Whether this journey was begun."""
        with self.store.reading() as session:
            return session.get(JourneyRow, journey) is not None


def journey_row(record: JourneyRecord) -> dict[str, Any]:
    """A journey that has not ended."""
    return record.model_dump() | {"address": record.address.lower(), "ended": None, "outcome": ""}


def write_endings(session: Session, endings: Mapping[str, Ending]) -> None:
    """
    Of some journeys, by their keys, in place of what is there.

    A journey's row is changed first, which makes two who end it at once wait for each other.
    """
    if not endings:
        return
    database = session.connection()
    database.execute(ENDED, [{"journey": key, "at": one.ended, "word": one.outcome} for key, one in endings.items()])
    database.execute(UNSAID, {"journeys": list(endings)})
    database.execute(UNMEASURED, {"journeys": list(endings)})
    if said := [row for key, one in endings.items() for row in finding_rows(key, one.findings)]:
        database.execute(SAID, said)
    if measured := [row for key, one in endings.items() for row in number_rows(key, one.numbers)]:
        database.execute(MEASURED, measured)


def add_ending(session: Session, journey: str, ending: Ending) -> None:
    """
    Beside what is there: it knows less of the journey than whoever wrote that.

    A rule that speaks again is heard in place of what it said before; a number that is there stays.
    """
    there = session.execute(select(JourneyRow.ended, JourneyRow.outcome).where(JourneyRow.key == journey)).one()
    if there.ended is None or ending.outcome == "friction":
        word = ending.outcome if ending.outcome == "friction" else there.outcome or ending.outcome
        at = there.ended or ending.ended
        session.connection().execute(ENDED, {"journey": journey, "at": at, "word": word})
    said = [finding.rule for finding in ending.findings]
    session.execute(delete(FindingRow).where(FindingRow.journey == journey, FindingRow.rule.in_(said)))
    last = session.scalar(select(func.max(FindingRow.place)).where(FindingRow.journey == journey))
    first = 0 if last is None else last + 1
    insert_new(session, FindingRow, finding_rows(journey, ending.findings, first))
    insert_new(session, NumberRow, number_rows(journey, ending.numbers))


def finding_rows(journey: str, findings: Iterable[Finding], first: int = 0) -> list[dict[str, Any]]:
    """In their order, from this place on."""
    return [{"journey": journey, "place": place, **one.model_dump()} for place, one in enumerate(findings, first)]


def number_rows(journey: str, numbers: Iterable[Number]) -> list[dict[str, Any]]:
    """One of each name, the last."""
    return list({one.name: {"journey": journey, **one.model_dump()} for one in numbers}.values())


def _row(journey: str, promise: Promise, limits: Mapping[str, Mapping[str, Any]], inbox: str) -> dict[str, Any]:
    owed = promise.owed
    return {
        "key": promise.key, "journey": journey, "state": State.OWED.value, "case": promise.case, "site": promise.site,
        "kind": owed.kind.value, "address": owed.to, "since": owed.since, "due": owed.due, "because": owed.because,
        "inbox": inbox, "rules": list(limits), "limits": limits, "took": None, "span": None, "why": "", "message": "",
        "settled_at": None, "claimed_by": None, "claimed_until": None,
    }  # fmt: skip
