"""What rules read from the mailbox: which mails came, which were owed, and which answers which."""

from datetime import datetime

from shopper.observations import MARKETING, Evidence, Left, Message, MessageCame, MessageKind, MessageOwed

SURE = 0.5
"""A message's kind is believed from this confidence on."""


def sure(message: Message) -> bool:
    """Whether the kind of the message can be relied on, and that it was meant for this shopper."""
    return not message.perhaps and message.kind is not MessageKind.OTHER and message.confidence >= SURE


def advertises(message: Message) -> bool:
    """Whether it is marketing: by its kind, or, where the kind is not clear, because it offers to unsubscribe."""
    if sure(message) or message.kind not in MARKETING | {MessageKind.OTHER}:
        return message.kind in MARKETING and sure(message)
    links = any(link.purpose == "unsubscribe" for link in message.links)
    return links or "list-unsubscribe" in message.headers


def advertising(evidence: Evidence) -> tuple[MessageCame, ...]:
    """The marketing mails, each once, by the time they came."""
    return tuple(note for note in mails(evidence) if advertises(note.message))


def mails(evidence: Evidence, *kinds: MessageKind) -> tuple[MessageCame, ...]:
    """The mails surely of these kinds (of any, where none is given), each once, by the time they came."""
    came = evidence.of(MessageCame)
    if not came:
        return ()
    once = {note.message.id: note for note in reversed(came)}
    wanted = [note for note in once.values() if not kinds or (note.message.kind in kinds and sure(note.message))]
    return tuple(sorted(wanted, key=lambda note: (note.message.at, note.message.id)))


def owed(evidence: Evidence, kind: MessageKind) -> tuple[MessageOwed, ...]:
    """What was owed of this kind, by the time it began, each once."""
    of_kind = {(note.to, note.since, note.within): note for note in evidence.of(MessageOwed) if note.kind is kind}
    return tuple(of_kind[key] for key in sorted(of_kind))


def answer(promise: MessageOwed, evidence: Evidence) -> MessageCame | None:
    """The first mail that surely keeps the promise, in time or late."""
    return next((note for note in mails(evidence, promise.kind) if promise.kept_by(note.message)), None)


def left_later(evidence: Evidence, since: datetime, until: datetime) -> Left | None:
    """How the shopper, who had come back on his own before `until`, last left the shop."""
    gone = [note for note in evidence.of(Left) if since < note.at <= until]
    return max(gone, key=lambda note: note.at, default=None)


def left_before(evidence: Evidence, moment: datetime) -> Left | None:
    """How the shopper had last left the shop at this moment."""
    gone = [note for note in evidence.of(Left) if note.at <= moment]
    return max(gone, key=lambda note: note.at, default=None)
