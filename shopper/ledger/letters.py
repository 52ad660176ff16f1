"""
Messages that wait for a reports folder.

Several machines share one ledger, each with its own reports folder. Whoever reads a message whose journey lies in
another's folder leaves the message here, whole, before it counts as taken in. The folder's own collector fetches it.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from shopper.ledger.history import History
from shopper.ledger.records import JourneyRecord
from shopper.ledger.records_of_post import Letter
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import LetterRow

COLUMNS = tuple(getattr(LetterRow, name) for name in Letter.model_fields)
FOR_JOURNEYS = select(LetterRow.id, LetterRow.address, LetterRow.journey).where(
    LetterRow.journey.in_(bindparam("journeys", expanding=True))
)


class Letters(Part):
    """What one machine leaves for another."""

    def leave(self, letters: Collection[Letter]) -> None:
        """On disk when this returns; the same again changes nothing."""
        if letters:
            # in the one order in which all write them: so two writers never wait in a circle
            ordered = sorted(letters, key=lambda letter: (letter.id, letter.address))
            with self.store.writing() as session:
                insert_new(session, LetterRow, [letter.model_dump() for letter in ordered])

    def waited_for(self) -> tuple[JourneyRecord, ...]:
        """The journeys for which letters lie here."""
        with self.store.reading() as session:
            keys = list(session.scalars(select(LetterRow.journey).distinct()))
        known = History(self.store)
        return tuple(
            record
            for start in range(0, len(keys), 500)
            for record in known.journeys(keys[start : start + 500]).values()
        )

    def letters_for(self, journeys: Iterable[str]) -> tuple[Letter, ...]:
        """Those for these journeys, a few hundred at a time, the oldest first."""
        wanted = select(*COLUMNS).where(LetterRow.journey.in_(list(journeys))).order_by(LetterRow.arrived_at)
        with self.store.reading() as session:
            return tuple(Letter(**row._mapping) for row in session.execute(wanted))  # noqa: SLF001 - public, named like a tuple's own

    def forget_letters(self, before: datetime) -> None:
        """Those that arrived before then and that nobody fetched."""
        with self.store.writing() as session:
            session.execute(delete(LetterRow).where(LetterRow.arrived_at < before))


def fetch_in(session: Session, came: Mapping[str, Collection[str]]) -> None:
    """These messages are in their journeys' own evidence now, by the journeys' keys; few if any were letters."""
    waiting = session.connection().execute(FOR_JOURNEYS, {"journeys": [key for key, ids in came.items() if ids]})
    for letter in [row for row in waiting if row.id in came[row.journey]]:
        gone = delete(LetterRow).where(LetterRow.id == letter.id, LetterRow.address == letter.address)
        session.execute(gone, execution_options={"synchronize_session": False})
