"""Waiting until a page has come to rest after an act: for what it asked for, not for a fixed time."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Error, Page

from shopper.journey.watchers.network import NetworkWatcher

LONGEST = 10.0
"""Seconds. A page that is still busy then (long polling, a counter) is looked at as it is."""
GLANCE_MS = 15


@dataclass(frozen=True)
class Settling:
    """`ticks` is a monotonic clock in seconds."""

    network: NetworkWatcher
    ticks: Callable[[], float]

    def rest(self, page: Page) -> None:
        """Waits for the document and then for the requests a page needs; one frame more for it to draw."""
        start = self.ticks()
        try:
            page.wait_for_load_state("load", timeout=LONGEST * 1000)
            while self.network.busy and self.ticks() - start < LONGEST:
                page.wait_for_timeout(GLANCE_MS)
            page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))")
        except Error:
            if page.is_closed():
                raise
