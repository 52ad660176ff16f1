"""What rules read about those who wrote to the shop: what was asked, and what came in reply."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from shopper.frictions.examples import ME, hour, mail
from shopper.frictions.post import mails
from shopper.observations import (
    Care,
    Evidence,
    MailboxRead,
    MessageCame,
    MessageKind,
    MessageOwed,
    Observation,
    SupportAsked,
)

REPLY = MessageKind.SUPPORT_REPLY
SUPPORT: tuple[type[Observation], ...] = (MessageCame, MailboxRead, MessageOwed)
"""What rules about support take into account, besides what was asked."""


@dataclass(frozen=True)
class Talk:
    """A question with all that came until the next one: `receipts` say that it arrived, `replies` answer it."""

    asked: SupportAsked
    receipts: tuple[MessageCame, ...]
    replies: tuple[MessageCame, ...]

    @property
    def cares(self) -> tuple[Care, ...]:
        """What the replies say, as far as it was read."""
        return tuple(note.message.care for note in self.replies if note.message.care)


def talks(evidence: Evidence) -> tuple[Talk, ...]:
    """Every question with its answers, in order."""
    asked = sorted(evidence.of(SupportAsked), key=lambda note: note.at)
    ends = [*(note.at for note in asked[1:]), None]
    return tuple(_talk(note, end, evidence) for note, end in zip(asked, ends, strict=True))


def read_until(evidence: Evidence, asked: SupportAsked) -> datetime | None:
    """How far the mailbox was read without a gap since the question; None where that is not known."""
    reads = [
        read for read in evidence.of(MailboxRead) if read.complete and read.address.lower() == asked.address.lower()
    ]
    reached = asked.at
    for read in sorted(reads, key=lambda read: read.since):
        if read.since <= reached + timedelta(seconds=2):
            reached = max(reached, read.until)
    return reached if reached > asked.at else None


def doubtful(evidence: Evidence, asked: SupportAsked) -> tuple[MessageCame, ...]:
    """Mails since the question of which nobody knows what they are."""
    return tuple(
        note for note in mails(evidence) if note.message.at >= asked.at and note.message.kind is MessageKind.OTHER
    )


def _talk(asked: SupportAsked, end: datetime | None, evidence: Evidence) -> Talk:
    came = [
        note
        for note in mails(evidence, REPLY)
        if _second(asked.at) <= note.message.at and (end is None or note.message.at < _second(end))
    ]
    return Talk(
        asked,
        tuple(note for note in came if note.message.is_receipt),
        tuple(note for note in came if not note.message.is_receipt),
    )


def _second(at: datetime) -> datetime:
    """A mail's Date has whole seconds: a receipt may seem to have come just before the question."""
    return at.replace(microsecond=0)


def question(hours: float = 0, about: tuple[str, ...] = ("delivery date", "return"), **more: object) -> SupportAsked:
    """A seed: the shopper asks by the form at this hour, with his order's number."""
    told = ("e-mail address", "name", "matter", "order number")
    known = {"at": hour(hours), "by": "form", "address": ME, "about": about, "told": told}
    return SupportAsked.model_validate(known | more)


def reply(hours: float, channel: str = "mail", **care: object) -> MessageCame:
    """A seed: an answer at this hour that says so much."""
    said = Care.model_validate(care)
    return mail(REPLY, hours, channel=channel, text="Hello", care=said)
