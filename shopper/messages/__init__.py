"""Mail for the shopper: where it lands, what it says and how it is shown."""

from shopper.messages.address import fold, fresh_address, new_token, reaches
from shopper.messages.arrival import MAIL, Arrival, Envelope, RawMail, Span
from shopper.messages.copies import unless_copy
from shopper.messages.mailbox import Clock, Mailbox, open_mailbox
from shopper.messages.reading import read_message
from shopper.messages.safe import render_safe

__all__ = [
    "MAIL", "Arrival", "Clock", "Envelope", "Mailbox", "RawMail", "Span", "fold", "fresh_address", "new_token",
    "open_mailbox", "reaches", "read_message", "render_safe", "unless_copy",
]  # fmt: skip
