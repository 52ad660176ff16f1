"""Which messages are one: a mail may come in copies, and some shops give all their mails the same Message-ID."""

from collections.abc import Iterable
from hashlib import sha256

from shopper.observations import Message


def unless_copy(message: Message, known: Iterable[Message]) -> Message | None:
    """The message, under an id of its own where another one has it; None for a copy of one of these."""
    subjects = {one.id: one.subject for one in known}
    if message.id not in subjects:
        return message
    own = f"{message.id}#{sha256(message.subject.encode()).hexdigest()[:8]}"
    if message.subject == subjects[message.id] or own in subjects:
        return None
    return message.model_copy(update={"id": own})
