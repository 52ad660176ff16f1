"""What one pytest process keeps for all its journeys: settings, mailboxes, rules."""

import os
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Playwright

from shopper.collecting.shops import Shops
from shopper.collecting.texting import Texts, TextsOnTheWalk
from shopper.errors import MailboxTrouble, UsageError
from shopper.fleet import Fibres, Turns
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.gates import read_gate
from shopper.journey.assembly import World
from shopper.journey.clock import Clock, WorldClock, lab_clock, utc_now
from shopper.journey.diary import unheard
from shopper.journey.load import machine_load
from shopper.journey.post import no_texts
from shopper.journey.redaction import Redactor
from shopper.journey.watchers.layout import Examined
from shopper.known_devices import known_devices
from shopper.ledger import mailbox_name
from shopper.measures import parse_duration
from shopper.messages import RawMail
from shopper.messages.mailbox import Mailbox, open_mailbox
from shopper.observations import Heading, Observation
from shopper.pytest_parts.bookkeeping import Books
from shopper.pytest_parts.ports import is_fixed
from shopper.pytest_parts.run_name import run_name
from shopper.pytest_parts.together import read_together
from shopper.report import write_index, write_scorecard
from shopper.report.scorecard import gather
from shopper.report.shelf import kept
from shopper.report.shortening import shortened
from shopper.report.words import ENGLISH, language
from shopper.scenario.library import Library
from shopper.scenario.site import Site
from shopper.settings import ledger_place, read_settings
from shopper.steps import verbs

if TYPE_CHECKING:
    from shopper.pytest_parts.outing import Means

SESSION: pytest.StashKey["RunSession"] = pytest.StashKey()
JOURNEYS, MAIL = "journeys", "mailbox"


@dataclass
class RunSession:
    """
    `folder` is where reports go; `walked` whether any journey was; `worker` whether another process takes the mail of
    fixed ports (see `sharing`), `shared` whether others walk for it; `following` is the test after the one that runs;
    `no_video` whether videos are wanted and can't be, once it was looked. `redactors` are those of journeys whose
    traces have not been gone through. `together` is how many journeys are walked at once.
    """

    folder: Path
    wait: timedelta
    rules: tuple[Rule, ...]
    library: Library
    books: Books
    sites: Shops
    """The shops as their site files say now, those of earlier journeys among them."""
    mailboxes: dict[str, Mailbox] = field(default_factory=dict)
    walked: bool = False
    worker: bool = False
    shared: bool = False
    no_video: bool | None = None
    redactors: list[Redactor] = field(default_factory=list)
    shops: dict[str, str] = field(default_factory=dict)
    together: int = 1
    queues: Turns | None = None
    following: pytest.Item | None = None
    browser: str = ""
    results: Path | None = None
    """Where Allure's results go, if they are asked for."""
    language: str = ENGLISH
    examined: Examined = field(default_factory=dict)
    began: float = field(default_factory=time.time)
    """When the run began, in seconds since 1970, as files are stamped."""

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
        here = config.invocation_params.dir
        place = ledger_place(config.getoption("--ledger"), os.environ, here, folder)
        words = language("", read_settings(here))
        books = Books(place, here, folder, run_name(config), known)
        workers = int(getattr(config, "workerinput", {}).get("workercount", 1))
        together = read_together(config.getoption("--together"), workers)
        worker = hasattr(config, "workerinput")
        named = getattr(config.option, "allure_report_dir", None)
        results = here / named if named else None
        homes = tuple(config.rootpath / name for name in config.getini("shopper_scenarios"))
        shops = Shops(library, here, homes, utc_now)
        return cls(
            folder,
            wait,
            known,
            library,
            books,
            shops,
            worker=worker,
            together=together,
            results=results,
            language=words,
        )

    def close(self) -> None:
        """Closes the mailboxes and the ledger; what they hold stays on disk."""
        for mailbox in self.mailboxes.values():
            mailbox.close()
        self.books.close()

    def world(self, site: Site, means: "Means", heard: Callable[[Observation], None] = unheard) -> World:
        """The world for a journey in this shop."""
        self.shops[site.site], self.browser = site.url, means.version
        return World(
            new_context=means.new_context, known=means.playwright.devices, browser=means.version,
            mailbox=self.mailbox(site), clock=clock_of(site), wall=utc_now, ticks=time.monotonic,
            chance=random.SystemRandom(), wait=self.wait, heard=heard, house=means.house, rest=means.rest,
            texts=self._texts(site), examined=self.examined, load=machine_load,
        )  # fmt: skip

    def _texts(self, site: Site) -> Callable[[Heading, datetime], tuple[RawMail, ...]]:
        """Text messages come to the folder that `shopper mailbox` keeps, and to no other mailbox."""
        box = self.mailbox(site)
        if box is None or site.inbox is None or urlsplit(site.inbox.get_secret_value()).scheme != "folder":
            return no_texts
        name = mailbox_name(site.inbox.get_secret_value())
        return TextsOnTheWalk(box, name, lambda: Texts(self.books.ledger, self.sites)).to

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

    def turns(self, playwright: Playwright) -> Turns:
        """Holds off other journeys of this machine while as many as may be visit a shop; made once a process."""
        if self.queues is None:
            self.queues = Turns(Path(gettempdir()) / "mystery-shopper-turns", Fibres(playwright).rest, time.monotonic)
        return self.queues

    def scrub(self, folder: Path) -> None:
        """Takes the secrets out of what was kept of journeys that were cut off."""
        for redactor in self.redactors:
            redactor.tree(folder)

    def environment(self) -> dict[str, str]:
        """Lines for the report's front page: the shops and the browser."""
        return {f"Shop {name}": url for name, url in self.shops.items()} | {"Browser": f"Chromium {self.browser}"}

    def write_pages(self, *, scorecard: bool) -> None:
        """The page that lists every journey in the folder, and the one about all of them; each is read once."""
        shelf, now = shortened(kept(self.folder, self.rules)), utc_now()
        if scorecard:
            found = gather(self.folder, self.rules, self.books.place, shelf)
            write_scorecard(self.folder, found, now, self.language)
        write_index(self.folder, self.rules, shelf, self.language)


def clock_of(site: Site) -> Clock:
    """The shop's own clock where it has one that can be pushed, else the world's."""
    return lab_clock(site.url.rstrip("/") + site.lab) if site.lab else WorldClock()
