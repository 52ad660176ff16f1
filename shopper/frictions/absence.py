"""What it takes to say that a mail never came: no guessing behind an absence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from shopper.frictions.findings import Clear, Finding, Friction, Measure, NotSeen, Unsure
from shopper.frictions.post import answer, mails, owed, sure
from shopper.measures import tell_duration
from shopper.observations import (
    MARKETING,
    Blocked,
    Evidence,
    Left,
    MailboxRead,
    Message,
    MessageCame,
    MessageKind,
    MessageOwed,
    Observation,
    OrderPlaced,
    Unsubscribed,
)
from shopper.observations.owing import LEEWAY

ABSENCE: tuple[type[Observation], ...] = (MessageCame, Left, Blocked, OrderPlaced, Unsubscribed)
"""What a rule about a missing mail takes into account, besides what it needs."""

REMINDERS = frozenset({MessageKind.BROWSE_REMINDER, MessageKind.CART_REMINDER})


def owed_as_usual(_promise: MessageOwed) -> str:
    """Nothing speaks against expecting the mail."""
    return ""


@dataclass(frozen=True)
class Awaited:
    """
    A mail that should come, told as `a welcome mail`.

    `wait` replaces the time the scenario gives; `void` says why nothing was due after all; a mail of a kind that is
    `alike` can't be told apart from it, and one of a kind that will do `instead` is as good.
    """

    kind: MessageKind
    told: str
    wait: timedelta | None = None
    void: Callable[[MessageOwed], str] = owed_as_usual
    alike: tuple[MessageKind, ...] = ()
    instead: tuple[MessageKind, ...] = ()


def absence(evidence: Evidence, mail: Awaited) -> Iterator[Finding]:
    """Judges whether the mail came at all; late is another rule's matter. A mail that is unclear makes it unsure."""
    for promise in owed(evidence, mail.kind):
        until = promise.since + (mail.wait or promise.within)
        if came := answer(promise, evidence) or _instead(promise, mail, evidence):
            yield Clear(what=f"{mail.told} came", seen=(came, promise))
        elif why := mail.void(promise) or unproved(promise, until, evidence):
            yield NotSeen(why=why, seen=(promise,))
        elif doubtful := tuple(note for note in mails(evidence) if _doubtful(note.message, promise, mail.alike)):
            said = f"`{doubtful[0].message.subject}` may be {mail.told} or not; nothing else came"
            yield Unsure(why=said, seen=(*doubtful, promise))
        else:
            yield _missing(promise, until, mail.told, evidence)


def _instead(promise: MessageOwed, mail: Awaited, evidence: Evidence) -> MessageCame | None:
    kinds = [note for note in mails(evidence, *mail.instead) if mail.instead and note.message.at >= promise.since]
    return next((note for note in kinds if note.message.to.lower() == promise.to.lower()), None)


def _doubtful(message: Message, promise: MessageOwed, alike: tuple[MessageKind, ...]) -> bool:
    mine = message.to.lower() == promise.to.lower() and message.at >= promise.since - LEEWAY
    return mine and (not sure(message) or message.kind in alike)


def _missing(promise: MessageOwed, until: datetime, told: str, evidence: Evidence) -> Friction:
    waited = tell_duration(until - promise.since)
    others = len(mails(evidence))
    about = f"; {others} other {'mail was' if others == 1 else 'mails were'} about something else" if others else ""
    after = f" after the shopper {promise.because}" if promise.because else ""
    return Friction(
        expected=f"{told} within {waited}{after}",
        happened=f"none came in {waited}{about}",
        seen=(promise, *evidence.of(MailboxRead)),
        measure=Measure(what="waited", value=(until - promise.since).total_seconds(), unit="s"),
    )


def unproved(promise: MessageOwed, until: datetime, evidence: Evidence) -> str:
    """Why the absence of this mail up to `until` proves nothing; "" when it does."""
    # A page may ask for a host that is off limits, and the walk goes on; every other blocker ends it.
    if any(wall.at <= promise.since and wall.blocker != "off limits" for wall in evidence.of(Blocked)):
        return "the way had ended before, so nothing can be expected"
    return _not_called_for(promise, until, evidence) or _unread(promise, until, evidence)


def _not_called_for(promise: MessageOwed, until: datetime, evidence: Evidence) -> str:
    if promise.kind in MARKETING and any(gone.confirmed and gone.at <= until for gone in evidence.of(Unsubscribed)):
        return "the shopper had unsubscribed, so no such mail may come"
    if promise.kind in REMINDERS and any(promise.since < order.at <= until for order in evidence.of(OrderPlaced)):
        return "the shopper came back and ordered, so there was nothing to remind him of"
    return ""


def _unread(promise: MessageOwed, until: datetime, evidence: Evidence) -> str:
    reads = [read for read in evidence.of(MailboxRead) if read.address.lower() == promise.to.lower()]
    reached = _reached(promise.since, [read for read in reads if read.complete])
    if reached >= until:
        return ""
    if not reads:
        return "the mailbox of this address was not read"
    trouble = next((read.trouble for read in reads if not read.complete and read.trouble), "")
    if any(not read.complete or read.until > reached for read in reads):
        return f"the mailbox was not read for the whole time{': ' + trouble if trouble else ''}"
    return f"not yet due: due in {tell_duration(until - reached)}"


def _reached(since: datetime, complete: list[MailboxRead]) -> datetime:
    """How far the mailbox was read without a gap, from `since` on."""
    reached = since
    for read in sorted(complete, key=lambda read: read.since):
        if read.since <= reached:
            reached = max(reached, read.until)
    return reached
