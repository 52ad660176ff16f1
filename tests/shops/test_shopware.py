"""A German shop in the manner of Shopware 6, walked by someone who was told its address and no more."""

from decimal import Decimal

import pytest

from shopper.measures import Money
from shopper.observations import ActChecked, CartSeen, OrderPlaced, OverlayMet
from tests.shops.base.goods import GERMAN
from tests.shops.conftest import Opener, Walk, found
from tests.shops.german import PETRA
from tests.shops.shopware.shop import front

GUEST = ("open", {"search for": "lautsprecher"}, {"view product": "Aurora"}, "add to cart", "open cart", "place order")
ACCOUNT = (
    "open", "sign up", {"browse": "Kopfhörer"}, {"view product": "Komet"}, "add to cart", "log out", "log in",
    {"switch device": "iPhone 15"}, "log in", "open cart", "place order",
)  # fmt: skip
TRUE = ("coupon-box-tempting", "overlay-in-the-way")
"""The box for codes stands open in its cart, and the consent bar takes a third of a phone."""


def test_a_guest_orders_on_a_phone(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *GUEST, device="iPhone 15", persona=PETRA)

    (order,) = shop.orders
    (placed,) = made.evidence.of(OrderPlaced)
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), [])
    assert (order["lines"], order["firstName"], order["street"], order["countryId"]) == (
        [("aurora-box", {}, 1)], "Petra", "Gartenstraße 12", "DE",
    )  # fmt: skip
    assert (order["birthdayMonth"], order["birthdayYear"]) == ("", ""), "a birthday is no card's expiry"
    assert (placed.number, placed.total) == ("1001", Money(amount=Decimal("53.90"), currency="EUR"))


def test_the_consent_bar_is_closed_when_it_is_in_the_way(open_program: Opener, walk: Walk) -> None:
    made = walk(open_program(front, goods=GERMAN, language="de"), "open", "subscribe to newsletter", persona=PETRA)

    assert made.trouble is None
    assert [note.kind for note in made.evidence.of(OverlayMet)] == ["consent"]


def test_an_account_finds_its_cart_on_another_device(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *ACCOUNT, persona=PETRA)

    carts = [note.lines for note in made.evidence.of(CartSeen) if note.why == "looked"]
    assert (made.trouble, found(made, *TRUE), shop.events, len(shop.orders)) == (None, set(), ["account"], 1)
    assert [[(line.name, line.quantity) for line in lines] for lines in carts] == [[("Komet Kopfhörer", 1)]]


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *GUEST[:-1], "check out", device=hand, may={}, persona=PETRA)

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders) == (None, "Zahlungspflichtig bestellen", [])


@pytest.mark.all_shops
def test_a_shop_without_guests_makes_an_account_in_its_checkout(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "no guests", goods=GERMAN, language="de")

    made = walk(shop, *GUEST, persona=PETRA)

    assert (made.trouble, shop.events, len(shop.orders)) == (None, ["account"], 1)
