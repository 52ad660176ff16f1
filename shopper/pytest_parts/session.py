"""What one pytest process keeps for all its journeys: settings, mailboxes, rules."""

import os
import random
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from urllib.parse import quote

import pytest
from filelock import FileLock

from shopper.errors import MailboxTrouble, UsageError
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.gates import read_gate
from shopper.journey.assembly import World
from shopper.journey.clock import Clock, WorldClock, lab_clock, utc_now
from shopper.journey.diary import unheard
from shopper.journey.redaction import Redactor
from shopper.known_devices import known_devices
from shopper.measures import parse_duration
from shopper.messages.mailbox import Mailbox, open_mailbox
from shopper.observations import Observation
from shopper.pytest_parts.bookkeeping import Books
from shopper.pytest_parts.ports import is_fixed
from shopper.pytest_parts.run_name import run_name
from shopper.report import write_index
from shopper.scenario.library import Library
from shopper.scenario.site import Site
from shopper.settings import ledger_place
from shopper.steps import verbs

SESSION: pytest.StashKey["RunSession"] = pytest.StashKey()
JOURNEYS, MAIL = "journeys", "mailbox"


@dataclass
class RunSession:
    """
    `folder` is where reports go; `walked` whether any journey was; `worker` whether another process takes the mail of
    fixed ports (see `sharing`); `no_video` whether videos are wanted and
    can't be, once it was looked. `redactors` are those of journeys
    whose traces have not been gone through.
    """

    folder: Path
    wait: timedelta
    rules: tuple[Rule, ...]
    library: Library
    books: Books
    mailboxes: dict[str, Mailbox] = field(default_factory=dict)
    walked: bool = False
    worker: bool = False
    no_video: bool | None = None
    redactors: list[Redactor] = field(default_factory=list)
    shops: dict[str, str] = field(default_factory=dict)
    browser: str = ""

    @classmethod
    def of(cls, config: pytest.Config) -> "RunSession":
        """From the command line; UsageError for an option that can't be."""
        try:
            wait = parse_duration(config.getoption("--wait"))
        except ValueError as error:
            raise UsageError(f"--wait: {error}") from None
        if config.getoption("--device"):
            raise UsageError("--device: scenarios name their devices themselves, under `devices:`; leave it out.")
        known = rules()
        library = Library(
            verbs=verbs(), rules={rule.id: rule.limits for rule in known}, devices=known_devices(), env=os.environ,
            today=utc_now().date(), gate=read_gate,
        )  # fmt: skip
        folder = config.invocation_params.dir / config.getoption("--reports")
        place = ledger_place(config.getoption("--ledger"), os.environ, config.invocation_params.dir, folder)
        books = Books(place, config.invocation_params.dir, folder, run_name(config), known)
        return cls(folder, wait, known, library, books, worker=hasattr(config, "workerinput"))

    def close(self) -> None:
        """Closes the mailboxes and the ledger; what they hold stays on disk."""
        for mailbox in self.mailboxes.values():
            mailbox.close()
        self.books.close()

    def world(
        self, site: Site, new_context: Any, known: Any, browser: str, heard: Callable[[Observation], None] = unheard
    ) -> World:
        """The world for a journey in this shop."""
        self.shops[site.site], self.browser = site.url, browser
        return World(
            new_context=new_context, known=known, browser=browser, mailbox=self.mailbox(site), clock=clock_of(site),
            wall=utc_now, ticks=time.monotonic, chance=random.SystemRandom(), wait=self.wait,
            heard=heard,
        )  # fmt: skip

    def mailbox(self, site: Site) -> Mailbox | None:
        """The shop's mailbox, opened once a process."""
        if site.inbox is None:
            return None
        url = site.inbox.get_secret_value()
        if url not in self.mailboxes:
            self.mailboxes[url] = self._open(url, self.folder / MAIL)
        return self.mailboxes[url]

    def _open(self, url: str, folder: Path) -> Mailbox:
        """A worker that finds the port taken reads what the controller, which took it first, keeps in the folder."""
        try:
            return open_mailbox(url, folder)
        except MailboxTrouble:
            if not self.worker or not is_fixed(url):
                raise
            return open_mailbox(f"folder:{quote(folder.as_posix())}?of={quote(url)}", folder)

    def turn(self, site: Site) -> AbstractContextManager[object]:
        """Holds off other journeys of this machine while one pushes a shop's lab clock: they share its time."""
        if not site.lab:
            return nullcontext()
        name = sha256(site.url.encode()).hexdigest()[:16]
        return FileLock(Path(gettempdir()) / f"mystery-shopper-lab-{name}.lock")

    def scrub(self, folder: Path) -> None:
        """Takes the secrets out of what was kept of journeys that were cut off."""
        for redactor in self.redactors:
            redactor.tree(folder)

    def environment(self) -> dict[str, str]:
        """Lines for the report's front page: the shops and the browser."""
        return {f"Shop {name}": url for name, url in self.shops.items()} | {"Browser": f"Chromium {self.browser}"}

    def write_overview(self) -> None:
        """The page that lists every journey in the folder."""
        write_index(self.folder, self.rules)


def clock_of(site: Site) -> Clock:
    """The shop's own clock where it has one that can be pushed, else the world's."""
    return lab_clock(site.url.rstrip("/") + site.lab) if site.lab else WorldClock()
