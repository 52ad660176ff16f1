"""Walks a shop in the manner of Magento's Luma, told nothing of it."""

import pytest

from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import account, browsed, ordered, searched
from tests.shops.magento.shop import front

PHONE = "iPhone 15"


@pytest.mark.parametrize("hand", [pytest.param("desktop", marks=pytest.mark.all_shops), PHONE])
def test_a_guest_finds_chooses_and_orders(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *browsed(), "open cart", "place order", device=hand)

    assert (ordered(made), [order["lines"] for order in shop.orders]) == (
        1, [[("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]],
    )  # fmt: skip
    assert (found(made), shop.accounts) == (set(), {})


@pytest.mark.parametrize(
    ("hand", "other"), [("desktop", PHONE), pytest.param(PHONE, "desktop", marks=pytest.mark.all_shops)]
)
def test_a_customer_registers_and_orders_on_another_device(
    open_program: Opener, walk: Walk, hand: str, other: str
) -> None:
    shop = open_program(front)

    made = walk(shop, *account(other), device=hand)

    assert (ordered(made), [order["lines"] for order in shop.orders]) == (1, [[("aurora-speaker", {}, 1)]])
    assert (found(made), len(shop.accounts)) == (set(), 1)


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", PHONE])
def test_nothing_is_ordered_where_that_is_not_allowed(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *searched(), "check out", device=hand, may={})

    assert (made.trouble, shop.orders, shop.accounts) == (None, [], {})


@pytest.mark.all_shops
def test_an_account_that_is_demanded_is_made_where_allowed(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "no guests")

    made = walk(shop, *searched(), "open cart", "place order")

    assert (ordered(made), len(shop.orders), len(shop.accounts)) == (1, 1, 1)


@pytest.mark.all_shops
def test_an_account_that_is_demanded_is_a_wall_where_none_may_be_made(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "no guests")

    made = walk(shop, *searched(), "open cart", "place order", may={"place orders": True})

    assert (type(made.trouble).__name__, shop.orders, shop.accounts) == ("LoginWall", [], {})
