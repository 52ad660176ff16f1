"""A shop in the manner of Vendure's storefront: a cart in a tray, a form saved on leaving a field, mistaken tokens."""

import pytest

from shopper.observations import ActChecked
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import account, browsed, ordered, searched
from tests.shops.vendure.shop import front

HANDS = pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])


def test_an_account_the_shop_does_not_log_in_orders_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *account("iPhone 15"))

    (order,) = shop.orders
    assert (ordered(made), found(made), shop.events) == (1, set(), ["account"])
    assert (order["lines"], order["shipping"]) == ([("aurora-speaker", {}, 1)], "std")


def test_an_account_is_confirmed_by_the_link_in_its_mail(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "verified")

    made = walk(shop, "open", "sign up", {"switch device": "iPhone 15"}, "log in")

    assert (made.trouble, shop.events, found(made)) == (None, ["account"], set())
    assert [account.about["verified"] for account in shop.accounts.values()] == [True]


@pytest.mark.all_shops
@HANDS
def test_a_guest_orders_one_of_several_variants(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), "open cart", "place order", device=hand)

    (order,) = shop.orders
    assert (ordered(made), found(made), shop.events) == (1, set(), [])
    assert (order["lines"], order["fullName"]) == (
        [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)], "Robin Fields",
    )  # fmt: skip


@pytest.mark.all_shops
@HANDS
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *searched(), "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders, shop.events) == (None, "Pay with Standard Payment", [], [])
