"""The promises of one journey, settled: each by one collector only, and each told until it was reported."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from shopper.collecting.collected import Collected
from shopper.collecting.homes import Homes
from shopper.collecting.open_journey import OpenJourney, taken_up
from shopper.collecting.relevant import as_ruled
from shopper.collecting.shops import Shop
from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.frictions.ruling import Ruling, outcome
from shopper.journey.folders import TakenError, reported
from shopper.ledger import Ledger, MessageLine, ReadSpan, Settled, State, ending_of
from shopper.observations import UNSTAMPED, Evidence, StepTaken
from shopper.promises import Outcome, Settlement

LEASE = timedelta(minutes=10)
"""How long a collector may need for one journey; after that another may think it was killed."""
PATIENCE = timedelta(days=14)
"""How long a promise stays open whose mailbox can't be read at all."""
CAME = (Outcome.KEPT, Outcome.LATE)


@dataclass
class Settling:
    """
    `troubles` says of each mailbox why it could not be read this time, "" where it could. `elsewhere` are the journeys
    that another collector is at work on.
    """

    homes: Homes
    ledger: Ledger
    rules: Sequence[Rule]
    now: Callable[[], datetime]
    by: str
    troubles: Mapping[str, str]
    mine: frozenset[str] = frozenset()
    elsewhere: set[str] = field(default_factory=set)
    states: dict[str, dict[str, State]] = field(default_factory=dict)
    spans: dict[str, tuple[ReadSpan, ...]] = field(default_factory=dict)

    def claim(self, journeys: Sequence[str]) -> None:
        """Makes the open promises of these journeys this collector's for a while, a few hundred at a time."""
        keys = [promise.key for found in self.ledger.promises_of_all(journeys).values() for promise in found]
        self.ledger.release(self.mine, self.by)
        self.mine = self.ledger.claim_all(keys, self.by, self.now(), self.now() + LEASE)
        claimed = self.ledger.promises_of_all(journeys)  # as they are now that nobody else may change them
        self.states = {key: {promise.key: promise.state for promise in found} for key, found in claimed.items()}
        self.spans = {}

    def settle(self, key: str, shop: Shop, messages: Sequence[MessageLine] = ()) -> tuple[Collected, ...] | None:
        """
        What is to be told of the journey's promises; None where somebody else is at work on it.

        Its `messages` are taken in with it. It was claimed before.
        """
        record = self.ledger.journey(key)
        folder = self.homes.find(record) if record else None
        if folder is None:
            return ()
        try:
            with taken_up(self.homes.reports, folder, shop) as journey:
                return self._settled(key, journey, shop, messages)
        except TakenError:
            return None
        except UsageError as trouble:
            return self._unreadable(key, str(trouble))

    def _settled(
        self, key: str, journey: OpenJourney, shop: Shop, messages: Sequence[MessageLine]
    ) -> tuple[Collected, ...] | None:
        states = self._states(key, journey)
        if any(state is State.OWED and name not in self.mine for name, state in states.items()):
            return None
        now = shop.clock.now()
        journey.read(self._spans(key, shop, now), now)
        evidence, rulings = journey.judged(self.rules, now)
        promises = {journey.promise(owed).key: journey.promise(owed) for owed in journey.owed}
        settlements = {
            name: as_ruled(settlement, promises[name], rulings) for name, settlement in journey.settlements(now).items()
        }
        ending = ending_of(evidence, rulings, outcome_word(evidence, rulings), self.now())
        found = {name: (settlements[name], state) for name, state in states.items() if name in settlements}
        ripe = {name: Settled(*one) for name, one in found.items() if self._is_ripe(*one, shop)}
        won = self.ledger.close_journey(key, ending, ripe, messages, self.now())
        told = reported(journey.folder)
        return tuple(
            self._collected(journey, name, settlement, key, shop)
            for name, (settlement, state) in found.items()
            if name in won or (name not in ripe and _is_to_be_told(settlement, state, told=name in told))
        )

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

    def _spans(self, key: str, shop: Shop, now: datetime) -> tuple[ReadSpan, ...]:
        """Over which times the mailbox was read, by the shop's clock."""
        if shop.mailbox not in self.spans:
            self.spans[shop.mailbox] = self.ledger.read_spans(shop.mailbox) if shop.mailbox else ()
        spans = self.spans[shop.mailbox]
        if not shop.clock.pushes:
            return spans
        record = self.ledger.journey(key)
        since = record.walked_at if record else self.now()
        whole = any(span.complete and span.since <= since and span.until >= self.now() - LEASE for span in spans)
        why = "" if whole else "the mailbox was not up all the time"
        return (ReadSpan(mailbox=shop.mailbox, since=UNSTAMPED, until=now, complete=whole, trouble=why),)

    def _collected(self, journey: OpenJourney, name: str, settlement: Settlement, key: str, shop: Shop) -> Collected:
        owed = next(owed for owed in journey.owed if journey.promise(owed).key == name)
        unread = settlement.outcome is Outcome.UNKNOWN
        trouble = (shop.trouble or self.troubles.get(shop.mailbox, "")) if unread else ""
        return Collected(
            promise=journey.promise(owed), settlement=settlement, journey=key,
            folder=self.homes.relative(journey.folder), trouble=trouble,
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


def _is_to_be_told(settlement: Settlement, state: State, *, told: bool) -> bool:
    """One that stays open; and one that was settled by somebody who was killed before he could report it."""
    return state is State.OWED or (not told and settlement.outcome is not Outcome.NOT_DUE)


def outcome_word(evidence: Evidence, rulings: Sequence[Ruling]) -> str:
    """What came of the journey as a whole, in the words of a run."""
    if outcome(rulings, evidence.heading.tolerance):
        return "friction"
    ended = [note.outcome for note in evidence.of(StepTaken)]
    if "turned away" in ended:
        return "turned away"
    if evidence.not_due():
        return "not due"
    return "trouble" if {"stuck", "broken"} & set(ended) else "smooth"
