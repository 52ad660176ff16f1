"""What a shop says on the spot, in a chat or on a page, as a message."""

from datetime import datetime
from hashlib import sha256

from shopper.messages.care import Said, care_of
from shopper.messages.words import language_of
from shopper.observations import Message, MessageKind


def read_spoken(text: str, to: str, at: datetime, channel: str) -> Message:
    """The answer to a question put a moment ago: it is a reply of support, whatever its words are."""
    digest = sha256(f"{channel}|{at.isoformat()}|{text}".encode()).hexdigest()[:16]
    care = care_of(Said("", text, (), to), language_of(text), at)
    kind = MessageKind.SUPPORT_REPLY
    return Message(
        id=f"{channel}:{digest}", at=at, sender="", to=to, subject=text[:60], kind=kind, confidence=1.0,
        channel=channel, text=text, care=care,
    )  # fmt: skip
