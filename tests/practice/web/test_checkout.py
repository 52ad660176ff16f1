import re
from collections.abc import Callable

import pytest

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink, text_of
from tests.practice.visitor import ADDRESS, CARD, EMAIL, Visitor


def test_a_guest_orders_and_is_told_by_page_and_by_mail(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.add("fjord-open", 2)
    page = visitor.check_out(EMAIL)
    shop.lab.forward()

    assert "Thank you for your order" in page.text
    assert "QC-100001" in page.text
    assert sink.subjects == ["Your order QC-100001 at Quiet Corner"]
    told = text_of(sink.mails[0])
    for part in (
        "2 x Fjord Open-Back Headphones: €398.00",
        "Express delivery: €9.90",
        "Total: €407.90",
        "+49 40 555 010",
    ):
        assert part in told
    assert "List-Unsubscribe" not in sink.mails[0]
    assert visitor.cart() == {}


def test_a_day_later_the_parcel_is_on_its_way(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.add("fjord-open")
    visitor.check_out(EMAIL)
    shop.lab.forward(86400 + 60)

    assert sink.subjects[1:] == ["Your order QC-100001 is on its way"]


def test_what_was_ordered_is_gone_from_the_shelf(visitor: Visitor) -> None:
    visitor.add("feather-arm")
    visitor.check_out(EMAIL)

    assert "Sold out" in visitor.get("/p/feather-arm").text


def test_the_last_piece_goes_to_the_first_who_orders(visit: Callable[[], Visitor]) -> None:
    first, second = visit(), visit()
    for visitor in (first, second):
        visitor.add("feather-arm")
    first.check_out(EMAIL)
    page = second.check_out("bea@mail.example")

    assert page.url.path == "/cart"
    assert "Only 0 left" in page.text


def test_a_customer_is_not_asked_again_what_is_known(visitor: Visitor) -> None:
    visitor.register()
    visitor.add("fjord-open")
    first = visitor.get("/checkout")
    visitor.check_out()
    visitor.add("moon-table")
    second = visitor.get("/checkout/address")

    assert first.url.path == "/checkout/address"
    assert 'value="Lane 1"' in second.text
    assert "QC-100001" in visitor.get("/account/orders").text
    assert "€208.90" in visitor.get("/account/orders/QC-100001").text


@pytest.mark.parametrize(
    ("stage", "typed", "error"),
    [
        ("who", {"email": "anna@"}, "Please enter an e-mail address"),
        ("address", ADDRESS | {"street": ""}, "Please enter street and number."),
        ("address", ADDRESS | {"postcode": "1"}, "A postcode has 3 to 10 characters."),
        ("payment", CARD | {"card-number": "4000 0000 0000 0002"}, "Your bank declined this card."),
        ("payment", CARD | {"card-number": "4111 1111 1111 1112"}, "This card number has a typing mistake"),
        ("payment", CARD | {"card-expiry": "01/20"}, "This card has expired."),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_nothing_typed_is_lost(
    visitor: Visitor, stage: str, typed: dict[str, str], error: str
) -> None:
    visitor.add("fjord-open")
    visitor.post("/checkout/who", email=EMAIL)
    if stage == "payment":
        visitor.post("/checkout/address", **ADDRESS)
        visitor.post("/checkout/delivery", delivery="standard")
    page = visitor.post(f"/checkout/{stage}", **typed).text

    assert re.search(rf'class="error" id="[\w-]+-error">{re.escape(error)}', page)
    assert page.count('aria-invalid="true"') == 1
    for value in typed.values():
        assert f'value="{value}"' in page


def test_no_stage_can_be_left_out(visitor: Visitor) -> None:
    assert visitor.get("/checkout/review").url.path == "/cart"

    visitor.add("fjord-open")

    assert visitor.get("/checkout/review").url.path == "/checkout/who"
    assert visitor.post("/checkout/review").url.path == "/checkout/who"
    assert visitor.get("/checkout/thanks/QC-100001").status_code == 404


def test_nobody_sees_the_order_of_another(visit: Callable[[], Visitor]) -> None:
    one, other = visit(), visit()
    one.add("fjord-open")
    one.check_out(EMAIL)

    assert one.get("/checkout/thanks/QC-100001").status_code == 200
    assert other.get("/checkout/thanks/QC-100001").status_code == 404


def test_of_a_card_only_four_digits_are_kept(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.add("fjord-open")
    visitor.post("/checkout/who", email=EMAIL)
    visitor.post("/checkout/address", **ADDRESS)
    visitor.post("/checkout/delivery", delivery="standard")
    review = visitor.post("/checkout/payment", **CARD).text
    visitor.post("/checkout/review")
    shop.lab.forward()

    assert "ending in 1111" in review
    assert "4111" not in review + text_of(sink.mails[0])
