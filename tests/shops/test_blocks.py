"""A shop in the manner of WooCommerce's blocks: drawn late, and recalculating as one types."""

import pytest

from shopper.observations import ActChecked, InputLost, OrderPlaced
from tests.shops.blocks.shop import front
from tests.shops.conftest import Opener, Walk, found

GUEST = ("open", {"search for": "speaker"}, {"view product": "Aurora"}, "add to cart", "open cart", "place order")
ACCOUNT = (
    "open", "sign up", {"browse": "Headphones"}, {"view product": "Comet"}, "add to cart", "log out", "log in",
    {"switch device": "iPhone 15"}, "log in", "open cart", "place order",
)  # fmt: skip


def test_a_guest_orders_on_a_phone_and_touches_no_wallet(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST, device="iPhone 15")

    (order,) = shop.orders
    assert (made.trouble, found(made), shop.events) == (None, set(), [])
    assert (order["lines"], order["first_name"], order["country"], order["state"], order["shipping"]) == (
        [("aurora-speaker", {}, 1)], "Robin", "US", "NY", "std",
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]
    assert not made.evidence.of(InputLost)


def test_an_account_finds_its_cart_on_another_device(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *ACCOUNT)

    (order,) = shop.orders
    assert (made.trouble, found(made), shop.events) == (None, set(), ["account"])
    assert order["lines"] == [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST[:-1], "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders, shop.events) == (None, "Place Order", [], [])


@pytest.mark.all_shops
def test_an_add_that_was_lost_is_made_once_more_and_counted_as_ours(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "silent add")

    made = walk(shop, *GUEST)

    (added,) = (note for note in made.evidence.of(ActChecked) if note.act.startswith("add to cart"))
    assert (made.trouble, added.worked, added.tries, len(shop.orders)) == (None, True, 2, 1)
