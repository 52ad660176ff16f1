"""What a collector writes of journeys, some in one transaction: each is on disk whole, or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from shopper.ledger.letters import fetch_in
from shopper.ledger.post import in_order
from shopper.ledger.records import Ending
from shopper.ledger.records_of_post import MessageLine
from shopper.ledger.settling import Settled, settle_in
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import JourneyRow, MessageRow
from shopper.ledger.walking import add_ending, write_endings


class Closed(NamedTuple):
    """
    A journey's new ending, what is settled of it (by the promises' keys), and the messages that are taken in.

    `from_ledger` where it was judged by what the ledger knows of it, since its own folder is not here: then what is
    already written of it stays, and letters go on waiting for that folder.
    """

    journey: str
    ending: Ending
    settled: Mapping[str, Settled] = {}
    messages: Sequence[MessageLine] = ()
    from_ledger: bool = False


class Closing(Part):
    """The end of journeys that were taken up again."""

    def close_journeys(
        self, journeys: Iterable[Closed], at: datetime, held: tuple[str | None, datetime | None] = (None, None)
    ) -> frozenset[str]:
        """
        Writes their new endings, settles their promises and takes their messages in.

        The keys of those promises that this call settled: each is settled by exactly one call, as by `settle`. They
        stay `held`, by whom and until when, so that nobody else tells them meanwhile.
        """
        won: set[str] = set()
        closed = tuple(journeys)
        if not closed:
            return frozenset()
        with self.store.writing() as session:
            _hold(session, [one.journey for one in closed])
            write_endings(session, {one.journey: one.ending for one in closed if not one.from_ledger})
            for one in closed:
                if one.from_ledger:
                    add_ending(session, one.journey, one.ending)
                won |= {key for key, to in one.settled.items() if settle_in(session, key, to, at, held)}
            fetch_in(session, {one.journey: [m.id for m in one.messages] for one in closed if not one.from_ledger})
            insert_new(session, MessageRow, in_order(message for one in closed for message in one.messages))
        return frozenset(won)


def _hold(session: Session, journeys: Sequence[str]) -> None:
    """All of these in the order of their keys, before one is changed: so two callers never wait in a circle."""
    wanted = select(JourneyRow.key).where(JourneyRow.key.in_(journeys)).order_by(JourneyRow.key)
    session.execute(wanted.with_for_update(key_share=True)).all()
