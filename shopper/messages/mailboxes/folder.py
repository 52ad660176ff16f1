"""
A folder of .eml files that somebody else fills: `folder:///var/mail/shop` or `folder:inbox`, one mail a file.

Where that is one of our own mail servers (`shopper mailbox`, or the embedded one of another run) it has written down
when it was up, and absence proves something only for those hours; `?of=smtp://127.0.0.1:1025` says which, where several
keep their mail in one folder.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

from shopper.errors import MailboxTrouble
from shopper.messages.arrival import Arrival, RawMail, Span, Wanted, everything
from shopper.messages.hours import LONGEST_PAUSE, hours_of
from shopper.messages.mailbox import Clock, arrived_for
from shopper.messages.store import MailFolder
from shopper.observations import UNSTAMPED

SCHEMES = ("folder",)


@dataclass
class Folder:
    """Mails lying in a folder, such as another process's sink or an export."""

    mails: MailFolder
    clock: Clock
    server: str = ""

    @property
    def path(self) -> Path:
        """Where the mails lie."""
        return self.mails.path

    @property
    def url(self) -> str:
        """The folder's own."""
        return f"folder:{self.path}"

    @property
    def whole_since(self) -> datetime:
        """Since the server is up; never, while it is down. A folder without one was always whole."""
        now, last = self.clock(), self.whole[-1:]
        return last[0].since if last and last[0].until >= now - LONGEST_PAUSE else now

    @property
    def whole(self) -> tuple[Span, ...]:
        """The hours of its server; a folder without one has no hours: what was ever put there is there."""
        hours = hours_of(self.path, self.server)
        return hours or (() if self.server else (Span(UNSTAMPED, self.clock()),))

    def open(self) -> Self:
        """Looks whether the folder is there."""
        if not self.path.is_dir():
            raise MailboxTrouble(f"no mailbox at {self.url}: there is no such folder; create it or mend `inbox`")
        return self

    def close(self) -> None:
        """Nothing was held."""

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """What lies there for this address now."""
        return arrived_for(self, address, since)

    def all_since(self, since: datetime, wanted: Wanted = everything) -> Iterator[Arrival]:
        """What lies there now."""
        try:
            yield from self.open().mails.all_since(since, wanted)
        except OSError as error:
            raise MailboxTrouble(f"the mails in {self.path} can't be read: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_mailbox(url: str, folder: Path, clock: Clock) -> Folder:
    """The folder that `url` names; nothing is written, so `folder` is not needed."""
    del folder
    parts = urlsplit(url)
    server = parse_qs(parts.query).get("of", [""])[0]
    return Folder(MailFolder(Path(unquote(parts.path))), clock, server).open()
