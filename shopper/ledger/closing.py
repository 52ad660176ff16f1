"""What a collector writes of journeys, some in one transaction: each is on disk whole, or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from shopper.ledger.letters import fetch_in
from shopper.ledger.post import written_message
from shopper.ledger.records import Ending, MessageLine, State
from shopper.ledger.settling import settle_in
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import MessageRow
from shopper.ledger.walking import add_ending, write_ending
from shopper.promises import Settlement


class Settled(NamedTuple):
    """A settlement and the state of the promise that it changes."""

    settlement: Settlement
    was: State = State.OWED


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

    def close_journeys(self, journeys: Iterable[Closed], at: datetime) -> frozenset[str]:
        """
        Writes their new endings, settles their promises and takes their messages in.

        The keys of those promises that this call settled: each is settled by exactly one call, as by `settle`. Journeys
        are written in the order of their keys, so that two callers never wait for each other in a circle.
        """
        won: set[str] = set()
        ordered = sorted(journeys, key=lambda one: one.journey)
        if not ordered:
            return frozenset()
        with self.store.writing() as session:
            for one in ordered:
                (add_ending if one.from_ledger else write_ending)(session, one.journey, one.ending)
                won |= {key for key, to in one.settled.items() if settle_in(session, key, to.settlement, at, to.was)}
                for message in one.messages:
                    insert_new(session, MessageRow, [written_message(message)])
                if one.messages and not one.from_ledger:
                    fetch_in(session, one.journey, [message.id for message in one.messages])
        return frozenset(won)
