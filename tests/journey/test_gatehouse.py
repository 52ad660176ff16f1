"""Several journeys in one browser: each is held back by its own site file, and told of with its own headers."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from shopper.journey.gate import Gate
from shopper.journey.gatehouse import Gatehouse
from shopper.journey.hosts import Hosts
from shopper.observations import Observation
from tests.manners.tiny_shops import TinyShop, html, open_tiny_shop


@pytest.fixture
def shops() -> Iterator[tuple[TinyShop, TinyShop]]:
    with open_tiny_shop() as one, open_tiny_shop() as other:
        for shop in (one, other):
            shop.pages["/"] = html("<h1>Welcome</h1>")
        yield one, other


class Visitor:
    """A page of his own, behind a gate of his own."""

    def __init__(self, shop: TinyShop, browser: Browser, house: Gatehouse, name: str) -> None:
        self.notes: list[Observation] = []
        self.gate = Gate(Hosts(shop.url, ()), self.notes.append, house, spoken={"X-Visitor": name})
        self.gate.open(browser)
        self.page: Page = browser.new_context().new_page()
        self.gate.own(self.page)

    def go(self, shop: TinyShop) -> None:
        with suppress(Error):
            self.page.goto(shop.url)


def test_each_is_held_back_by_his_own_site_file_alone(browser: Browser, shops: tuple[TinyShop, TinyShop]) -> None:
    (one, other), house = shops, Gatehouse()
    first, second = (Visitor(shop, browser, house, name) for shop, name in ((one, "first"), (other, "second")))

    for visitor in (first, second):
        visitor.go(one)
        visitor.go(other)

    assert [first.gate.held, second.gate.held] == [[f"{other.url}/"], [f"{one.url}/"]]
    assert [one.times("GET", "/"), other.times("GET", "/")] == [1, 1]
    assert [shop.asked[-1].headers["X-Visitor"] for shop in shops] == ["first", "second"]


def test_a_window_that_a_page_opens_is_its_journeys_business(
    browser: Browser, shops: tuple[TinyShop, TinyShop]
) -> None:
    (one, other), house = shops, Gatehouse()
    one.pages["/"] = html(f"<a href={other.url}/ target=_blank>Elsewhere</a>")
    first, second = (Visitor(shop, browser, house, name) for shop, name in ((one, "first"), (other, "second")))

    first.go(one)
    first.page.click("a")
    while not first.gate.held:
        first.page.wait_for_timeout(20)
    second.go(other)

    assert (first.gate.held, second.gate.held, other.times("GET", "/")) == ([f"{other.url}/"], [], 1)


def test_who_has_gone_holds_nobody_back(browser: Browser, shops: tuple[TinyShop, TinyShop]) -> None:
    (one, other), house = shops, Gatehouse()
    first, second = (Visitor(shop, browser, house, name) for shop, name in ((one, "first"), (other, "second")))

    first.gate.close()
    first.go(other)
    second.gate.close()
    second.go(one)

    assert (first.gate.held, second.gate.held) == ([], [])
    assert [one.times("GET", "/"), other.times("GET", "/")] == [1, 1]
