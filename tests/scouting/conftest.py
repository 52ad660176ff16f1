"""A browser as the commands start it, and shops to look at."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.scouting.opening import Asked
from tests.manners.tiny_shops import TinyShop, open_tiny_shop


@pytest.fixture
def shop() -> Iterator[TinyShop]:
    with open_tiny_shop() as opened:
        yield opened


@pytest.fixture
def started(playwright: Playwright, browser: Browser) -> tuple[Playwright, Browser]:
    return playwright, browser


def asked(url: str, device: str = "desktop") -> Asked:
    return Asked(url, device, pause=timedelta())
