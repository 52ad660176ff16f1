"""Looking at several products of one list."""

from collections.abc import Callable

import pytest

from shopper.actor import PageView, Place, ProductCard, Spot
from shopper.errors import CouldNotFind
from shopper.observations import PageKind, Product, ProductSeen
from shopper.steps.find.view_products import ViewProducts
from tests.steps.conftest import FakeShopper

LIST = "http://shop/search?q=speaker"


def card(name: str) -> ProductCard:
    return ProductCard(Product(name=name), Spot(Place.PRODUCT, name, 1.0))


def product_page(name: str) -> PageView:
    return PageView(url=f"http://shop/{name}", kind=PageKind.PRODUCT, product=Product(name=name))


BARK, OAK = card("Bark Speaker"), card("Oak Speaker")
FULL = PageView(url=LIST, kind=PageKind.LIST, cards=(BARK, OAK))


class LateList(FakeShopper):
    """The list comes back empty, and is drawn while the shopper looks."""

    def reaction(self, done: Callable[[PageView], bool]) -> PageView:
        if self.view.url == LIST and not done(self.view):
            self.view = FULL
        return self.view


def test_a_list_that_is_drawn_late_is_waited_for_on_the_way_back() -> None:
    shopper = LateList(leads={LIST: PageView(url=LIST), Place.PRODUCT: product_page("Oak Speaker")}, view=FULL)

    ViewProducts(count=2).do(shopper)

    assert [seen.product.name for seen in shopper.noted(ProductSeen)] == ["Oak Speaker", "Oak Speaker"]


def test_a_product_that_left_the_list_meanwhile_is_named() -> None:
    shopper = FakeShopper(leads={LIST: PageView(url=LIST), Place.PRODUCT: product_page("Oak Speaker")}, view=FULL)

    with pytest.raises(CouldNotFind, match="“Oak Speaker” is no longer in the list"):
        ViewProducts(count=2).do(shopper)
