"""
A mail server of our own, inside this process: `smtp://127.0.0.1:1025`, or port 0 for any free one.

It takes mail for every address and from everybody, forwards none, and keeps each message on disk before it says 250.
On a fixed port it writes down when it was up (see `hours`), so that the next one there knows the gaps.
"""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from shopper.errors import MailboxTrouble, UsageError
from shopper.messages.arrival import Arrival, RawMail, Span, Wanted, everything
from shopper.messages.hours import Hours, hours_of, joined
from shopper.messages.mailbox import Clock, arrived_for
from shopper.messages.serving import Keeper, Server, listen, reason_of
from shopper.messages.store import MailFolder

SCHEMES = ("smtp",)


@dataclass
class Sink:
    """The embedded mail server. `kept_hours` where they outlive it, because others find it at the same port."""

    host: str
    port: int
    folder: MailFolder
    clock: Clock
    kept_hours: bool = False
    _keeper: Keeper | None = None
    _server: Server | None = None

    @property
    def url(self) -> str:
        """With the port it really has."""
        return f"smtp://{self.host}:{self.port}"

    @property
    def whole_since(self) -> datetime:
        """Mail that knocked while the server was not up may be lost."""
        return (self._keeper and self._keeper.since) or self.clock()

    @property
    def whole(self) -> tuple[Span, ...]:
        """The hours of all servers that kept their mail here and listened at this port."""
        mine = (Span(self._keeper.since, self.clock()),) if self._keeper and self._keeper.since else ()
        return joined((*(hours_of(self.folder.path, self.url) if self.kept_hours else ()), *mine))

    def open(self) -> Self:
        """Binds the port and starts the server's thread."""
        self._make_room()
        listening = _listening(self.host, self.port)
        self.port = listening.getsockname()[1]
        hours = Hours(self.folder.path, self.url) if self.kept_hours else None
        self._keeper = Keeper(self.folder, self.clock, hours)
        self._server = Server(self._keeper, listening)
        self._server.start()
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
        return arrived_for(self, address, since)

    def all_since(self, since: datetime, wanted: Wanted = everything) -> Iterator[Arrival]:
        """From the folder."""
        if self._keeper and self._keeper.trouble:
            raise MailboxTrouble(self._keeper.trouble)
        try:
            yield from self.folder.all_since(since, wanted)
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
    return Sink(host, port, MailFolder(folder), clock, kept_hours=bool(port)).open()


def _listening(host: str, port: int) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        raise MailboxTrouble(
            f"no mailbox at smtp://{host}:{port}: {reason_of(error)}. Stop what listens there, or write "
            f"`inbox: smtp://{host}:0` to take any free port and let the shop deliver to it."
        ) from error
