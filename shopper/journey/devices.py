"""The shopper's devices: one browser context each, kept for the whole journey, so that coming back keeps cookies."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from shopper.journey.hosts import Hosts

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
GUARD = Path(__file__).with_name("guard.js").read_text(encoding="utf-8")


@dataclass
class Devices:
    """
    Opens devices through `new_context` (pytest-playwright's, or a browser's own).

    `known` is Playwright's device list, `extras` go into every context (user agent, headers, locale), `watch` hangs
    the watchers on a new page before it opens anything.
    """

    new_context: Callable[..., BrowserContext]
    known: Mapping[str, Mapping[str, Any]]
    hosts: Hosts
    introduce: Callable[[str], dict[str, Any]]
    watch: Callable[[Page], None]
    contexts: dict[str, BrowserContext] = field(default_factory=dict)
    name: str = ""
    page: Page | None = None

    def take(self, name: str) -> bool:
        """Takes a device in hand with a fresh page; True when it had been used before."""
        again = name in self.contexts
        if not again:
            self.contexts[name] = self._open(name)
        self.put_down()
        self.name, self.page = name, self.contexts[name].new_page()
        return again

    def in_hand(self) -> Page:
        """The page in sight; one is opened on the device where none is."""
        if self.page is None or self.page.is_closed():
            self.page = self.contexts[self.name].new_page()
        return self.page

    def put_down(self) -> None:
        """Closes the page in hand; the device keeps its cookies."""
        if self.page is not None:
            self.page.close()
        self.page = None

    def close(self) -> None:
        """Closes every device."""
        for context in self.contexts.values():
            context.close()
        self.contexts.clear()
        self.page = None

    def _open(self, name: str) -> BrowserContext:
        looks = DESKTOP if name == "desktop" else dict(self.known[name])
        looks = {key: value for key, value in looks.items() if key != "default_browser_type"}
        context = self.new_context(**(looks | self.introduce(str(looks.get("user_agent", "")))))
        context.add_init_script(f"({GUARD})({json.dumps(self.hosts.allowed)})")
        context.on("page", self._adopt)
        return context

    def _adopt(self, page: Page) -> None:
        """A window the shop opened is where the shopper now looks."""
        self.watch(page)
        self.page = page
