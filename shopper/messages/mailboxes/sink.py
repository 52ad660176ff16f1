"""
A mail server of our own, inside this process: `smtp://127.0.0.1:1025`, or port 0 for any free one.

It takes mail for every address and from everybody, forwards none, and keeps each message on disk before it says 250.
"""

import os
import socket
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from aiosmtpd.smtp import Envelope as Session

from shopper.errors import MailboxTrouble, UsageError
from shopper.messages.mailbox import Clock, RawMail
from shopper.messages.store import Envelope, MailFolder

SCHEME = "smtp"
LONGEST_MAIL = 64 * 2**20


class _Lenient(SMTP):
    """Shops do send lines longer than RFC 5321 allows; to lose such a mail would be told as the shop's silence."""

    line_length_limit = 2**20


class _Server(Controller):
    """Listens on a socket that is bound already, so the port is known and nobody can take it in between."""

    def __init__(self, handler: object, listening: socket.socket) -> None:
        host, port = listening.getsockname()[:2]
        super().__init__(handler, hostname=host, port=port)
        self._listening = listening

    def factory(self) -> SMTP:
        return _Lenient(
            self.handler,
            loop=self.loop,
            data_size_limit=LONGEST_MAIL,
            enable_SMTPUTF8=True,
            auth_require_tls=False,
            authenticator=lambda *_: AuthResult(success=True),
        )

    def _create_server(self) -> Any:
        return self.loop.create_server(self._factory_invoker, sock=self._listening)


@dataclass
class _Keeper:
    """aiosmtpd's handler; runs in the server's thread."""

    folder: MailFolder
    clock: Clock
    trouble: str = ""

    async def handle_DATA(self, _server: SMTP, _session: object, mail: Session) -> str:  # noqa: N802  # aiosmtpd's name
        envelope = Envelope(mail.mail_from or "", tuple(mail.rcpt_tos), self.clock())
        try:
            self.folder.keep(mail.original_content or b"", envelope)
        except OSError as error:
            self.trouble = f"a mail could not be kept in {self.folder.path}: {error.strerror}"
            return "451 4.3.1 could not be kept, try again later"
        return "250 2.0.0 kept"


@dataclass
class Sink:
    """The embedded mail server."""

    host: str
    port: int
    folder: MailFolder
    clock: Clock
    _keeper: _Keeper = field(init=False)
    _server: _Server | None = None
    _opened: datetime | None = None

    def __post_init__(self) -> None:
        self._keeper = _Keeper(self.folder, self.clock)

    @property
    def url(self) -> str:
        """With the port it really has."""
        return f"{SCHEME}://{self.host}:{self.port}"

    @property
    def whole_since(self) -> datetime:
        """Mail that knocked while the server was not up may be lost."""
        return self._opened or self.clock()

    def open(self) -> Self:
        """Binds the port and starts the server's thread."""
        self._make_room()
        listening = _listen(self.host, self.port)
        self.port = listening.getsockname()[1]
        self._server = _Server(self._keeper, listening)
        self._server.start()
        self._opened = self.clock()
        return self

    def _make_room(self) -> None:
        try:
            self.folder.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise MailboxTrouble(f"mail can't be kept in {self.folder.path}: {error.strerror}") from error

    def close(self) -> None:
        """Stops the server and its thread."""
        if self._server is not None:
            self._server.stop()
        self._server = None

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """From the folder, so mail that an earlier process took is there too."""
        if self._keeper.trouble:
            raise MailboxTrouble(self._keeper.trouble)
        try:
            return self.folder.arrived(address, since)
        except OSError as error:
            raise MailboxTrouble(f"the mails in {self.folder.path} can't be read: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_mailbox(url: str, folder: Path, clock: Clock) -> Sink:
    """The sink of `smtp://host:port`, listening."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "127.0.0.1", parts.port or 0
    except ValueError:
        raise UsageError(f"`{url}` names no port; expected a form such as smtp://127.0.0.1:1025") from None
    return Sink(host, port, MailFolder(folder), clock).open()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise MailboxTrouble(
            f"no mailbox at smtp://{host}:{port}: {os.strerror(error.errno or 0)}. Stop what listens there, or write "
            f"`inbox: smtp://{host}:0` to take any free port and let the shop deliver to it."
        ) from error
