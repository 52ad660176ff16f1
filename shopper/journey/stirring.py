"""Whether a page has stirred since it was last looked at: reading it over while nothing changes is only work."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Error, JSHandle, Page

AT_THE_LATEST = 0.5
"""Seconds after which a page is looked at again all the same: fades, shadow trees and what is typed stir nothing."""
WATCH = """() => {
    const seen = {changes: 0};
    const everything = {subtree: true, childList: true, attributes: true, characterData: true};
    const observer = new MutationObserver(() => seen.changes++);
    observer.observe(document, everything);
    return Object.assign(seen, {stop: () => observer.disconnect()});
}"""


@dataclass
class Stirring:
    """`ticks` is a monotonic clock in seconds."""

    page: Page
    ticks: Callable[[], float]
    watched: JSHandle | None = field(default=None, init=False)
    changes: int = field(default=0, init=False)
    looked: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        self._begin()

    def stirred(self) -> bool:
        """Whether to look again; True as well where the page is another one now."""
        changes = self._changes()
        if changes == self.changes and self.ticks() - self.looked < AT_THE_LATEST:
            return False
        self.changes, self.looked = changes, self.ticks()
        if changes < 0:
            self._begin()
        return True

    def stop(self) -> None:
        """Leaves the page alone again."""
        try:
            if self.watched:
                self.watched.evaluate("seen => seen.stop()")
        except Error:
            return  # gone, and the watch with it

    def _begin(self) -> None:
        self.changes, self.looked = 0, self.ticks()
        try:
            self.watched = self.page.evaluate_handle(WATCH)
        except Error:
            self.watched = None  # between two pages: the next look waits for the one that comes

    def _changes(self) -> int:
        """How often anything changed; -1 where this is no longer the page that was watched."""
        try:
            return int(self.watched.evaluate("seen => seen.changes")) if self.watched else -1
        except Error:
            return -1
