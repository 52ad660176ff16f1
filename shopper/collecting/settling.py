"""The promises of one journey, settled: each by one collector only, and each told until it was reported."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from shopper.collecting.collected import Collected
from shopper.collecting.homes import Homes, begin_to_settle, is_from_ledger, is_told_elsewhere
from shopper.collecting.judged import Judged, told
from shopper.collecting.meaning_to import is_to_go_on
from shopper.collecting.open_journey import OpenJourney, taken_up
from shopper.collecting.relevant import as_ruled
from shopper.collecting.shops import Shop, Shops
from shopper.collecting.wording import outcome_word
from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.journey.folders import TakenError, is_marked, reported, unmark
from shopper.journey.recording import Lasting
from shopper.ledger import Closed, JourneyRecord, Ledger, MessageLine, ReadSpan, Settled, State, ending_of
from shopper.observations import UNSTAMPED
from shopper.promises import Outcome, Promise, Settlement

LEASE = timedelta(minutes=10)
"""How long a collector may need for one journey; after that another may think it was killed."""
TELLING = timedelta(hours=2)
"""How long a collector may need to tell all that he settled; after that another tells it again."""
PATIENCE = timedelta(days=14)
"""How long a promise stays open whose mailbox can't be read at all."""
CAME = (Outcome.KEPT, Outcome.LATE)


class Batch(NamedTuple):
    """
    What came for each of these journeys, by their keys, as the ledger is to take it in.

    `troubles` says of each mailbox why it could not be read this time, "" where it could.
    """

    parcels: Mapping[str, Sequence[MessageLine]]
    troubles: Mapping[str, str]


