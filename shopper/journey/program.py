"""Which program the shop runs on: looked for on the first few pages, until its marks are certain enough."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Error, Page

from shopper.journey.hosts import Hosts
from shopper.journey.watchers.network import NetworkWatcher
from shopper.observations import Observation, PlatformSeen
from shopper.sight.platform import SCRIPT, Platform, Recognised, asked_globals, recognise

PAGES = 4
"""A shop whose first pages show no marks will not show any later; looking costs a few milliseconds each."""


@dataclass
class Program:
    """`known` are the programs that can be told; with none of them the shopper does as well, only unaided."""

    known: Sequence[Platform]
    hosts: Hosts
    network: NetworkWatcher
    note: Callable[[Observation], None]
    seen: Recognised | None = None
    pages: int = 0
    document: int = -1

    @property
    def hints(self) -> Mapping[str, Any]:
        """Places as the program is known to have them; none while it is not known."""
        return self.seen.platform.hints if self.seen else {}

    def look(self, page: Page) -> None:
        """Looks at a page that has not been looked at, and notes the program once."""
        new = self.network.documents != self.document
        if self.seen or not self.known or not new or self.pages >= PAGES or not self.hosts.is_shop(page.url):
            return
        self.document, self.pages = self.network.documents, self.pages + 1
        try:
            self.seen = recognise(self._traces(page), self.known)
        except Error:
            return  # the page went on while it was looked at; the next one tells as much
        if self.seen:
            told = self.seen
            self.note(PlatformSeen(name=told.platform.platform, confidence=told.confidence, marks=told.marks))

    def _traces(self, page: Page) -> dict[str, list[str]]:
        traces: dict[str, list[str]] = page.evaluate(SCRIPT, asked_globals(self.known))
        traces["cookie"] += [cookie["name"] for cookie in page.context.cookies(page.url) if "name" in cookie]
        headers = self.network.headers.get(page.url, {})
        return traces | {"header": [f"{name}: {value}".lower() for name, value in headers.items()]}
