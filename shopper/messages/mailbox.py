"""
What a mailbox is, whatever stands behind it.

A kind of mailbox is one module in `mailboxes/` with a `SCHEME` and an `open_mailbox(url, folder, clock)`; the folder is
walked, so adding a kind is adding a file.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Protocol, Self, cast
from urllib.parse import urlsplit

from shopper.errors import UsageError
from shopper.messages import mailboxes

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class RawMail:
    """
    A mail as it came over the wire. `sender` and `to` are the envelope's; `to` is the one address it was asked for.

    `arrived_at` is by the mailbox's clock, in UTC; the mail's own Date header may say something else.
    """

    data: bytes = field(repr=False)
    arrived_at: datetime
    to: str
    sender: str = ""


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

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """
        Mail to this address (any case) that arrived since then by the mailbox's clock, the oldest first.

        MailboxTrouble when the mailbox cannot be read or had to turn mail away.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


class _Kind(Protocol):
    SCHEME: str

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
        raise UsageError(f"`{url}` is no mailbox; expected one of {', '.join(f'{name}:' for name in sorted(known))}")
    return known[scheme].open_mailbox(url, folder, clock)


@cache
def _kinds() -> dict[str, _Kind]:
    found = (_module(info.name) for info in pkgutil.iter_modules(mailboxes.__path__))
    return {kind.SCHEME: cast("_Kind", kind) for kind in found}


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{mailboxes.__name__}.{name}")
