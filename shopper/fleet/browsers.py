"""The browser that journeys share; one that crashed is opened anew for those who come after."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Browser

from shopper.fleet.fibres import Fibres
from shopper.journey.gatehouse import Gatehouse


@dataclass
class SharedBrowser:
    """`launch` opens one; `house` is the gatehouse of the one that is open."""

    browser: Browser
    launch: Callable[[], Browser]
    fibres: Fibres
    house: Gatehouse = field(default_factory=Gatehouse)
    opening: asyncio.Lock = field(default_factory=asyncio.Lock)
    own: list[Browser] = field(default_factory=list)

    def get(self) -> tuple[Browser, Gatehouse]:
        """The browser to walk in now."""
        if not self.browser.is_connected():
            self.fibres.wait(self.opening.acquire())
            try:
                if not self.browser.is_connected():
                    self.browser, self.house = self.launch(), Gatehouse()
                    self.own.append(self.browser)
            finally:
                self.opening.release()
        return self.browser, self.house

    def close(self) -> None:
        """Closes those that were opened here."""
        for browser in self.own:
            browser.close()
