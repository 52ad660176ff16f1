"""A German shop of the 2000s, in the manner of modified and Gambio: tables, pictures for buttons, no labels."""

import pytest

from shopper.observations import ActChecked, InputLost, OrderPlaced
from tests.shops.base.goods import GERMAN
from tests.shops.conftest import Opener, Walk, found
from tests.shops.german import PETRA
from tests.shops.modified.shop import front

GUEST = ("open", {"search for": "lautsprecher"}, {"view product": "Aurora"}, "add to cart", "open cart", "place order")
ACCOUNT = (
    "open", "sign up", {"browse": "Kopfhörer"}, {"view product": "Komet"}, "add to cart", "log out", "log in",
    {"switch device": "iPhone 15"}, "log in", "open cart", "place order",
)  # fmt: skip
TRUE = ("checkout-fields-many", "guest-checkout-hidden", "same-data-asked-twice")
"""Fifteen fields, two of them for the address of mail, and a link below the log-in for guests."""


def test_a_guest_orders_on_a_phone_narrower_than_the_page(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *GUEST, device="iPhone 15", persona=PETRA)

    (order,) = shop.orders
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), [])
    assert (order["lines"], order["email_address"], order["street_address"], order["dob"], order["shipping"]) == (
        [("aurora-box", {}, 1)], order["confirm_email_address"], "Gartenstraße 12", "", "table",
    )  # fmt: skip
    assert [note.number for note in made.evidence.of(OrderPlaced)] == ["1001"]
    assert not made.evidence.of(InputLost)


def test_an_account_finds_its_cart_on_another_device(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *ACCOUNT, persona=PETRA)

    (order,) = shop.orders
    assert (made.trouble, found(made, *TRUE), shop.events) == (None, set(), ["account"])
    assert order["lines"] == [("komet-kopfhoerer", {"Farbe": "Schwarz", "Größe": "Normal"}, 1)]


@pytest.mark.all_shops
@pytest.mark.parametrize("hand", ["desktop", "iPhone 15"])
def test_nothing_is_ordered_without_permission(open_program: Opener, walk: Walk, hand: str) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, *GUEST[:-1], "check out", device=hand, may={}, persona=PETRA)

    (stopped,) = (note for note in made.evidence.of(ActChecked) if note.act == "check out")
    assert (made.trouble, stopped.sign, shop.orders) == (None, "Kaufen", [])


@pytest.mark.all_shops
def test_a_shop_without_guests_makes_an_account_in_its_checkout(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, "no guests", goods=GERMAN, language="de")

    made = walk(shop, *GUEST, persona=PETRA)

    assert (made.trouble, shop.events, len(shop.orders)) == (None, ["account"], 1)


@pytest.mark.all_shops
def test_a_newsletter_box_whose_button_is_a_picture_is_found(open_program: Opener, walk: Walk) -> None:
    shop = open_program(front, goods=GERMAN, language="de")

    made = walk(shop, "open", "subscribe to newsletter", persona=PETRA)

    assert (made.trouble, len(shop.letters)) == (None, 1)
