"""What is old goes; what is still owed stays, however old."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from shopper.ledger.paging import PAGE
from shopper.ledger.store import Part
from shopper.ledger.tables import (
    FindingRow,
    JourneyRow,
    LeaseRow,
    LetterRow,
    MessageRow,
    NumberRow,
    PlanRow,
    PromiseRow,
    ReadingRow,
)

OF_A_JOURNEY = (PromiseRow, FindingRow, NumberRow, MessageRow, LetterRow)


class Pruning(Part):
    """Keeps the ledger from growing for ever."""

    def prune(self, before: datetime) -> int:
        """
        Takes out the journeys walked before then that nothing is owed to, with all that hangs on them; tells how many.

        Messages to nobody's address and readings of mailboxes go too, save readings that an open promise may need; and
        plans and leases of runs before then.
        Each few hundred journeys are one short transaction, so runs need not wait.
        """
        gone = 0
        while keys := self._some(before):
            with self.store.writing() as session:
                for table in OF_A_JOURNEY:
                    _delete(session, table.journey.in_(keys), table)
                _delete(session, JourneyRow.key.in_(keys), JourneyRow)
            gone += len(keys)
        self._post(before)
        return gone

    def _some(self, before: datetime) -> list[str]:
        still_open = select(PromiseRow.key).where(PromiseRow.journey == JourneyRow.key, PromiseRow.state == "owed")
        wanted = select(JourneyRow.key).where(JourneyRow.walked_at < before, ~still_open.exists()).limit(PAGE)
        with self.store.reading() as session:
            return list(session.scalars(wanted))

    def _post(self, before: datetime) -> None:
        with self.store.writing() as session:
            first = session.scalar(select(func.min(PromiseRow.since)).where(PromiseRow.state == "owed"))
            _delete(session, (MessageRow.at < before) & MessageRow.journey.is_(None), MessageRow)
            _delete(session, PlanRow.at < before, PlanRow)
            _delete(session, LeaseRow.at < before, LeaseRow)
            _delete(session, ReadingRow.until < min(before, first or before), ReadingRow)


def _delete(session: Session, which: ColumnElement[bool], table: type) -> None:
    session.execute(delete(table).where(which), execution_options={"synchronize_session": False})
