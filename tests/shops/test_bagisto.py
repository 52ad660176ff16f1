"""A shop in the manner of Bagisto: radios hidden behind labels, a strict phone, a code typed in a modal."""

import pytest

from shopper.observations import ActChecked, CouponTried
from tests.shops.bagisto.shop import front
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import account, browsed, ordered, searched

HANDS = pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
COMET = [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]


def test_a_guest_with_a_code_orders_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), {"apply coupon": "WELCOME10"}, "place order", device="iPhone 15")

    (order,) = shop.orders
    (tried,) = made.evidence.of(CouponTried)
    assert (ordered(made), found(made), shop.events) == (1, set(), [])
    assert (order["lines"], order["billing.phone"], order["coupon"]) == (COMET, "+12125550142", "WELCOME10")
    assert (str(tried.before), str(tried.after)) == ("89.00 USD", "80.10 USD")


@pytest.mark.all_shops
@HANDS
def test_an_account_orders_from_its_saved_address(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *account("desktop" if hand == "iPhone 15" else "iPhone 15"), device=hand)

    assert (ordered(made), [order["lines"] for order in shop.orders]) == (1, [[("aurora-speaker", {}, 1)]])
    assert (found(made), shop.events) == (set(), ["account"])


@pytest.mark.all_shops
@HANDS
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *searched(), "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders, shop.events) == (None, "Place Order", [], [])
