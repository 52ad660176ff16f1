"""A shop in the manner of Saleor's storefront: values in a list in a sheet, a bag, a button that names the sum."""

import pytest

from shopper.observations import ActChecked, OrderPlaced
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import account, browsed, ordered, searched
from tests.shops.saleor.shop import front

HANDS = pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
TRUE = ("total-late", "overlay-in-the-way", "coupon-box-tempting")
"""Delivery costs are told on the last page, the bag slides over the page by itself, a box for codes stands open."""


def test_a_guest_chooses_from_a_sheet_and_orders_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), "open cart", "place order", device="iPhone 15")

    (order,) = shop.orders
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), [])
    assert (order["lines"], order["countryArea"], order["shipping"]) == (
        [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)], "NY", "std",
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]


@pytest.mark.all_shops
def test_a_code_the_bag_does_not_ask_for_is_given_in_the_checkout(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *searched(), {"apply coupon": "WELCOME10"}, "place order")

    assert (ordered(made), [order["coupon"] for order in shop.orders]) == (1, ["WELCOME10"])


@pytest.mark.all_shops
@HANDS
def test_an_account_the_shop_does_not_log_in_orders_on_another_device(
    open_program: Opener, walk: Walk, hand: str
) -> None:
    shop = open_program(front)

    steps = account("desktop" if hand == "iPhone 15" else "iPhone 15")[:-1]  # its page of thanks has no way to log out
    made = walk(shop, *steps, device=hand)

    assert (ordered(made), len(shop.orders), found(made, *TRUE), shop.events) == (1, 1, set(), ["account"])


@pytest.mark.all_shops
@HANDS
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *searched(), "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders, shop.events) == (None, "Pay $59.00", [], [])
