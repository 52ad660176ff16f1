"""Mails written and not yet posted. What cannot be posted now stays here and is tried again."""

import asyncio
import smtplib
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage

from shopper.practice.mail.wire import WIRE
from shopper.practice.store import Store

# Seconds; a mail server that takes longer is treated as out of reach.
PATIENCE = 5
HOST = "practice.example"
BOUNCES = "bounces@practice.example"
# From here on a mail server's no is its last word (RFC 5321, 4.2.1).
FINAL = 500


@dataclass(frozen=True)
class Posted:
    """What became of one mail: `refused` holds the mail server's words where it will never take it."""

    number: int
    refused: str | None = None


@dataclass
class Outbox:
    """Keeps mails in the order they were written and hands them to an SMTP server."""

    store: Store
    smtp: tuple[str, int] | None
    _posting: asyncio.Lock = field(default_factory=asyncio.Lock)

    def put(self, message: EmailMessage, written: datetime) -> None:
        """Keeps a finished mail for the next posting."""
        self.store.run(
            "INSERT INTO outbox (recipient, subject, written, message) VALUES (?, ?, ?, ?)",
            str(message["To"]),
            str(message["Subject"]),
            written.timestamp(),
            message.as_bytes(policy=WIRE),
        )

    def waiting(self) -> int:
        """Mails not yet posted."""
        row = self.store.one("SELECT count(*) AS n FROM outbox WHERE NOT posted AND refused IS NULL")
        return int(row["n"]) if row else 0

    async def post(self) -> int:
        """Posts what waits; returns how many mails still wait."""
        async with self._posting:
            open_ones = self.store.all("SELECT * FROM outbox WHERE NOT posted AND refused IS NULL ORDER BY id")
            if self.smtp and open_ones:
                letters = [(row["id"], row["recipient"], row["message"]) for row in open_ones]
                for done in await asyncio.to_thread(_deliver, self.smtp, letters):
                    self._note(done)
        return self.waiting()

    def _note(self, done: Posted) -> None:
        self.store.run(
            "UPDATE outbox SET posted = ?, refused = ? WHERE id = ?", not done.refused, done.refused, done.number
        )


def _deliver(smtp: tuple[str, int], letters: list[tuple[int, str, bytes]]) -> list[Posted]:
    """Posts the letters over one connection, as far as it holds. Blocks."""
    done: list[Posted] = []
    # Where the server is not reached or lost on the way, the rest stays in the outbox.
    with suppress(OSError, smtplib.SMTPException), smtplib.SMTP(*smtp, HOST, timeout=PATIENCE) as server:
        for number, recipient, message in letters:
            try:
                server.sendmail(BOUNCES, [recipient], message)
                done.append(Posted(number))
            except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
                code, words = _answer(error)
                if code >= FINAL:
                    done.append(Posted(number, f"{code} {words}"))
    return done


def _answer(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> tuple[int, str]:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return _readable(*next(iter(error.recipients.values())))
    return _readable(error.smtp_code, error.smtp_error)


def _readable(code: int, words: bytes | str) -> tuple[int, str]:
    return code, words.decode(errors="replace") if isinstance(words, bytes) else words
