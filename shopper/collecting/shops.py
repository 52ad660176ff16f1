"""The shops that owe something, as their site files describe them now: what mailbox they write to, what time it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, urlsplit

from shopper.errors import MailboxTrouble, ScenarioError, ShopperError
from shopper.journey.clock import Clock, WorldClock, lab_clock
from shopper.journey.redaction import Redactor
from shopper.ledger import mailbox_name
from shopper.messages.mailbox import Mailbox, open_mailbox
from shopper.scenario.library import Library
from shopper.scenario.reading_shelves import find_site
from shopper.scenario.site import Site

NOWHERE = "the shop's site file is not there any more, so nobody knows its mailbox"
NO_INBOX = "the site file names no inbox"


@dataclass(frozen=True)
class Shop:
    """`site` is None where its file is gone or wrong; `trouble` then says so. `clock` is the one its mails live by."""

    site: Site | None
    clock: Clock
    trouble: str = ""

    @property
    def inbox(self) -> str:
        """The mailbox's URL, with its secrets; "" where there is none."""
        return self.site.inbox.get_secret_value() if self.site and self.site.inbox else ""

    @cached_property
    def redactor(self) -> Redactor:
        """Knows the shop's own secrets."""
        return Redactor.of(self.site) if self.site else Redactor.of()

    @cached_property
    def mailbox(self) -> str:
        """The mailbox as the ledger names it; "" where there is none."""
        return mailbox_name(self.inbox) if self.inbox else ""


@dataclass
class Shops:
    """
    Finds each shop once. Scenario files are told from `here`; `homes` are folders of scenarios to look in where one is
    gone. `wall` is the world's time.
    """

    library: Library
    here: Path
    homes: tuple[Path, ...]
    wall: Callable[[], datetime]
    known: dict[tuple[str, str], Shop] = field(default_factory=dict)

    def of(self, case: str, file: str = "") -> Shop:
        """The shop of a case, whose scenario was this file."""
        name = case.partition("@")[2].partition("/")[0]
        if (name, file) not in self.known:
            self.known[name, file] = self._find(name, file)
        return self.known[name, file]

    def _find(self, name: str, file: str) -> Shop:
        world = WorldClock(self.wall)
        for beside in self._places(file):
            if self.library.site_file(name, beside) is None:
                continue
            try:
                site = find_site(name, beside, self.library).get()
                return Shop(site, lab_clock(site.url.rstrip("/") + site.lab) if site.lab else world)
            except ScenarioError as error:
                return Shop(None, world, f"the site file of `{name}` can't be used: {_first(error)}")
            except ShopperError as error:
                return Shop(site, world, _first(error))
        return Shop(None, world, NOWHERE)

    def _places(self, file: str) -> Iterator[Path]:
        if file:
            yield self.here / file
        yield from (home / "any.yaml" for home in self.homes)


def mailbox_of(shop: Shop, folder: Path, wall: Callable[[], datetime]) -> Mailbox:
    """
    The shop's mailbox, to read what is in it; MailboxTrouble or UsageError where that can't be.

    Of a mail server of our own only its folder is read, with the hours in which it was up: to open it would take the
    port from the run that needs it.
    """
    if not shop.inbox:
        raise MailboxTrouble(shop.trouble or NO_INBOX)
    url = shop.inbox
    if urlsplit(url).scheme == "smtp":
        folder.mkdir(parents=True, exist_ok=True)
        url = f"folder:{quote(folder.as_posix())}?of={quote(url, safe='')}"
    return open_mailbox(url, folder, wall)


def _first(error: Exception) -> str:
    return str(error).splitlines()[0].rstrip(".")
