"""The shop's own mail server: takes what is written to it, and looks after it like any other message."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from shopper.listening.mail import Conversation, Guests
from shopper.practice.service import support
from shopper.practice.shop import Shop

NAME = "practice.example"
LONGEST = 5000


class Door:
    """`heard` is called once a mail was taken in, so that what it brings about is posted."""

    def __init__(self, shop: Shop, heard: Any) -> None:
        self._shop, self._heard = shop, heard
        self.guests: Guests = set()

    def speaker(self) -> SMTP:
        """Who answers one connection."""
        return Conversation(self, self.guests, hostname=NAME, enable_SMTPUTF8=True)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name
        """Takes one mail."""
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        written = message_from_bytes(content, policy=default)
        assert isinstance(written, EmailMessage)
        body = written.get_body(("plain", "html"))
        text = str(body.get_content())[:LONGEST] if body else ""
        sender = parseaddr(str(written["From"]))[1] or envelope.mail_from or ""
        with self._shop.store.whole():
            support.by_mail(self._shop, sender, str(written["Subject"] or ""), text)
        self._heard()
        return "250 Taken"
