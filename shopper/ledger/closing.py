"""What a collector writes of one journey, all in one transaction: it is on disk whole, or not at all."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from shopper.ledger.post import written_message
from shopper.ledger.records import Ending, MessageLine, State
from shopper.ledger.settling import settle_in
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import MessageRow
from shopper.ledger.walking import write_ending
from shopper.promises import Settlement


class Settled(NamedTuple):
    """A settlement and the state of the promise that it changes."""

    settlement: Settlement
    was: State = State.OWED


class Closing(Part):
    """The end of a journey that was taken up again."""

    def close_journey(
        self,
        journey: str,
        ending: Ending,
        settled: Mapping[str, Settled],
        messages: Iterable[MessageLine],
        at: datetime,
    ) -> frozenset[str]:
        """
        Writes its new ending, settles its promises (by their keys) and takes its messages in.

        The keys of those promises that this call settled: each is settled by exactly one call, as by `settle`.
        """
        with self.store.writing() as session:
            write_ending(session, journey, ending)
            won = {key for key, one in settled.items() if settle_in(session, key, one.settlement, at, one.was)}
            for message in messages:
                insert_new(session, MessageRow, [written_message(message)])
        return frozenset(won)
