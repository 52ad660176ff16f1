"""The mail server behind the embedded sink and the service: takes whatever comes, and says when it was there to."""

import asyncio
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from aiosmtpd.smtp import Envelope as Session

from shopper.listening.mail import Conversation, Guests, see_out
from shopper.messages.arrival import Envelope
from shopper.messages.hours import BEAT, LONGEST_PAUSE, Hours
from shopper.messages.mailbox import Clock
from shopper.messages.store import MailFolder

LONGEST_MAIL = 64 * 2**20


def listen(host: str, port: int) -> socket.socket:
    """A socket bound there, port 0 for any free one; OSError where that can't be."""
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)


def reason_of(error: OSError) -> str:
    """In the system's own words; asyncio and socket add the address, which is told anyway."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or str(error)


class _Lenient(Conversation):
    """Shops do send lines longer than RFC 5321 allows; to lose such a mail would be told as the shop's silence."""

    line_length_limit = 2**20


@dataclass
class Keeper:
    """
    aiosmtpd's handler; runs in the server's thread.

    `domains` are those whose mail is taken, none for all. `since` is from when on nothing was turned away and the
    server was up; `trouble` why the last message was not kept.
    """

    folder: MailFolder
    clock: Clock
    hours: Hours | None = None
    domains: frozenset[str] = frozenset()
    trouble: str = ""
    since: datetime | None = None
    _last: datetime | None = None

    def keep(self, data: bytes, envelope: Envelope) -> bool:
        """Whether it is on disk now."""
        try:
            self.folder.keep(data, envelope)
        except OSError as error:
            self.trouble = f"a mail could not be kept in {self.folder.path}: {error.strerror}"
            self._interrupt()
            return False
        return True

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name
        self, _server: SMTP, _session: object, mail: Session, address: str, options: list[str]
    ) -> str:
        """Says yes to everybody, or to those of the domains; nothing is ever sent on."""
        if self.domains and address.rpartition("@")[2].lower() not in self.domains:
            return "550 5.7.1 no mail for this domain here"
        mail.rcpt_tos.append(address)
        mail.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: object, mail: Session) -> str:  # noqa: N802  # aiosmtpd's name
        """Keeps it before it says so."""
        data = mail.original_content or b""
        to = tuple(address.lower() for address in mail.rcpt_tos)
        kept = self.keep(data, Envelope("", to, self.clock(), mail.mail_from or ""))
        return "250 2.0.0 kept" if kept else "451 4.3.1 could not be kept, try again later"

    def beat(self) -> None:
        """The server is up now; after a pause (a machine asleep) or where that can't be written, only from now on."""
        now = self.clock()
        if self._last is None or not self._last <= now <= self._last + LONGEST_PAUSE:
            self._interrupt()
            self.since = now
        self._last = now
        with suppress(OSError):  # the hours end where they could last be written
            if self.hours:
                self.hours.beat(now)

    def _interrupt(self) -> None:
        self._last = None
        if self.hours:
            self.hours.gap()


class Server(Controller):
    """Listens on a socket that is bound already, so the port is known and nobody can take it in between."""

    def __init__(self, keeper: Keeper, listening: socket.socket) -> None:
        host, port = listening.getsockname()[:2]
        super().__init__(keeper, hostname=host, port=port)
        self._listening, self._keeper = listening, keeper
        self._guests: Guests = set()

    def factory(self) -> SMTP:
        """One conversation."""
        return _Lenient(
            self.handler,
            self._guests,
            loop=self.loop,
            data_size_limit=LONGEST_MAIL,
            enable_SMTPUTF8=True,
            auth_require_tls=False,
            authenticator=lambda *_: AuthResult(success=True),
        )

    def _create_server(self) -> Any:
        return self._listen()

    async def _listen(self) -> asyncio.AbstractServer:
        """The first beat is before the first mail."""
        self._beat()
        return await self.loop.create_server(self._factory_invoker, sock=self._listening)

    def _beat(self) -> None:
        """In the loop that takes the mail: where that hangs, no hours are claimed."""
        self._keeper.beat()
        self.loop.call_later(BEAT.total_seconds(), self._beat)

    def stop(self, no_assert: bool = False) -> None:  # noqa: FBT001, FBT002  # aiosmtpd's own signature
        """Up to now it was there."""
        self._keeper.beat()
        if self.server is not None:
            asyncio.run_coroutine_threadsafe(see_out(self.server, self._guests), self.loop).result()
        super().stop(no_assert=no_assert)
