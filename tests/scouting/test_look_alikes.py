"""Scouting shops in the shape of real programs: the way is seen up to the first form, and nothing is ordered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.scouting.visiting import scout
from tests.scouting.conftest import asked
from tests.shops.base.books import Books
from tests.shops.base.front import Front
from tests.shops.base.serving import opened
from tests.shops.opencart.shop import front as opencart
from tests.shops.shopware.shop import front as shopware

PORT_OF_NO_MAIL = 1


@pytest.mark.parametrize(
    ("front", "language", "asks"),
    [(opencart, "en", "guest checkout"), (shopware, "de", "street field")],
    ids=["in the shape of OpenCart", "in the shape of Shopware, in German"],
)
def test_the_way_is_seen_up_to_the_first_form(
    front: Callable[[Books], Front], language: str, asks: str, started: tuple[Playwright, Browser], tmp_path: Path
) -> None:
    with opened(front(Books(port=PORT_OF_NO_MAIL))) as shop:
        found = scout(asked(shop.url), tmp_path, started)

    assert (found.blockers, found.guest, found.language, found.currency) == ((), True, language, "EUR")
    assert found.cart is not None
    assert [line.name for line in found.cart.lines] == ["Aurora Speaker"]
    assert ("checkout", asks) in {(placed.page, placed.place) for placed in found.places if placed.found}
    assert shop.orders == []
