"""A shop in the manner of Shopify's Dawn theme and its checkout, with wallets at every turn that nobody may touch."""

from decimal import Decimal

import pytest

from shopper.measures import Money
from shopper.observations import ActChecked, BoxMet, CouponTried, OrderPlaced
from tests.shops.conftest import Opener, Walk, found
from tests.shops.dawn.shop import front

GUEST = ("open", {"search for": "speaker"}, {"view product": "Aurora"}, "add to cart", "open cart", "place order")
ACCOUNT = (
    "open", "sign up", {"browse": "Headphones"}, {"view product": "Comet"}, "add to cart", "log out", "log in",
    {"switch device": "iPhone 15"}, "log in", "open cart", "place order",
)  # fmt: skip
TRUE = ("consent-preticked", "total-late")
"""The box for news is ticked beforehand, and the cart says that delivery is told at checkout."""


def test_a_guest_orders_on_a_phone_and_touches_no_wallet(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST, device="iPhone 15")

    (order,) = shop.orders
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), [])
    assert (order["lines"], order["lastName"], order["countryCode"], order["zone"], order["rate"]) == (
        [("aurora-speaker", {}, 1)], "Fields", "US", "New York", "eco",
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]
    assert [(box.kind, box.ticked_before) for box in made.evidence.of(BoxMet)][:1] == [("news", True)]


def test_an_account_finds_its_cart_on_another_device(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front)

    made = walk(shop, *ACCOUNT)

    (order,) = shop.orders
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), ["account"])
    assert order["lines"] == [("comet-headphones", {"Colour": "Black", "Size": "Regular"}, 1)]


@pytest.mark.parametrize("hand", ["desktop", pytest.param("iPhone 15", marks=pytest.mark.all_shops)])
def test_a_code_is_used_in_the_checkout_where_the_cart_takes_none(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST[:-1], {"apply coupon": "FIFTH"}, "place order", device=hand)

    (tried,), (order,) = made.evidence.of(CouponTried), shop.orders
    assert (tried.before, tried.after) == (
        Money(amount=Decimal("53.90"), currency="USD"),
        Money(amount=order["total"], currency="USD"),
    )
    assert (made.trouble, found(made, *TRUE), order["total"] < Decimal("53.90")) == (None, set(), True)


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front)

    made = walk(shop, *GUEST[:-1], "check out", device=hand, may={})

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders, shop.events) == (None, "Complete order", [], [])


@pytest.mark.all_shops
def test_a_shop_without_guests_is_a_login_wall_to_a_stranger(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "no guests")

    made = walk(shop, *GUEST, may={"place orders": True, "spend": 500})

    assert (type(made.trouble).__name__, shop.orders) == ("LoginWall", [])
