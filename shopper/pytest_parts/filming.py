"""
When pages were opened and steps begun, so that the videos of a walk can have chapters.

pytest-playwright records a video of every page where `--video` asks for it, and numbers them in the order in which the
pages were opened. Nothing is drawn over the shop's pages: what is on them is evidence.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from shopper.observations import Observation, StepBegun
from shopper.report.reels import Begun, Reel, steps_between

NUMBER = re.compile(r"video-(\d+)$")
ENDLESS = float("inf")


@dataclass
class PageOpen:
    """A page on a device, and from when to when it was open, in seconds on the clock of `Filming`."""

    opened: float
    closed: float = ENDLESS
    device: str = ""


@dataclass
class Filming:
    """
    `ticks` counts seconds; `begun` are the steps, counted from 1, and when they began.

    `recorded` says that videos are made: then each is as large as its device's screen, so that what stands on it can be
    read (Playwright would make it 800 pixels wide at most).
    """

    ticks: Callable[[], float]
    recorded: bool = False
    pages: list[PageOpen] = field(default_factory=list)
    begun: list[tuple[int, float]] = field(default_factory=list)

    def contexts(self, new_context: Callable[..., BrowserContext]) -> Callable[..., BrowserContext]:
        """The same, with an eye on every page that is opened in them."""

        def watched(**options: Any) -> BrowserContext:
            size = {"record_video_size": options["viewport"]} if self.recorded and "viewport" in options else {}
            context = new_context(**options, **size)
            context.on("page", self._opened)
            return context

        return watched

    def hearing(self, heard: Callable[[Observation], None]) -> Callable[[Observation], None]:
        """The same, with an ear on every step that begins."""

        def listened(note: Observation) -> None:
            if isinstance(note, StepBegun):
                self.begun.append((note.step + 1, self.ticks()))
            if note.device and self.pages and not self.pages[-1].device:
                self.pages[-1].device = note.device
            heard(note)

        return listened

    def reels(self, videos: Iterable[Path]) -> Iterator[tuple[Path, Reel]]:
        """Each of these videos with the steps that are on it, in the order in which the pages were opened."""
        for video in sorted(videos, key=_place):
            if _place(video) < len(self.pages):
                place = _place(video)
                yield video, Reel(file=video.name, device=self.pages[place].device, steps=self._steps(place))

    def _steps(self, place: int) -> tuple[Begun, ...]:
        """Without the step in which the page was closed for the next one, which shows it."""
        page, rest = self.pages[place], self.pages[place + 1 :]
        steps = steps_between(self.begun, page.opened, page.closed)
        if rest and page.closed <= rest[0].opened:
            first = steps_between(self.begun, rest[0].opened, rest[0].closed)[:1]
            return tuple(step for step in steps if step.number not in {other.number for other in first})
        return steps

    def _opened(self, page: Page) -> None:
        seen = PageOpen(self.ticks())
        self.pages.append(seen)
        page.on("close", lambda _page: self._closed(seen))

    def _closed(self, seen: PageOpen) -> None:
        seen.closed = self.ticks()


def _place(video: Path) -> int:
    """Of which page, counted from 0: `video-2` is of the second, `video` of the only one."""
    numbered = NUMBER.search(video.stem)
    return int(numbered[1]) - 1 if numbered else 0
