"""A shop in the manner of Sylius: no search, an added product told in a dialog, a cart from the side."""

import pytest

from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import browsed, ordered
from tests.shops.sylius.shop import front

COMET = [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]
TRUE = ("coupon-box-tempting",)
"""The box for codes stands open in its cart."""


def test_a_guest_orders_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), "open cart", "place order", device="iPhone 15")

    assert (ordered(made), [order["lines"] for order in shop.orders]) == (1, [COMET])
    assert (found(made, *TRUE), shop.accounts) == (set(), {})


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), "check out", device=hand, may={})

    assert (made.trouble, shop.orders, shop.accounts) == (None, [], {})
