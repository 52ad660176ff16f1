"""A storefront that a script draws, in the manner of Medusa's Next.js starter: no page loads, no inputs for choices."""

import pytest

from shopper.observations import ActChecked, ListSeen, OrderPlaced
from tests.shops.conftest import Opener, Walk, found
from tests.shops.medusa.shop import front

GUEST = ("open", {"search for": "speaker"}, {"view product": "Aurora"}, "add to cart", "open cart", "place order")
ACCOUNT = (
    "open", "sign up", {"browse": "Headphones"}, {"view product": "Comet"}, "add to cart", "log out", "log in",
    {"switch device": "iPhone 15"}, "log in", "open cart", "place order",
)  # fmt: skip


def test_a_guest_orders_one_thing_once_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST, device="iPhone 15")

    (order,) = shop.orders
    assert (made.trouble, found(made), shop.events) == (None, set(), [])
    assert (order["lines"], order["first_name"], order["country_code"], order["shipping"], order["payment"]) == (
        [("aurora-speaker", {}, 1)], "Robin", "us", "std", "manual",
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]


def test_an_account_finds_its_cart_on_another_device(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *ACCOUNT)

    (order,) = shop.orders
    assert (made.trouble, found(made), shop.events) == (None, set(), ["account"])
    assert order["lines"] == [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]


@pytest.mark.all_shops
def test_the_list_of_before_is_not_taken_for_what_was_searched(open_program: Opener, walk: Walk) -> None:
    made = walk(open_program(front), "open", {"search for": "headphones"})

    assert [note.names for note in made.evidence.of(ListSeen)] == [("Comet Headphones", "Tide Headphones")]


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST[:-1], "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders) == (None, "Place order", [])
