"""The shopper's devices: one browser context each, kept for the whole journey, so that coming back keeps cookies."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from playwright.sync_api import BrowserContext, Page

from shopper.journey.gate import Gate

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
BLANK = "about:blank"


@dataclass
class Devices:
    """
    Opens devices through `new_context` (pytest-playwright's, or a browser's own).

    `known` is Playwright's device list, `introduce` gives what goes into every context by the device's own User-Agent,
    `gate` is opened with the first, `watch` hangs the watchers on a new page before it opens anything.
    """

    new_context: Callable[..., BrowserContext]
    known: Mapping[str, Mapping[str, Any]]
    gate: Gate
    introduce: Callable[[str], dict[str, Any]]
    watch: Callable[[Page], None]
    contexts: dict[str, BrowserContext] = field(default_factory=dict)
    name: str = ""
    page: Page | None = None
    kept: Mapping[str, dict[str, Any]] = field(default_factory=dict, repr=False)
    """What devices used another day had kept of the shop: their storage state, by their name."""

    def take(self, name: str) -> bool:
        """Takes a device in hand with a fresh page; True when it had been used before."""
        again = name in self.contexts or name in self.kept
        self.put_down()
        self.name, self.page = name, self._context(name).new_page()
        self.gate.own(self.page)
        return again

    def in_hand(self) -> Page:
        """The page in sight; where it was closed, the one behind it, else a fresh one."""
        if self.page is None or self.page.is_closed():
            context = self._context(self.name)
            self.page = context.pages[-1] if context.pages else context.new_page()
            self.gate.own(self.page)
        return self.page

    def lay_away(self) -> None:
        """Before a long rest: devices without an open page need no browser; what they keep of the shop is kept."""
        if self.page is None and not any(context.pages for context in self.contexts.values()):
            self.kept = self.remember()
            for context in self.contexts.values():
                context.close()
            self.contexts.clear()

    def turn_back(self) -> None:
        """Closes a window that stayed empty because its page was held back."""
        if self.gate.held and self.in_hand().url == BLANK and self.in_hand().opener() is not None:
            self.in_hand().close()

    def is_blank(self) -> bool:
        """Whether no page of anybody is in sight."""
        return self.page is None or (not self.page.is_closed() and self.page.url == BLANK)

    def rest(self, span: timedelta) -> None:
        """Lets real time pass with the device in hand."""
        self.in_hand().wait_for_timeout(span.total_seconds() * 1000)

    def density(self) -> float:
        """Device pixels to a CSS pixel, of the device in hand."""
        looks = DESKTOP if self.name == "desktop" else self.known[self.name]
        return float(looks.get("device_scale_factor", 1))

    def touch(self) -> bool:
        """Whether the device in hand is tapped with a finger."""
        return self.name != "desktop" and bool(self.known[self.name].get("has_touch"))

    def put_down(self) -> None:
        """Closes the pages on the device in hand; it keeps its cookies."""
        for page in self.contexts[self.name].pages if self.name in self.contexts else ():
            page.close()
        self.page = None

    def forget(self) -> None:
        """The device in hand is put down and forgets what it kept of the shop: whoever takes it is a stranger."""
        self.put_down()
        self.kept = {name: state for name, state in self.kept.items() if name != self.name}
        if self.name in self.contexts:
            self.contexts.pop(self.name).close()

    def remember(self) -> dict[str, dict[str, Any]]:
        """What each device keeps of the shop now: cookies and local storage; secrets are among them."""
        now: dict[str, dict[str, Any]] = {name: dict(one.storage_state()) for name, one in self.contexts.items()}
        return {**self.kept, **now}

    def close(self) -> None:
        """Closes every device, and lets the browser's gate go."""
        self.gate.close()
        for context in self.contexts.values():
            context.close()
        self.contexts.clear()
        self.page = None

    def _context(self, name: str) -> BrowserContext:
        if name not in self.contexts:
            self.contexts[name] = self._open(name)
        return self.contexts[name]

    def _open(self, name: str) -> BrowserContext:
        looks = DESKTOP if name == "desktop" else dict(self.known[name])
        looks = {key: value for key, value in looks.items() if key != "default_browser_type"}
        looks |= {"storage_state": self.kept[name]} if name in self.kept else {}
        context = self.new_context(**(looks | self.introduce(str(looks.get("user_agent", "")))))
        assert context.browser is not None  # only a persistent context has none, and nobody opens one here
        self.gate.open(context.browser)
        context.on("page", self._adopt)
        return context

    def _adopt(self, page: Page) -> None:
        """A window the shop opened is where the shopper now looks."""
        self.watch(page)
        self.page = page
