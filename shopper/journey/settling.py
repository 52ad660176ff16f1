"""Waiting until a page has come to rest after an act: for what it asked for, not for a fixed time."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Error, Page

from shopper.errors import Unreachable
from shopper.journey.watchers.network import NetworkWatcher

LONGEST_SILENCE = 30.0
"""Seconds for the first word of a page; a browser shows the old one till then, and does nothing else with it."""
LONGEST_LOAD = 10.0
"""Seconds. A page that is still loading then is looked at as it is."""
LONGEST_ANSWER = 3.0
"""Seconds for what a page asks for after it has loaded; long polling and streams never come to an end."""
GLANCE_MS = 15
QUIET = 2
"""Glances in a row without a request after the last answer: a script that draws the page may ask once more."""
DRAWN = """longest => new Promise(drawn => requestAnimationFrame(() => setTimeout(() => {
    const moves = /^(left|right|top|bottom|inset|transform|translate|width|height|max|margin|opacity|visibility)/;
    const moving = document.getAnimations().filter(one => moves.test(one.transitionProperty ?? ""));
    if (moving.length) setTimeout(drawn, longest);
    Promise.allSettled(moving.map(one => one.finished)).then(drawn);
})))"""
"""The next frame; what slides or fades in is there at the end of its way only, and changes nothing in the document."""
LONGEST_SLIDE_MS = 700


@dataclass(frozen=True)
class Settling:
    """`ticks` is a monotonic clock in seconds."""

    network: NetworkWatcher
    ticks: Callable[[], float]

    def begin(self) -> int:
        """Before an act: what was asked for earlier is not waited for. Returns what `rest` compares with."""
        self.network.busy.clear()
        self.network.coming = None
        return self.network.documents

    def rest(self, page: Page, documents: int | None = None) -> bool:
        """Waits for the document and the requests it needs; True when it is a new one (see `begin`)."""
        documents = self.network.documents if documents is None else documents
        try:
            self._first_word(page)
            page.wait_for_load_state("load", timeout=LONGEST_LOAD * 1000)
            self._answers(page)
            if self.network.documents == documents:
                page.evaluate(DRAWN, LONGEST_SLIDE_MS)  # an act within the page shows when the next frame is drawn
                self._answers(page)
        except Error:
            if page.is_closed():
                raise
        return self.network.documents > documents

    def _first_word(self, page: Page) -> None:
        """Until the page that is on its way begins to come; whatever is asked of the old one would wait as well."""
        start = self.ticks()
        while (coming := self.network.coming) is not None:
            if self.ticks() - start > LONGEST_SILENCE:
                give_up(page)
                self.network.coming = None
                raise Unreachable(f"{coming.url} did not answer within {LONGEST_SILENCE:g} s.")
            page.wait_for_timeout(GLANCE_MS)

    def _answers(self, page: Page) -> None:
        """Until nothing is asked for any more, nor asked for next because of what came."""
        start, quiet = self.ticks(), 0 if self.network.busy else QUIET
        while quiet < QUIET and self.ticks() - start < LONGEST_ANSWER:
            page.wait_for_timeout(GLANCE_MS)
            quiet = 0 if self.network.busy else quiet + 1


def give_up(page: Page) -> None:
    """Stops waiting for the next page, as the browser's own button does."""
    try:
        page.context.new_cdp_session(page).send("Page.stopLoading")
    except Error:
        return  # not Chromium: the others answer for the old page meanwhile
