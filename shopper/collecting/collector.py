"""
Collecting as a whole.

1. Journeys that lie in the reports folder and are not in the ledger are taken up into it.
2. Each mailbox that open promises point to is read once; every message goes to the journey with its address.
3. Each journey to which something came, or that is overdue, is judged again, and its promises are settled.
4. With that, in one transaction, the ledger takes its messages in.

Killed between any two of these, the next collector does again what was not finished, and comes to the same result.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

from shopper.collecting.batches import batched
from shopper.collecting.collected import Collected
from shopper.collecting.crew import Crew, alone
from shopper.collecting.delivering import Delivered, Load, opened
from shopper.collecting.hands import Hands, deliver, settle
from shopper.collecting.reading import Reading
from shopper.collecting.settling import Batch
from shopper.collecting.shops import Shop
from shopper.journey.clock import Clock
from shopper.ledger import DueLine, MessageLine, State
from shopper.messages import Mailbox
from shopper.observations.owing import LEEWAY
from shopper.promises import Outcome, Settlement

AT_ONCE = 100
"""Journeys claimed together; few enough to be done with long before the lease ends."""
KEPT_FOR = timedelta(days=30)
"""How long a message waits in the ledger for the machine on which its journey lies."""
LISTENING = timedelta(days=14)
"""How long after a promise was made its mailbox is read for a message that was told as missed."""


@dataclass
class Collector:
    """
    `hands` do the work in this process, a `crew` spreads it over more; `mailbox` opens a shop's mailbox to be read.

    Of promises that are not due, the first `most` are told; afterwards `more` is how many others there are.
    `unexpected` is how many messages came that nobody waited for, `strays` how many to no journey's address,
    `elsewhere` the journeys another collector was at work on.
    """

    hands: Hands
    mailbox: Callable[[Shop], Mailbox]
    crew: Crew = alone
    most: int = sys.maxsize
    more: int = 0
    unexpected: int = 0
    strays: int = 0
    elsewhere: set[str] = field(default_factory=set)
    troubles: dict[str, str] = field(default_factory=dict)

    def collect(self) -> Iterator[Collected]:
        """How every open promise stands, and each other that a message changed, as soon as it is known."""
        self.hands.homes.look()
        came = self._deliver()
        done: set[str] = set()
        for key, found in self._settled(came.items()):
            done |= {key} if found is not None else set()
            yield from found or ()
        overdue: list[str] = []
        yield from self._waiting(done, overdue)
        yield from self._told((*overdue, *self._unreported(done)))

    @property
    def unread(self) -> dict[str, str]:
        """Why it could not be read this time, of each mailbox, and of each shop whose file is at fault, by name."""
        shops = {name: shop.trouble for (name, _), shop in self.hands.shops.known.items()}
        return {name: why for name, why in {**shops, **self.troubles}.items() if why}

    def _deliver(self) -> dict[str, tuple[MessageLine, ...]]:
        """Reads every mailbox and adds what came to the journeys; what came for each, by its key."""
        came: dict[str, tuple[MessageLine, ...]] = {}
        for delivered in self.crew(self.hands, deliver, self._loads()):
            self.unexpected += delivered.unexpected
            self.strays += delivered.strays
            _add(came, delivered)
        return came

    def _loads(self) -> Iterator[Load]:
        """What others left here for journeys of this folder, then what is new in the mailboxes."""
        yield from self._left()
        for name, (shop, since) in self._mailboxes().items():
            reading = Reading(name, self.hands.ledger, self.hands.now)
            arrivals = reading.new(partial(self.mailbox, shop), self._begin(name, since))
            for batch in batched(arrivals, AT_ONCE):
                yield Load(name, batch)
            self.troubles[name] = reading.trouble

    def _left(self) -> Iterator[Load]:
        ledger, homes = self.hands.ledger, self.hands.homes
        ledger.forget_letters(self.hands.now() - KEPT_FOR)
        here = [record.key for record in ledger.waited_for() if homes.holds(record)]
        for keys in batched(here, AT_ONCE):
            letters = sorted(ledger.letters_for(keys), key=lambda letter: letter.mailbox)
            for mailbox, same in groupby(letters, key=lambda letter: letter.mailbox):
                yield Load(mailbox, tuple(map(opened, same)))

    def _mailboxes(self) -> dict[str, tuple[Shop, datetime]]:
        """Each mailbox to read, by its name: one shop that writes to it, and since when something is owed there."""
        found: dict[str, tuple[Shop, datetime]] = {}
        for awaited in self.hands.ledger.awaited(self.hands.now() - LISTENING):
            shop, since = self.hands.shops.of(awaited.case, awaited.file), awaited.since - LEEWAY
            if shop.mailbox:
                found[shop.mailbox] = (shop, min(since, found.get(shop.mailbox, (shop, since))[1]))
        return found

    def _begin(self, name: str, since: datetime) -> datetime:
        """Not later than the end of the last reading, so that what nobody waited for is read as well."""
        ends = (span.until for span in self.hands.ledger.read_spans(name) if span.complete)
        return min(since, max(ends, default=since))

    def _waiting(self, done: set[str], overdue: list[str]) -> Iterator[Collected]:
        """Those to which nothing came and that are not due, told without a look at their journey; others are noted."""
        told = 0
        for lines in batched(self.hands.ledger.due_lines(), AT_ONCE):
            waiting = tuple(line for line in lines if self._waits(line, done, overdue))
            wanted = waiting[: self.most - told]
            told += len(wanted)
            self.more += len(waiting) - len(wanted)
            yield from self._not_due(wanted)

    def _waits(self, line: DueLine, done: set[str], overdue: list[str]) -> bool:
        if line.journey in done:
            return False
        if self._clock(line).now() <= line.due:
            return line.journey not in self.elsewhere  # there a message came that another collector sees to
        done.add(line.journey)
        overdue.append(line.journey)
        return False

    def _not_due(self, lines: Sequence[DueLine]) -> Iterator[Collected]:
        """Told as they stand in the ledger; one that another collector settled meanwhile is his to tell."""
        there = self.hands.ledger.promises_of_all({line.journey for line in lines}) if lines else {}
        known = {promise.key: promise for found in there.values() for promise in found}
        for line in lines:
            promise = known.get(line.key)
            if promise is not None and promise.state is State.OWED:
                waiting = Settlement(outcome=Outcome.NOT_DUE, span=line.due - self._clock(line).now())
                yield Collected(
                    promise=promise.promise, settlement=waiting, journey=promise.journey, folder=promise.folder
                )

    def _unreported(self, done: set[str]) -> Iterator[str]:
        """Those that somebody settled who was killed before he could report it."""
        left = [key for key in self.hands.homes.marked if key not in done]
        for keys in batched(left, AT_ONCE):
            for key, promises in self.hands.ledger.promises_of_all(keys).items():
                if promises and not any(promise.state is State.OWED for promise in promises):
                    yield key

    def _told(self, keys: Iterable[str]) -> Iterator[Collected]:
        for _, found in self._settled((key, ()) for key in keys):
            yield from found or ()

    def _settled(
        self, parcels: Iterable[tuple[str, tuple[MessageLine, ...]]]
    ) -> Iterator[tuple[str, tuple[Collected, ...] | None]]:
        """These journeys settled, and what is to be told of each; None where another collector is at work on it."""
        batches = (Batch(dict(batch), self.troubles) for batch in batched(parcels, AT_ONCE))
        for settled in self.crew(self.hands, settle, batches):
            for key, found in settled.items():
                if found is None:
                    self.elsewhere.add(key)
                yield key, found

    def _clock(self, line: DueLine) -> Clock:
        return self.hands.shops.of(line.case, line.file).clock


def _add(came: dict[str, tuple[MessageLine, ...]], delivered: Delivered) -> None:
    parcels: Mapping[str, tuple[MessageLine, ...]] = delivered.parcels
    for key, lines in parcels.items():
        came[key] = (*came.get(key, ()), *lines)
