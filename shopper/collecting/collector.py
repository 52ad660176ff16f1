"""
Collecting as a whole.

1. Journeys that lie in the reports folder and are not in the ledger are taken up into it.
2. Each mailbox that open promises point to is read once; every message goes to the journey with its address.
3. Each journey to which something came, or that is overdue, is judged again, and its promises are settled.
4. With that, in one transaction, the ledger takes its messages in.

Killed between any two of these, the next collector does again what was not finished, and comes to the same result.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from shopper.collecting.collected import Collected
from shopper.collecting.delivering import Delivering, Parcel
from shopper.collecting.homes import Homes
from shopper.collecting.reading import Reading
from shopper.collecting.settling import Settling
from shopper.collecting.shops import Shop, Shops
from shopper.frictions import Rule
from shopper.ledger import Ledger, OpenPromise, State
from shopper.messages import Mailbox
from shopper.observations.owing import LEEWAY
from shopper.promises import Outcome, Settlement

AT_ONCE = 100
"""Journeys claimed together; few enough to be done with long before the lease ends."""
LISTENING = timedelta(days=14)
"""How long after a promise was made its mailbox is read for a message that was told as missed."""


@dataclass
class Collector:
    """
    `by` names this collector in the ledger, `mailbox` opens a shop's mailbox to be read, `now` is the world's time.

    Afterwards `unexpected` is how many messages came that nobody waited for, `strays` how many to no journey's address,
    `elsewhere` how many journeys another collector was at work on.
    """

    reports: Path
    ledger: Ledger
    shops: Shops
    rules: Sequence[Rule]
    now: Callable[[], datetime]
    by: str
    mailbox: Callable[[Shop], Mailbox]
    unexpected: int = 0
    strays: int = 0
    elsewhere: int = 0
    troubles: dict[str, str] = field(default_factory=dict)

    def collect(self) -> Iterator[Collected]:
        """How every open promise stands, and each other that a message changed, as soon as it is known."""
        homes = Homes(self.reports, self.ledger)
        homes.look()
        parcels = self._deliver(homes)
        settling = Settling(homes, self.ledger, self.rules, self.now, self.by, self.troubles)
        done: set[str] = set()
        keys = tuple(parcels)
        for start in range(0, len(keys), AT_ONCE):
            for key, found in _settled(settling, {key: parcels[key] for key in keys[start : start + AT_ONCE]}):
                done |= {key} if found is not None else set()
                yield from found or ()
        yield from self._overdue(settling, done)
        yield from self._unreported(settling, homes, done)
        self.elsewhere = len(settling.elsewhere)
        settling.claim(())

    @property
    def unread(self) -> dict[str, str]:
        """Why it could not be read this time, of each mailbox, and of each shop whose file is at fault, by name."""
        shops = {name: shop.trouble for (name, _), shop in self.shops.known.items()}
        return {name: why for name, why in {**shops, **self.troubles}.items() if why}

    def _deliver(self, homes: Homes) -> dict[str, Parcel]:
        """Reads every mailbox and adds what came to the journeys; what came for each, by its key."""
        delivering = Delivering(homes, self.ledger, self.shops)
        for name, (shop, since) in self._mailboxes().items():
            reading = Reading(name, self.ledger, self.now)
            for arrival in reading.new(partial(self.mailbox, shop), self._begin(name, since)):
                delivering.deliver(arrival, reading)
            self.troubles[name] = reading.trouble
        self.unexpected, self.strays = delivering.unexpected, delivering.strays
        return delivering.parcels

    def _mailboxes(self) -> dict[str, tuple[Shop, datetime]]:
        """Each mailbox to read, by its name: one shop that writes to it, and since when something is owed there."""
        found: dict[str, tuple[Shop, datetime]] = {}
        for awaited in self.ledger.awaited(self.now() - LISTENING):
            shop, since = self.shops.of(awaited.case, awaited.file), awaited.since - LEEWAY
            if shop.mailbox:
                found[shop.mailbox] = (shop, min(since, found.get(shop.mailbox, (shop, since))[1]))
        return found

    def _begin(self, name: str, since: datetime) -> datetime:
        """Not later than the end of the last reading, so that what nobody waited for is read as well."""
        ends = (span.until for span in self.ledger.read_spans(name) if span.complete)
        return min(since, max(ends, default=since))

    def _overdue(self, settling: Settling, done: set[str]) -> Iterator[Collected]:
        """Those to which nothing came: what is not due is told as such, without a look at its journey."""
        overdue: dict[str, Parcel] = {}
        for promise in self.ledger.open_promises():
            shop = self._shop(promise)
            now, owed = shop.clock.now(), promise.promise.owed
            if promise.journey in done:
                continue
            if now <= owed.due:
                waiting = Settlement(outcome=Outcome.NOT_DUE, span=owed.due - now)
                yield Collected(
                    promise=promise.promise, settlement=waiting, journey=promise.journey, folder=promise.folder
                )
            else:
                done.add(promise.journey)
                overdue[promise.journey] = Parcel(shop)
            if len(overdue) == AT_ONCE:
                yield from _told(settling, overdue)
                overdue = {}
        yield from _told(settling, overdue)

    def _unreported(self, settling: Settling, homes: Homes, done: Iterable[str]) -> Iterator[Collected]:
        """Those that somebody settled who was killed before he could report it."""
        for key in [key for key in homes.marked if key not in done]:
            promises = self.ledger.promises_of(key)
            if promises and not any(promise.state is State.OWED for promise in promises):
                settling.claim([key])
                yield from settling.settle(key, self._shop(promises[0])) or ()

    def _shop(self, promise: OpenPromise) -> Shop:
        return self.shops.of(promise.promise.case, promise.file)


def _settled(settling: Settling, parcels: Mapping[str, Parcel]) -> Iterator[tuple[str, tuple[Collected, ...] | None]]:
    """These journeys, claimed together and settled one by one."""
    if parcels:
        settling.claim(tuple(parcels))
    for key, parcel in parcels.items():
        found = settling.settle(key, parcel.shop, parcel.messages)
        if found is None:
            settling.elsewhere.add(key)
        yield key, found


def _told(settling: Settling, parcels: Mapping[str, Parcel]) -> Iterator[Collected]:
    for _, found in _settled(settling, parcels):
        yield from found or ()