@dataclass
class Settling:
    """Settles the journeys of a batch, claimed together and closed in one transaction. To be used once."""

    homes: Homes
    ledger: Ledger
    shops: Shops
    rules: Sequence[Rule]
    now: Callable[[], datetime]
    by: str
    troubles: Mapping[str, str]
    mine: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    """Journeys at which another collector is at work: he settles a promise of theirs, or has settled and tells it."""
    states: dict[str, dict[str, State]] = field(default_factory=dict)
    spans: dict[str, tuple[ReadSpan, ...]] = field(default_factory=dict)
    added: Lasting = field(default_factory=Lasting)
    """The journals of journeys to which messages came."""

    def settle(self, parcels: Mapping[str, Sequence[MessageLine]]) -> dict[str, tuple[Collected, ...] | None]:
        """
        What is to be told of each journey's promises; None where somebody else is at work on it.

        Its messages are taken in with it.
        """
        self._claim(tuple(parcels))
        records = self.ledger.journeys(parcels)
        with closing(self.added):
            return self._closed({key: self._look(records.get(key), messages) for key, messages in parcels.items()})

    def _closed(
        self, looked: Mapping[str, Judged | tuple[Collected, ...] | None]
    ) -> dict[str, tuple[Collected, ...] | None]:
        judged = {key: one for key, one in looked.items() if isinstance(one, Judged)}
        self.added.wait()  # before the ledger says that the messages were taken in
        held = (self.by, self.now() + TELLING)
        won = self.ledger.close_journeys((one.closing for one in judged.values()), self.now(), held)
        self.ledger.release(self.mine - won, self.by)
        return {key: told(one, won) if isinstance(one, Judged) else one for key, one in looked.items()}

    def _claim(self, journeys: Sequence[str]) -> None:
        """Makes the open promises of these journeys this collector's for a while, a few hundred at a time."""
        keys = [promise.key for found in self.ledger.promises_of_all(journeys).values() for promise in found]
        self.mine = self.ledger.claim_all(keys, self.by, self.now(), self.now() + LEASE)
        self.others = self.ledger.held_by_others(journeys, self.by, self.now())
        claimed = self.ledger.promises_of_all(journeys)  # as they are now that nobody else may change them
        self.states = {key: {promise.key: promise.state for promise in found} for key, found in claimed.items()}

    def _look(
        self, record: JourneyRecord | None, messages: Sequence[MessageLine]
    ) -> Judged | tuple[Collected, ...] | None:
        folder = self.homes.find(record) if record else None
        if record is None or folder is None:
            return ()
        shop = self.shops.of(record.case, record.file)
        try:
            with taken_up(self.homes.reports, folder, shop) as journey:
                if messages:
                    self.added.add(folder)
                return self._judged(record, journey, shop, messages)
        except TakenError:
            return None
        except UsageError as trouble:
            return self._unreadable(record.key, str(trouble))

    def _judged(
        self, record: JourneyRecord, journey: OpenJourney, shop: Shop, messages: Sequence[MessageLine]
    ) -> Judged | None:
        states = self._states(record.key, journey)
        owed = {name for name, state in states.items() if state is State.OWED}
        if record.key in self.others or owed - self.mine:
            return None
        if owed:
            begin_to_settle(journey.folder)
        elif is_told_elsewhere(journey.folder):
            unmark(journey.folder)
        now = shop.clock.now()
        journey.read(self._spans(record, shop, now), now)
        evidence, rulings = journey.judged(self.rules, now)
        promises = {promise.key: promise for promise in map(journey.promise, journey.owed)}
        standing = {
            name: as_ruled(settlement, promises[name], rulings) for name, settlement in journey.settlements(now).items()
        }
        found = {
            name: (standing[name], state, self._collected(journey, promises[name], standing[name], record.key, shop))
            for name, state in states.items()
            if name in standing
        }
        ripe = {name: Settled(one, state) for name, (one, state, _) in found.items() if self._is_ripe(one, state, shop)}
        told = reported(journey.folder) if is_marked(journey.folder) else frozenset(promises)
        poor = is_from_ledger(journey.folder)
        if not poor:
            ripe |= {name: Settled(*found[name][:2]) for name in found.keys() - told if _is_void(*found[name][:2])}
        ending = ending_of(evidence, rulings, outcome_word(evidence, rulings), self.now())
        closing = Closed(record.key, ending, ripe, tuple(messages), poor)
        return Judged(found, closing, told, is_told_elsewhere(journey.folder))

    def _states(self, key: str, journey: OpenJourney) -> dict[str, State]:
        """How the ledger sees each promise of the journey; what it does not know yet is written into it."""
        known = dict(self.states[key])
        for owed in journey.owed:
            promise = journey.promise(owed)
            if promise.key not in known:
                self.ledger.owe(key, promise)
                self.mine |= self.ledger.claim_all([promise.key], self.by, self.now(), self.now() + LEASE)
                known[promise.key] = State.OWED
        return known

    def _is_ripe(self, settlement: Settlement, state: State, shop: Shop) -> bool:
        """Whether the promise can be settled now, or put right because the message came after all."""
        if state is State.OWED:
            return settlement.outcome is not Outcome.NOT_DUE and not self._may_be_known_later(settlement, shop)
        return state in (State.MISSED, State.UNKNOWN) and settlement.outcome in CAME

    def _may_be_known_later(self, settlement: Settlement, shop: Shop) -> bool:
        """The mailbox could not be read now; tomorrow it may be, and tell of today."""
        cut_off = bool(shop.trouble or self.troubles.get(shop.mailbox, ""))
        return settlement.outcome is Outcome.UNKNOWN and cut_off and settlement.span < PATIENCE

    def _spans(self, record: JourneyRecord, shop: Shop, now: datetime) -> tuple[ReadSpan, ...]:
        """Over which times the mailbox was read, by the shop's clock."""
        if shop.mailbox not in self.spans:
            self.spans[shop.mailbox] = self.ledger.read_spans(shop.mailbox) if shop.mailbox else ()
        spans = self.spans[shop.mailbox]
        if not shop.clock.pushes:
            return spans
        whole = any(
            span.complete and span.since <= record.walked_at and span.until >= self.now() - LEASE for span in spans
        )
        why = "" if whole else "the mailbox was not up all the time"
        return (ReadSpan(mailbox=shop.mailbox, since=UNSTAMPED, until=now, complete=whole, trouble=why),)

    def _collected(
        self, journey: OpenJourney, promise: Promise, settlement: Settlement, key: str, shop: Shop
    ) -> Collected:
        unread = settlement.outcome is Outcome.UNKNOWN
        return Collected(
            promise=promise, settlement=settlement, journey=key, folder=self.homes.relative(journey.folder),
            trouble=(shop.trouble or self.troubles.get(shop.mailbox, "")) if unread else "",
            tags=journey.recording.heading.tags, goes_on=is_to_go_on(promise, journey.recording.notes),
        )  # fmt: skip

    def _unreadable(self, key: str, why: str) -> tuple[Collected, ...]:
        """Its evidence can't be read, so nothing is settled."""
        return tuple(
            Collected(
                promise=promise.promise,
                settlement=Settlement(outcome=Outcome.UNKNOWN, why=why),
                journey=key,
                trouble=why,
            )
            for promise in self.ledger.promises_of(key)
            if promise.state is State.OWED
        )


def _is_void(settlement: Settlement, state: State) -> bool:
    """Told as missed by somebody who did not know the journey; here its rules say that nothing was due."""
    return state is State.MISSED and settlement.outcome is Outcome.UNKNOWN
