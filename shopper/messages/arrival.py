"""What lands in a mailbox: the envelope, which is known before a message is opened, and the message as it came."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

MAIL, TEXT, PUSH = "mail", "text", "push"
"""The channels by which a message comes."""


@dataclass(frozen=True)
class Envelope:
    """
    What a mailbox knows of a message before it is opened.

    `id` is the same for the same message of this mailbox for ever, and cheap to get. `to` holds every address, in lower
    case, that it was delivered or written to: the SMTP envelope's, those of Delivered-To and X-Original-To, of To and
    Cc; a text message has a phone number (E.164). `arrived_at` is by the mailbox's clock, in UTC; `size` in bytes.
    """

    id: str
    to: tuple[str, ...]
    arrived_at: datetime
    sender: str = ""
    channel: str = MAIL
    size: int = 0


@dataclass(frozen=True)
class RawMail:
    """
    A message as it came over the wire. `sender` is the envelope's; `to` is the one address it was asked for.

    `arrived_at` is by the mailbox's clock, in UTC; the mail's own Date header may say something else. Where `trouble`
    says why it could not be read, `data` is what there is of it, b"" mostly, and says nothing.
    """

    data: bytes = field(repr=False)
    arrived_at: datetime
    to: str
    sender: str = ""
    channel: str = MAIL
    trouble: str = ""
    perhaps: bool = False
    """It may be somebody else's, who has the same number."""


@dataclass(frozen=True)
class Arrival:
    """A message out of a whole mailbox. `trouble` as in `RawMail`: one broken mail never stops the others."""

    envelope: Envelope
    data: bytes = field(repr=False)
    trouble: str = ""

    def to_one(self, address: str, *, perhaps: bool = False) -> RawMail:
        """The same, as the holder of this address got it; `perhaps` where that may be somebody else."""
        sent = self.envelope
        return RawMail(self.data, sent.arrived_at, address, sent.sender, sent.channel, self.trouble, perhaps)


@dataclass(frozen=True)
class Span:
    """From one moment to another, both in UTC."""

    since: datetime
    until: datetime


Wanted = Callable[[Envelope], bool]
"""Says by the envelope whether a message is worth opening."""


def everything(_: Envelope) -> bool:
    """Every message is wanted."""
    return True
