"""A shop on one page without a link: cards with their own button, a drawer for a cart, a dialog for a checkout."""

import pytest

from shopper.observations import ActChecked, OrderPlaced
from tests.shops.conftest import Opener, Walk, found
from tests.shops.errands import browsed
from tests.shops.onepage.shop import front

HANDS = pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
SWITCHES = pytest.mark.parametrize("switches", [(), ("details",)], ids=["added in the list", "added in a dialog"])
GUEST = ("open", {"search for": "speaker"}, {"view product": "Aurora"}, "add to cart", "open cart", "place order")


@HANDS
@SWITCHES
def test_a_guest_orders_one_thing_once(open_program: Opener, walk: Walk, hand: str, switches: tuple[str, ...]) -> None:
    shop = open_program(front, *switches)

    made = walk(shop, *GUEST, device=hand)

    (order,) = shop.orders
    assert (made.trouble, order["lines"], order["full_name"].split()[0], found(made)) == (
        None, [("aurora-speaker", {}, 1)], "Robin", set(),
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]


@HANDS
@SWITCHES
def test_options_are_chosen_where_the_product_is(
    open_program: Opener, walk: Walk, hand: str, switches: tuple[str, ...]
) -> None:
    shop = open_program(front, *switches)

    made = walk(shop, *browsed(), "open cart", device=hand)

    assert made.trouble is None
    (cart,) = (visitor.lines for visitor in shop.visitors.values() if visitor.lines)
    assert (made.trouble, [(line.item.slug, line.chosen) for line in cart]) == (
        None, [("comet-headphones", {"Colour": "Black", "Size": "Regular"})],
    )  # fmt: skip


@HANDS
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST[:-1], "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders) == (None, "Place Order", [])
