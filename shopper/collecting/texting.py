"""
Whose a text message is.

Many shoppers may have one number, as a team has few of them. Then what the message says decides: which shop it leads
to, which message was awaited, which products it names. Its turn never does, and where several journeys are left, it may
be any one's: it keeps no promise, and none of them can be called missed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from shopper.collecting.shops import Shops
from shopper.errors import LedgerTrouble, MailboxTrouble
from shopper.journey.hosts import Hosts
from shopper.ledger import JourneyRecord, Ledger, OpenPromise, State, journey_key
from shopper.messages import MAIL, Arrival, Mailbox, RawMail, fold, reaches, read_message
from shopper.messages.words import normal
from shopper.observations import Heading, Message
from shopper.observations.owing import LEEWAY

LISTENING = timedelta(days=14)
"""How long after a journey began a text message to its shopper's number may be about it."""


@dataclass(frozen=True)
class Candidate:
    """A journey whose shopper has the number. `hosts` are its shop's, as far as they are known."""

    record: JourneyRecord
    hosts: tuple[str, ...] = ()
    promises: tuple[OpenPromise, ...] = ()


@dataclass(frozen=True)
class Texts:
    """Finds the journeys of text messages by what the ledger knows."""

    ledger: Ledger
    shops: Shops

    def journeys(self, arrival: Arrival, mailbox: str) -> tuple[JourneyRecord, ...]:
        """Those it can belong to, of the shops that write to this mailbox (as the ledger names it); mostly one."""
        sent = arrival.envelope
        since, until = sent.arrived_at - LISTENING, sent.arrived_at + LEEWAY
        records = [one for to in sent.to for one in self.ledger.at_phone(fold(to), since, until)]
        promises = self.ledger.promises_of_all([record.key for record in records])
        message = read_message(arrival.to_one(""), sent.arrived_at)
        here = [record for record in records if self.shops.of(record.case, record.file).mailbox == mailbox]
        known = [Candidate(record, self._hosts(record), promises[record.key]) for record in here]
        return tuple(one.record for one in fitting(message, known))

    def _hosts(self, record: JourneyRecord) -> tuple[str, ...]:
        site = self.shops.of(record.case, record.file).site
        return () if site is None else Hosts(site.url, site.hosts).allowed


@dataclass(frozen=True)
class TextsOnTheWalk:
    """Text messages that come during the walk. `box` is the shop's mailbox, `name` what the ledger calls it."""

    box: Mailbox
    name: str
    texts: Callable[[], Texts]

    def to(self, heading: Heading, since: datetime) -> tuple[RawMail, ...]:
        """Those that are this journey's, or may be; MailboxTrouble where that can't be looked up."""
        if not heading.phone:
            return ()
        try:
            came = self.box.all_since(since, lambda sent: sent.channel != MAIL and reaches(heading.phone, sent.to))
            return tuple(raw for arrival in came for raw in self._mine(arrival, heading))
        except LedgerTrouble as trouble:
            raise MailboxTrouble(f"nobody can say whose a text message is: {trouble}") from None

    def _mine(self, arrival: Arrival, heading: Heading) -> Iterator[RawMail]:
        journeys = self.texts().journeys(arrival, self.name)
        if journey_key(heading) in {journey.key for journey in journeys}:
            yield arrival.to_one(heading.address, perhaps=len(journeys) > 1)


def fitting(message: Message, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """
    The journeys that the message can be about, by its words alone.

    Several only where each of them awaits such a message; what nobody awaits belongs to nobody where it can't be told.
    """
    ours = _narrowed(candidates, lambda one: _leads_to(message, one))
    waiting = [one for one in ours if _awaits(message, one)]
    if not waiting:
        return tuple(ours) if len(ours) == 1 else ()
    named = _most(waiting, message)
    return tuple(_narrowed(named, lambda one: any(promise.state is State.OWED for promise in one.promises)))


def _narrowed(candidates: Sequence[Candidate], fits: Callable[[Candidate], bool]) -> Sequence[Candidate]:
    return [one for one in candidates if fits(one)] or candidates


def _leads_to(message: Message, one: Candidate) -> bool:
    return any(urlsplit(link.url).netloc.lower() in one.hosts for link in message.links)


def _awaits(message: Message, one: Candidate) -> bool:
    return any(promise.promise.owed.kind == message.kind for promise in one.promises)


def _most(candidates: Sequence[Candidate], message: Message) -> Sequence[Candidate]:
    """Those of whose reasons (`left Bark Speaker in the cart`) it repeats most, without what all of them share."""
    said = set(normal(message.text).split())
    reasons = [set(normal(" ".join(p.promise.owed.because for p in one.promises)).split()) for one in candidates]
    shared = set.intersection(*reasons)
    told = [len((reason - shared) & said) for reason in reasons]
    return [one for one, number in zip(candidates, told, strict=True) if number == max(told)]
