"""Checkouts of many shapes, from the cart to the confirmation, by one shopper who was told nothing of them."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from shopper.errors import CouldNotFind, NotAllowed, Refused, Unreachable
from shopper.journey import settling
from shopper.measures import Money
from shopper.observations import ActChecked, CartSeen, FormSeen, OrderPlaced, StepTaken
from tests.journey.checkout.conftest import MAY, Walk
from tests.journey.checkout.shops.accordion import accordion
from tests.journey.checkout.shops.counter import Counter, line
from tests.journey.checkout.shops.drawn import drawn
from tests.journey.checkout.shops.early import early
from tests.journey.checkout.shops.framed import framed, provider
from tests.journey.checkout.shops.german import german
from tests.journey.checkout.shops.left import left
from tests.journey.checkout.shops.methods import forms, toggles
from tests.journey.checkout.shops.one_page import one_page
from tests.journey.checkout.shops.renamed import renamed
from tests.journey.checkout.shops.slow import slow
from tests.journey.checkout.shops.submit import submit
from tests.journey.checkout.shops.unfolding import unfolding
from tests.journey.checkout.shops.walls import walls

ROBIN = {"first": "Robin", "last": "Fields", "street": "12 Elm Street", "zip": "12345", "city": "Schenectady"}
CARD = {"number": "4111111111111111", "cvc": "123", "expiry": "12/2030"}
UNFOLDED = {"ship": "std", "pay": "door", "begun": "1"}
SHAPES: dict[str, tuple[Callable[[], Counter], dict[str, str]]] = {
    "one page": (one_page, ROBIN | CARD | {"country": "3", "ship": "std", "pay": "card", "phone": ""}),
    "accordion": (accordion, ROBIN | CARD),
    "drawn by scripts": (drawn, {"country": "United States", "address.full_name": "Robin Fields", "ship": "0"}),
    "German, labels beside the fields": (german, {"a4": "Elm Street", "a5": "12", "a8": "US", "agb": "on"}),
    "every button is named Submit": (submit, {"name": "Robin Fields", "zip": "12345", "town": "Schenectady"}),
    "guest behind a small link": (lambda: walls(guest=True), ROBIN),
    "a form for each method": (forms, {"ship": "Standard"}),
    "an address kept once its fields were left": (left, ROBIN),
    "each choice brings the next, and the first button begins anew": (unfolding, ROBIN | UNFOLDED),
    "a step named in the address before it is drawn": (renamed, ROBIN | {"pressed": "1"}),
    "methods as buttons": (toggles, {"ship": "Standard delivery €5.00"}),
}


@pytest.mark.parametrize(("shape", "wanted"), SHAPES.values(), ids=SHAPES)
def test_an_order_goes_through_with_the_shoppers_own_answers(
    shape: Callable[[], Counter], wanted: dict[str, str], walk: Walk
) -> None:
    shop = shape()

    made = walk(shop)

    assert made.trouble is None
    assert [{key: order.get(key) for key in wanted} for order in shop.orders] == [wanted]
    (placed,) = made.evidence.of(OrderPlaced)
    assert placed.number == ("2026-55" if shape is german else "T-1001")


@pytest.mark.parametrize("shape", [one_page, drawn, accordion])
def test_a_phone_gets_through_as_well(shape: Callable[[], Counter], walk: Walk) -> None:
    shop = shape()

    made = walk(shop, hand="iPhone 15")

    assert (made.trouble, len(shop.orders)) == (None, 1)


@pytest.mark.parametrize("shape", [shape for shape, _ in SHAPES.values()], ids=SHAPES)
def test_checking_out_stops_before_the_order(shape: Callable[[], Counter], walk: Walk) -> None:
    shop = shape()

    made = walk(shop, "check out", may={})

    assert (made.trouble, shop.orders, made.evidence.of(OrderPlaced)) == (None, [], ())
    assert [note.worked for note in made.evidence.of(ActChecked) if note.act == "check out"] == [True]


@pytest.mark.parametrize("shape", [german, submit, toggles])
def test_checking_out_orders_nothing_even_where_it_may(shape: Callable[[], Counter], walk: Walk) -> None:
    shop = shape()

    walk(shop, "check out", may=MAY)

    assert shop.orders == []


def test_the_last_button_is_named_where_the_walk_stops(walk: Walk) -> None:
    made = walk(accordion(), "check out")

    (stopped,) = made.evidence.of(ActChecked)
    assert (stopped.act, stopped.sign) == ("check out", "Pay now")


def test_every_step_tells_its_sums_and_its_fields_under_its_own_name(walk: Walk) -> None:
    made = walk(walls(guest=True))

    totals = [(note.where, note.total) for note in made.evidence.of(CartSeen) if note.why == "checkout"]
    money = Money(amount=Decimal("45.00"), currency="EUR")
    assert totals == [("Your cart", money), ("Review order", money), ("Thank you for your order", money)]
    asked = [(note.where, [field.label for field in note.fields]) for note in made.evidence.of(FormSeen)]
    assert asked == [
        ("Your e-mail", ["E-mail"]),
        ("Delivery address", ["First name", "Last name", "Address", "Postcode", "City"]),
    ]


def test_the_effort_counts_parts_of_an_accordion_as_screens(walk: Walk) -> None:
    made = walk(accordion())

    (ordered,) = [note for note in made.evidence.of(StepTaken) if note.verb == "place order"]
    assert (ordered.effort.clicks, ordered.effort.fields, ordered.effort.screens) == (4, 9, 4)


def test_an_order_dearer_than_allowed_is_not_placed(walk: Walk) -> None:
    shop = accordion()

    made = walk(shop, may={"place orders": True, "spend": 44})

    assert isinstance(made.trouble, NotAllowed)
    assert ("45.00 EUR" in str(made.trouble), shop.orders) == (True, [])


def test_an_order_whose_total_cannot_be_read_is_not_placed_where_spending_is_capped(walk: Walk) -> None:
    shop = accordion()
    shop.pages["/checkout"] = lambda _: (
        "<h1>Payment</h1><form method=post action=/place><button>Place order</button></form>"
    )

    made = walk(shop)

    assert isinstance(made.trouble, NotAllowed)
    assert ("no total" in str(made.trouble), shop.orders) == (True, [])


def test_a_card_field_of_another_host_is_named_and_never_entered(
    walk: Walk, open_counter: Callable[[Counter], Counter]
) -> None:
    other = open_counter(provider())
    host = other.url.removeprefix("http://")
    shop = framed(other.url)

    made = walk(shop, hosts=[host])

    assert isinstance(made.trouble, Refused)
    assert (host in str(made.trouble), shop.orders, other.typed) == (True, [], {})


def test_a_button_that_does_nothing_is_pressed_twice_and_no_more(walk: Walk) -> None:
    shop = accordion()
    button = "<button type=button onclick='n.textContent += 1'>Continue</button><i id=n></i>"
    shop.pages["/checkout"] = lambda _: f"<h1>Address</h1>{line('E-mail', 'email')}{button}"

    made = walk(shop)

    assert isinstance(made.trouble, CouldNotFind)
    assert "“Continue” did not lead on at “Address”" in str(made.trouble)


def test_a_page_without_a_way_on_is_a_question_for_a_person(walk: Walk) -> None:
    shop = accordion()
    shop.pages["/checkout"] = lambda _: "<h1>Address</h1><p>Nothing to press here.</p>"

    made = walk(shop)

    assert isinstance(made.trouble, CouldNotFind)
    assert "a person should look" in str(made.trouble)


def test_an_empty_cart_is_told_as_one(walk: Walk) -> None:
    shop = accordion()
    shop.pages["/cart"] = lambda _: "<h1>Your cart</h1><p>Your cart is empty.</p>"

    made = walk(shop)

    assert "The cart is empty" in str(made.trouble)


def test_a_link_called_pay_now_before_any_address_is_only_a_way_to_the_form(walk: Walk) -> None:
    shop = early()

    made = walk(shop)

    assert (made.trouble, [order["street"] for order in shop.orders]) == (None, ["12 Elm Street"])


def test_an_order_whose_thanks_are_long_in_coming_is_placed_once(walk: Walk) -> None:
    shop = slow(6)

    made = walk(shop)

    assert (made.trouble, len(shop.orders), len(made.evidence.of(OrderPlaced))) == (None, 1, 1)


def test_an_order_that_is_never_answered_is_placed_once_and_holds_nobody_up(
    walk: Walk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "LONGEST_SILENCE", 2.0)
    shop = slow(12)

    made = walk(shop)

    assert isinstance(made.trouble, Unreachable)
    assert "did not answer within 2 s" in str(made.trouble)
    assert "Look whether it was ordered" in str(made.trouble)
    assert len(shop.orders) == 1


THANKED = """<h1>My account</h1><p>Hello Robin</p><div id=said></div><button id=bag type=button>My cart</button>
<div id=tray hidden role=dialog aria-label="My cart"><p>1 x Oak Stool €40.00</p><a href=/checkout>Checkout</a></div>
<script>
document.getElementById("bag").addEventListener("click", () => {
  document.getElementById("said").innerHTML = "<div role=alert>Thank you for registering with Tiny.</div>";
  setTimeout(() => { document.getElementById("tray").hidden = false; }, 400);
});
</script>"""


def test_thanks_for_an_earlier_act_are_no_refusal_of_this_one(walk: Walk) -> None:
    shop = one_page()
    shop.pages["/account"] = lambda _: THANKED

    made = walk(shop, {"open": "/account"}, "place order")

    assert (made.trouble, len(shop.orders)) == (None, 1)


ON = """<h1>Shipping and payment</h1><form method=post action=/place>
<p><label><input type=radio name=ship value=a> Parcel service €4.90</label></p>
<p><label><input type=radio name=ship value=b> Courier service €9.90</label></p><button>Continue</button></form>"""


@pytest.mark.parametrize(("most", "orders"), [(60, 1), (55, 0)])
def test_what_an_order_can_come_to_is_held_against_what_may_be_spent(walk: Walk, most: int, orders: int) -> None:
    shop = accordion()
    shop.pages["/checkout"] = lambda _: ON

    made = walk(shop, may={"place orders": True, "spend": most})

    assert (len(shop.orders), isinstance(made.trouble, NotAllowed)) == (orders, not orders)
