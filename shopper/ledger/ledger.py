"""The ledger as a whole."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from shopper.ledger.closing import Closing
from shopper.ledger.exchange import Exchange
from shopper.ledger.history import History
from shopper.ledger.leasing import Leasing
from shopper.ledger.letters import Letters
from shopper.ledger.listing import Listing
from shopper.ledger.post import Post
from shopper.ledger.pruning import Pruning
from shopper.ledger.schema import bring_up_to_date
from shopper.ledger.settling import Settling
from shopper.ledger.sharding import Sharding
from shopper.ledger.store import PATIENCE, open_store
from shopper.ledger.trending import Trending
from shopper.ledger.walking import Walking
from shopper.ledger.walks import Walks


@dataclass(frozen=True)
class Ledger(
    Closing, Walking, Settling, Post, Letters, Listing, History, Walks, Trending, Pruning, Exchange, Sharding, Leasing
):
    """
    What was promised and what came of it. Journeys go by `journey_key`, promises by `Promise.key`.

    Each call is one short transaction. Any number of processes may use one ledger; those of several machines need a
    PostgreSQL. Every call raises LedgerTrouble where the database can't be read or written now.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self.store.engine.dispose()

    @property
    def name(self) -> str:
        """Where it is, for people; without a password."""
        return self.store.name


def open_ledger(where: str | Path, patience: float = PATIENCE, *, to_read: bool = False) -> Ledger:
    """
    The ledger at a path or URL, made or brought up to date if need be; `to_read` works on a read-only disk, too.

    `patience` is how many seconds to wait for another program's transaction. UsageError for a place that can't be a
    ledger, or one of a newer version; LedgerTrouble for one that can't be opened now.
    """
    store = open_store(where, patience, to_read=to_read)
    try:
        bring_up_to_date(store)
    except BaseException:
        store.engine.dispose()
        raise
    return Ledger(store)
