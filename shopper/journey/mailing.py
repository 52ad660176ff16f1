"""The shopper's own mails: written to the shop, sent through the mail server that the site file names."""

import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from pydantic import SecretStr

from shopper.actor import Letter, Person
from shopper.errors import MailboxTrouble, NothingToUse
from shopper.messages.server_url import ServerUrl, read_url

PORTS = {"smtp": 25, "smtps": 465}
EXAMPLE = "smtps://me:secret@mail.example"
TIMEOUT = 20.0
"""Seconds; a mail server that takes longer is out of reach."""


@dataclass(frozen=True)
class Mailing:
    """`outbox` is the mail server, None where none is named; `support` the shop's address, "" where nobody wrote it."""

    outbox: SecretStr | None
    support: str
    person: Person
    now: Callable[[], datetime]

    def send(self, letter: Letter, to: str) -> None:
        """
        Sends it to the site file's address, or to the one the shopper found.

        NothingToUse where there is no server or no address; MailboxTrouble where the server did not take it.
        """
        if self.outbox is None:
            raise NothingToUse("The site file names no `outbox`, a mail server for the shopper's own mails.")
        address = self.support or to
        if not address:
            raise NothingToUse("The shop shows no mail address; the site file may name one as `support mail`.")
        server = read_url(self.outbox.get_secret_value(), PORTS, frozenset(), EXAMPLE)
        try:
            _hand_over(server, self._written(letter, address))
        except (OSError, smtplib.SMTPException) as trouble:
            raise MailboxTrouble(f"The mail to {address} could not be sent through {server}: {trouble}") from None

    def _written(self, letter: Letter, to: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = f"{self.person.first_name} {self.person.last_name} <{self.person.email}>"
        message["To"] = to
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(self.now())
        message["Message-ID"] = make_msgid(domain=self.person.email.rpartition("@")[2])
        if "@" in letter.answers:  # others are a digest of ours
            message["In-Reply-To"] = message["References"] = f"<{letter.answers.strip('<>')}>"
        message.set_content(letter.text + "\n")
        return message


def _hand_over(server: ServerUrl, message: EmailMessage) -> None:
    kind = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with kind(server.host, server.port, timeout=TIMEOUT) as line:
        line.ehlo()
        if server.scheme == "smtp" and line.has_extn("starttls"):
            line.starttls()
            line.ehlo()
        if server.user:
            line.login(server.user, server.password)
        line.send_message(message)
