"""
A mailbox on an IMAP server: `imaps://user:password@mail.mydomain.com/INBOX`, or `imap://...` with STARTTLS.

Nothing is changed in it: no mail is marked as seen, none is deleted. `?also=Junk` reads one more folder, `?ca=FILE`
trusts an authority of your own, `?auth=xoauth2` takes the password for an access token.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from shopper.errors import MailboxTrouble, ShopperError
from shopper.messages.arrival import Arrival, RawMail, Span, Wanted, everything
from shopper.messages.imap.bodies import batches, opened
from shopper.messages.imap.connection import ATTEMPTS, Connection, Renumbered
from shopper.messages.imap.listing import Listed, Listing
from shopper.messages.mailbox import Clock, arrived_for
from shopper.messages.server_url import ServerUrl, read_url
from shopper.observations import UNSTAMPED

SCHEMES = ("imap", "imaps")
PORTS = {"imap": 143, "imaps": 993}
OPTIONS = frozenset({"also", "auth", "ca", "tls"})
EXAMPLE = "imaps://user:password@mail.mydomain.com:993/INBOX"


@dataclass
class Imap:
    """Mail kept by a provider; it is there whether or not anybody looked."""

    server: ServerUrl
    clock: Clock
    connection: Connection = field(init=False)
    listings: tuple[Listing, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.connection = Connection(self.server)
        folders = dict.fromkeys((self.server.path or "INBOX", *self.server.options.get("also", [])))
        self.listings = tuple(Listing(self.connection, folder) for folder in folders)

    @property
    def url(self) -> str:
        """Without the password."""
        return str(self.server)

    @property
    def whole_since(self) -> datetime:
        """
        Since the arrival of the oldest mail that is still kept: what was before it may have been deleted.

        Always, where none ever was; an emptied mailbox proves nothing.
        """
        return max(self._since(listing.folder) for listing in self.listings)

    @property
    def whole(self) -> tuple[Span, ...]:
        """One span: a provider takes mail at any hour, as far as anybody can tell."""
        now = self.clock()
        return (Span(min(self.whole_since, now), now),)

    def open(self) -> Self:
        """Logs in and looks whether the folders are there."""
        try:
            for listing in self.listings:
                self.connection.state(listing.folder)
        except ShopperError:
            self.close()
            raise
        return self

    def close(self) -> None:
        """Logs out."""
        self.connection.close()

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """What is there for this address, by envelope and headers."""
        return arrived_for(self, address, since)

    def all_since(self, since: datetime, wanted: Wanted = everything) -> Iterator[Arrival]:
        """Envelopes first, then the bodies of those that are wanted."""
        done: set[str] = set()
        for _ in range(ATTEMPTS):
            try:
                for batch in batches(self._listed(since, wanted, done)):
                    for arrival in opened(self.connection, batch):
                        done.add(arrival.envelope.id)
                        yield arrival
            except Renumbered:
                continue
            return
        raise MailboxTrouble(f"the mailbox at {self.server} can't be read: it numbers its mails anew all the time")

    def _listed(self, since: datetime, wanted: Wanted, done: set[str]) -> list[Listed]:
        found = [one for listing in self.listings for one in listing.since(since)]
        left = (one for one in found if one.envelope.id not in done)
        chosen = (one for one in left if one.trouble or wanted(one.envelope))
        return sorted(chosen, key=lambda one: (one.envelope.arrived_at, one.folder, one.uid))

    def _since(self, folder: str) -> datetime:
        state = self.connection.state(folder)
        if state.next == 1:
            return UNSTAMPED
        if not state.messages:
            return self.clock()
        (first,) = self.connection.uids(folder, "1")
        if first == 1:
            return UNSTAMPED
        answers = self.connection.fetch(folder, state.validity, (first,), "(UID INTERNALDATE)")
        return next((answer.arrived_at for answer in answers if answer.arrived_at), self.clock())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_mailbox(url: str, folder: Path, clock: Clock) -> Imap:
    """The mailbox of `imaps://user:password@host/FOLDER`, logged in; nothing is kept, so `folder` is not needed."""
    del folder
    return Imap(read_url(url, PORTS, OPTIONS, EXAMPLE), clock).open()
