"""One walk of a case by this run: where it is recorded, who keeps the books, what came of it."""

import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from shopper.journey.clock import utc_now
from shopper.journey.folders import place_for
from shopper.journey.gatehouse import Gatehouse
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.ledger import numbers_of
from shopper.pytest_parts.bookkeeping import Entry
from shopper.pytest_parts.filming import Filming
from shopper.pytest_parts.outcome import told
from shopper.pytest_parts.scrubbing import scrub_mails
from shopper.pytest_parts.session import MAIL, RunSession
from shopper.report import Story, chapters, keep_reels, tell, write_numbers, write_page
from shopper.scenario.cases import Case, folder_name
from shopper.visit import Visit, visit

REDACTOR: pytest.StashKey[Redactor] = pytest.StashKey()
FILM: pytest.StashKey["Film"] = pytest.StashKey()
"""What is needed to give the videos of a walk their chapters, if any are made."""


@dataclass(frozen=True)
class Means:
    """What a walk is done with: a browser's contexts, its gatehouse and version, and how real time passes."""

    new_context: Callable[..., Any]
    playwright: Playwright
    version: str
    house: Gatehouse
    rest: Callable[[timedelta], None] | None = None


@dataclass(frozen=True)
class Film:
    """A journey that was told, and when its steps began on which page."""

    story: Story
    folder: Path
    language: str
    filming: Filming

    def keep(self, videos: Iterable[Path]) -> str:
        """Puts the videos beside the journey and, with their chapters, into its page; the chapters as text."""
        reels = keep_reels(self.folder, tuple(self.filming.reels(videos)))
        if reels:
            write_page(self.story, self.folder, self.language)
        return chapters(reels, self.story)


@dataclass
class Outing:
    """`made` is what came of the walk; its folder is nobody else's until `told` is done."""

    run: RunSession
    made: Visit
    entry: Entry
    held: ExitStack
    filming: Filming

    def told(self, item: pytest.Item) -> Visit:
        """Tells it in this test, and to the ledger."""
        with self.held:
            story = tell(self.made.evidence, self.made.rulings, self.run.rules, self.made.folder)
            numbers = numbers_of(self.made.evidence)
            write_numbers(self.run.results, self.made.evidence.heading.site, numbers)
            write_page(story, self.made.folder, self.run.language)
            item.stash[FILM] = Film(story, self.made.folder, self.run.language, self.filming)
            self.entry.ended(self.made)
        item.user_properties.append(("shopper", told(self.made) | {"ledger": self.entry.trouble}))
        return self.made

    def dropped(self) -> None:
        """It is walked once more: to the ledger it ended in our trouble, and no test tells it."""
        with self.held:
            self.entry.ended(self.made)
            self.run.redactors.remove(self.made.redactor)


def _filming(run: RunSession, item: pytest.Item) -> Filming:
    return Filming(time.monotonic, recorded=item.config.getoption("--video") != "off" and not run.no_video)


def go_out(run: RunSession, case: Case, item: pytest.Item, means: Means) -> Outing:
    """Walks the case and judges what was seen; nothing is told yet."""
    entry, filming = Entry(run.books, case, utc_now()), _filming(run, item)

    def begun(recording: Recording) -> None:
        item.stash[REDACTOR] = recording.redactor
        run.redactors.append(recording.redactor)
        entry.begun(recording)

    start = utc_now() - timedelta(seconds=2)  # a disk may count in whole seconds
    with ExitStack() as held:
        folder = held.enter_context(place_for(run.folder, folder_name(case.id), start))
        filmed = replace(means, new_context=filming.contexts(means.new_context))
        world = run.world(case.site, filmed, filming.hearing(entry.heard))
        made = visit(case, world, folder, run.rules, begun)
        scrub_mails(run.folder / MAIL, made.redactor, start)
        return Outing(run, made, entry, held.pop_all(), filming)
