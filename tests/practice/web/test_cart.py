from collections.abc import Callable

import pytest

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink, text_of
from tests.practice.visitor import Visitor, found


def coupon(visitor: Visitor, shop: OpenShop, sink: Sink) -> str:
    visitor.subscribe()
    shop.lab.forward()
    return found(r"(HELLO-\w+)", text_of(sink.mails[0]))


def test_the_total_has_delivery_in_it_from_the_cart_on(visitor: Visitor) -> None:
    visitor.add("fjord-open", 2)

    assert visitor.total() == "€402.90"


def test_options_are_lines_of_their_own(visitor: Visitor) -> None:
    visitor.add("pebble-buds", option="Sand")
    visitor.add("pebble-buds", option="Slate")
    visitor.add("pebble-buds", option="Sand")
    page = visitor.get("/cart").text

    assert page.count('value="pebble-buds"') == 2
    assert visitor.total() == "€271.90"


def test_an_option_that_does_not_exist_is_asked_for_again(visitor: Visitor) -> None:
    answer = visitor.add("pebble-buds", option="Gold")

    assert "Please choose an option first." in answer.text
    assert visitor.cart() == {}


def test_nobody_gets_more_than_there_is(visitor: Visitor) -> None:
    answer = visitor.add("lantern-bone", 5)

    assert "We do not have that many" in answer.text
    assert visitor.cart() == {"lantern-bone": 3}


def test_lines_can_be_changed_and_taken_out(visitor: Visitor) -> None:
    visitor.add("fjord-open")
    visitor.add("moon-table")
    visitor.post("/cart/update", product="fjord-open", quantity="3")
    visitor.post("/cart/update", product="moon-table", quantity="1", remove="1")

    assert visitor.cart() == {"fjord-open": 3}


def test_a_coupon_takes_a_tenth_off_the_goods(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    code = coupon(visitor, shop, sink)
    visitor.add("braid-usb-c", option="1 m")
    answer = visitor.post("/cart/code", code=f" {code.lower()} ")

    assert "Your coupon is applied." in answer.text
    assert f"<dt>Coupon {code}</dt><dd>\N{MINUS SIGN}€1.90</dd>" in answer.text
    assert visitor.total() == "€22.00"


def test_a_coupon_can_be_removed(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    code = coupon(visitor, shop, sink)
    visitor.add("fjord-open")
    visitor.post("/cart/code", code=code)
    visitor.post("/cart/code/remove")

    assert (visitor.code(), visitor.total()) == ("", "€203.90")


@pytest.mark.parametrize("typed", ["NOPE", "' OR 1=1 --", "é" * 60, "<b>HELLO</b>"])
def test_a_wrong_coupon_is_told_beside_the_box_and_stays_in_it(visitor: Visitor, typed: str) -> None:
    visitor.add("fjord-open")
    page = visitor.post("/cart/code", code=typed)

    assert "This coupon code is not valid." in page.text
    assert "<b>HELLO" not in page.text
    assert visitor.total() == "€203.90"


def test_a_coupon_counts_for_thirty_days(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    code = coupon(visitor, shop, sink)
    visitor.add("fjord-open")
    visitor.post("/cart/code", code=code)
    shop.lab.forward(31 * 86400)

    assert visitor.total() == "€203.90"
    assert "This coupon code has expired." in visitor.post("/cart/code", code=code).text


def test_a_personal_coupon_counts_once(
    visitor: Visitor, visit: Callable[[], Visitor], shop: OpenShop, sink: Sink
) -> None:
    code, other = coupon(visitor, shop, sink), visit()
    for buyer in (visitor, other):
        buyer.add("fjord-open")
    visitor.post("/cart/code", code=code)
    visitor.check_out("anna@mail.example")

    assert "already been used" in other.post("/cart/code", code=code).text
