"""
What a mailbox is, whatever stands behind it.

A kind of mailbox is one module in `mailboxes/` with its `SCHEMES` and an `open_mailbox(url, folder, clock)`; the
folder is walked, so adding a kind is adding a file.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Protocol, Self, cast
from urllib.parse import urlsplit

from shopper.errors import UsageError
from shopper.messages import mailboxes
from shopper.messages.address import reaches
from shopper.messages.arrival import Arrival, RawMail, Span, Wanted, everything
from shopper.messages.server_url import hidden

Clock = Callable[[], datetime]


class Mailbox(Protocol):
    """Where mail for the shopper lands. Asking never waits: what is not there yet is not in the answer."""

    @property
    def url(self) -> str:
        """Where a shop delivers to (the real port, where 0 was asked for)."""
        ...

    @property
    def whole_since(self) -> datetime:
        """From this moment on nothing can have been missed; before it, absence proves nothing."""
        ...

    def open(self) -> Self:
        """Starts to take mail; MailboxTrouble when that is not possible."""
        ...

    def close(self) -> None:
        """Stops; what was taken stays on disk."""
        ...

    @property
    def whole(self) -> tuple[Span, ...]:
        """
        The times in which nothing can have been missed, the oldest first, none touching the next.

        The last one may reach up to now; then it begins at `whole_since`.
        """
        ...

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """
        Mail to this address (see `address.fold`) that arrived since then by the mailbox's clock, the oldest first.

        MailboxTrouble when the mailbox cannot be read or had to turn mail away.
        """
        ...

    def all_since(self, since: datetime, wanted: Wanted = everything) -> Iterator[Arrival]:
        """
        Mail to anybody that arrived since then, the oldest first, in one pass; what is not wanted is not opened.

        Messages come one at a time, so memory holds the envelopes and a batch of messages, however many there are. One
        that can't be read is handed on with its `trouble`. MailboxTrouble as in `arrived`, also halfway.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


class _Kind(Protocol):
    SCHEMES: tuple[str, ...]

    def open_mailbox(self, url: str, folder: Path, clock: Clock) -> Mailbox: ...


def utc_now() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def open_mailbox(url: str, folder: Path, clock: Clock = utc_now) -> Mailbox:
    """
    Opens the mailbox behind `url`, keeping what arrives in `folder`; use it as a context manager, or close it.

    UsageError for a scheme that no kind of mailbox has, MailboxTrouble when it can't be opened.
    """
    scheme = urlsplit(url).scheme
    known = _kinds()
    if scheme not in known:
        raise UsageError(
            f"`{hidden(url)}` is no mailbox; expected one of {', '.join(f'{name}:' for name in sorted(known))}"
        )
    return known[scheme].open_mailbox(url, folder, clock)


@cache
def _kinds() -> dict[str, _Kind]:
    found = (_module(info.name) for info in pkgutil.iter_modules(mailboxes.__path__))
    return {scheme: cast("_Kind", kind) for kind in found for scheme in kind.SCHEMES}


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{mailboxes.__name__}.{name}")


def arrived_for(box: Mailbox, address: str, since: datetime) -> tuple[RawMail, ...]:
    """What `Mailbox.arrived` answers, out of `all_since`; a message that can't be read may be anybody's."""
    found = box.all_since(since, lambda sent: reaches(address, sent.to))
    return tuple(arrival.to_one(address) for arrival in found)
