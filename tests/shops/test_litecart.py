"""A shop in the manner of LiteCart: one page of five boxes, drawn anew whenever the address was left."""

import pytest

from shopper.observations import CartSeen
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import browsed, ordered, searched
from tests.shops.litecart.shop import front

COMET = [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]
TRUE = ("checkout-fields-many",)
"""A tax number and a telephone are asked of everybody."""


def test_a_guest_orders_though_each_box_is_drawn_anew(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), "open cart", "place order")

    (order,) = shop.orders
    assert (ordered(made), order["lines"], order["zone_code"]) == (1, COMET, "New York")
    assert (found(made, *TRUE), shop.accounts) == (set(), {})


def test_a_menu_within_the_menu_of_a_phone_is_opened(open_program: Opener, walk: Walk) -> None:
    made = walk(open_program(front), *browsed(), "open cart", device="iPhone 15", may={})

    (seen,) = made.evidence.of(CartSeen)
    assert (made.trouble, [line.name for line in seen.lines]) == (None, ["Comet Headphones"])


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *searched(), "check out", device=hand, may={})

    assert (made.trouble, shop.orders, shop.accounts) == (None, [], {})
