"""Mail for the shopper: where it lands, what it says and how it is shown."""

from shopper.messages.address import fresh_address, new_token
from shopper.messages.mailbox import Clock, Mailbox, RawMail, open_mailbox
from shopper.messages.reading import read_message
from shopper.messages.safe import render_safe

__all__ = ["Clock", "Mailbox", "RawMail", "fresh_address", "new_token", "open_mailbox", "read_message", "render_safe"]
