"""How a promise stands: kept, late, missed, not yet due, or not to be known."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from shopper.measures import tell_duration
from shopper.observations import Frozen, MailboxRead, Message, MessageKind, MessageOwed
from shopper.promises.promise import Promise

NOT_BACK = "the visit sheet has not come back: `shopper visit-sheet` makes it, `shopper answer` takes it"


class Outcome(StrEnum):
    """The five ways in which a promise stands."""

    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    NOT_DUE = "not yet due"
    UNKNOWN = "unknown"


class Settlement(Frozen):
    """
    How a promise stands at one moment.

    `message` is the id of the message that keeps it (KEPT, LATE; also UNKNOWN, when one came late while the mailbox
    could not be read). `took` is the time from the promise to that message. `span` is how late (LATE), how long
    overdue (MISSED, UNKNOWN) or how long still to wait (NOT_DUE). `why` tells why nothing can be known.
    """

    outcome: Outcome
    message: str = ""
    took: timedelta | None = None
    span: timedelta = timedelta()
    why: str = ""

    @property
    def final(self) -> bool:
        """Whether no later message can change it."""
        return self.outcome is Outcome.KEPT

    def __str__(self) -> str:
        match self.outcome:
            case Outcome.KEPT:
                return f"kept after {tell_duration(self.took or timedelta())}"
            case Outcome.LATE:
                return f"late by {tell_duration(self.span)}"
            case Outcome.MISSED:
                return f"missed, overdue by {tell_duration(self.span)}"
            case Outcome.NOT_DUE:
                return f"not yet due, due in {tell_duration(self.span)}"
        return f"unknown: {self.why}"


def settle(promise: Promise, messages: Iterable[Message], reads: Iterable[MailboxRead], now: datetime) -> Settlement:
    """
    How the promise stands at `now`, by the messages that came until then, in any order and any number of copies.

    That nothing came counts only when complete reads of this mailbox, taken together, cover the whole time from the
    promise to its due moment; a message in time needs no such proof. Reads of other addresses are left out.
    """
    owed = promise.owed
    came = [message for message in messages if owed.kept_by(message) and message.at <= now]
    first = min(came, key=lambda message: (message.at, message.id), default=None)
    if first is not None and first.at <= owed.due:
        return Settlement(outcome=Outcome.KEPT, message=first.id, took=first.at - owed.since)
    if now <= owed.due:
        return Settlement(outcome=Outcome.NOT_DUE, span=owed.due - now)
    return _overdue(promise, first, list(reads), now)


def _overdue(promise: Promise, first: Message | None, reads: list[MailboxRead], now: datetime) -> Settlement:
    owed = promise.owed
    if owed.kind is MessageKind.STORE_ANSWER:
        return _unanswered(first, owed, now)
    own = [read for read in reads if read.address.lower() == owed.to.lower()]
    found, took = ("", None) if first is None else (first.id, first.at - owed.since)
    if read_until(owed.since, own) < owed.due:
        return Settlement(outcome=Outcome.UNKNOWN, message=found, took=took, span=now - owed.due, why=_why(own))
    if first is None:
        return Settlement(outcome=Outcome.MISSED, span=now - owed.due)
    return Settlement(outcome=Outcome.LATE, message=found, took=took, span=first.at - owed.due)


def _unanswered(first: Message | None, owed: MessageOwed, now: datetime) -> Settlement:
    """Who was asked in the store is one of us: an answer that does not come is no promise of the shop's broken."""
    if first is not None:
        return Settlement(outcome=Outcome.KEPT, message=first.id, took=first.at - owed.since)
    return Settlement(outcome=Outcome.UNKNOWN, span=now - owed.due, why=NOT_BACK)


def read_until(since: datetime, reads: Iterable[MailboxRead]) -> datetime:
    """How far complete reads cover the time from `since` on without a gap; `since` itself when they do not."""
    reached = since
    for read in sorted((read for read in reads if read.complete), key=lambda read: read.since):
        if read.since <= reached:
            reached = max(reached, read.until)
    return reached


def _why(reads: list[MailboxRead]) -> str:
    troubles = dict.fromkeys(read.trouble for read in reads if read.trouble)
    return "; ".join(troubles) or "the mailbox was not read over the whole time"
