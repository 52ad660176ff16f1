"""A German shop in the manner of OXID eShop: links spread over cards, buttons outside their forms, terms kept twice."""

import pytest

from shopper.observations import ActChecked, CouponTried, OrderPlaced
from tests.shops.base.goods import GERMAN
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import browsed, searched
from tests.shops.german import PETRA
from tests.shops.oxid.shop import front

TRUE = ("checkout-fields-many", "checkout-clicks-many")
"""Nineteen fields for an address, three of them telephones and three a birthday; each step is gone on from its side."""


def test_a_guest_orders_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *searched("de"), "open cart", "place order", device="iPhone 15", persona=PETRA)

    (order,) = shop.orders
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), [])
    assert (order["lines"], order["invadr[oxuser__oxstreet]"], order["invadr[oxuser__oxstreetnr]"]) == (
        [("aurora-box", {}, 1)], "Gartenstraße", "12",
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_options_that_are_links_of_the_products_own_page_are_chosen(
    open_program: Opener, walk: Walk, hand: str
) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *browsed("de"), "open cart", "place order", device=hand, persona=PETRA)

    (order,) = shop.orders
    assert (made.trouble, order["lines"]) == (
        None,
        [("komet-kopfhoerer", {"Farbe": "Schwarz", "Größe": "Normal"}, 1)],
    )


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *searched("de"), "check out", device=hand, may={}, persona=PETRA)

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign) == (None, "Zahlungspflichtig bestellen")
    assert (shop.orders, shop.accounts) == ([], {})


@pytest.mark.all_shops
def test_a_voucher_is_used_whose_box_opens_under_a_heading(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *searched("de"), "open cart", {"apply coupon": "WILLKOMMEN5"}, persona=PETRA)

    tried = [(str(note.before), str(note.after)) for note in made.evidence.of(CouponTried)]
    assert (made.trouble, tried) == (None, [("49.00 EUR", "44.00 EUR")])
