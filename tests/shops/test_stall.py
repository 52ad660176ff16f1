"""A stall without product pages: how many of each is asked in a list, and one button adds them all."""

import pytest

from shopper.observations import OrderPlaced
from tests.shops.conftest import Opener, Walk, found
from tests.shops.stall.shop import front

HANDS = pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])


@HANDS
def test_two_of_one_good_are_ordered_from_the_list(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, "open", {"view product": "Linen"}, {"add to cart": {"quantity": 2}}, "place order", device=hand)

    assert made.trouble is None
    (order,) = shop.orders
    assert (order["lines"], order["name"].split()[0], found(made)) == ([("linen-cable", {}, 2)], "Robin", set())
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]
