"""Pictures of what was in sight: one small JPEG a step, with the place that was touched."""

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import CDPSession, Error, Page

from shopper.journey.devices import Devices
from shopper.journey.recording import Recording
from shopper.observations import Box, Screen

QUALITY = 60
"""JPEG; 18 to 57 KB for a viewport in CSS pixels."""
PLAIN = {"format": "jpeg", "quality": QUALITY, "optimizeForSpeed": True}
"""Straight from Chromium: two thirds of what the same picture costs through Playwright, which prepares the page."""


@dataclass
class Camera:
    """
    Keeps the pictures of the step that is under way.

    `seen` is what the shopper last saw, None once he has done something since: while it stays the same thing, so does
    the picture of it, and what is marked in it may change. Where nobody will look at pictures it is `off`.
    """

    devices: Devices
    recording: Recording
    seen: Callable[[], object]
    off: bool = False
    screens: list[Screen] = field(default_factory=list)
    page: Page | None = None
    session: CDPSession | None = None
    pictured: object = None
    file: str = ""

    def first(self, mark: Box | None) -> None:
        """A picture, unless the step has one: before its first act, when what is touched is still in sight."""
        if not self.screens:
            self.take(mark)

    def take(self, mark: Box | None = None, caption: str = "") -> str:
        """A picture of the step now, and its file; "" where the page can't be pictured, which is no reason to stop."""
        if caption:
            self.pictured = None  # what went wrong may have come over the page by itself
        screen = self.shot(mark, caption)
        if screen is None:
            return ""
        self.screens.append(screen)
        return screen.file

    def shot(self, mark: Box | None = None, caption: str = "") -> Screen | None:
        """A picture beside those of the step, for a note to refer to; None where the page can't be pictured."""
        page, seen = self.devices.page, self.seen()
        if page is None or self.off:
            return None
        if seen is None or seen is not self.pictured:
            try:
                data = self._capture(page)
            except Error:
                return None
            self.pictured, self.file = seen, self.recording.keep(self.recording.next_screen(), data)
        return Screen(file=self.file, mark=mark, caption=caption)

    def roll(self) -> tuple[Screen, ...]:
        """The step's pictures; the next step starts with none."""
        kept, self.screens = tuple(self.screens), []
        return kept

    def _capture(self, page: Page) -> bytes:
        browser = page.context.browser
        if self.devices.density() != 1 or browser is None or browser.browser_type.name != "chromium":
            return page.screenshot(type="jpeg", quality=QUALITY, scale="css", timeout=5000)
        answer: dict[str, Any] = self._session(page).send("Page.captureScreenshot", PLAIN)
        return base64.b64decode(answer["data"])

    def _session(self, page: Page) -> CDPSession:
        if self.session is None or self.page is not page:
            self.page, self.session = page, page.context.new_cdp_session(page)
        return self.session
