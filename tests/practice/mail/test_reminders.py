from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta

import pytest

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink, text_of
from tests.practice.visitor import EMAIL, Visitor, found, lines_on, visiting

HALF_A_DAY = 12 * 3600


def subscribed(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.subscribe()
    shop.lab.forward()
    sink.mails.clear()


def test_who_looks_and_leaves_is_reminded_of_the_kind_looked_at_most(
    visitor: Visitor, shop: OpenShop, sink: Sink
) -> None:
    subscribed(visitor, shop, sink)
    visitor.look("moon-table", "fjord-open", "harbour-anc")
    shop.lab.forward(HALF_A_DAY)

    assert sink.subjects == ["Still thinking about the Harbour Noise-Cancelling Headphones?"]
    html = text_of(sink.mails[0], "html")
    assert "Fjord Open-Back" in html
    assert "Moon" not in html
    assert f"{shop.url}/pictures/fjord-open.png" in html


def test_nobody_is_reminded_twice_of_the_same(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    subscribed(visitor, shop, sink)
    for _ in range(2):
        visitor.look("fjord-open")
        shop.lab.forward(HALF_A_DAY)
    for _ in range(2):
        visitor.get("/cart")
        visitor.post("/cart/update", product="moon-table", quantity="1")
        shop.lab.forward(HALF_A_DAY)

    assert [subject.split(":")[0] for subject in sink.subjects] == [
        "Still thinking about the Fjord Open-Back Headphones?",
        "You left something in your cart",
    ]


def test_a_changed_cart_is_worth_another_mail(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    subscribed(visitor, shop, sink)
    for slug in ("moon-table", "velvet-brush"):
        visitor.add(slug)
        shop.lab.forward(HALF_A_DAY)

    assert len(sink.mails) == 2


def test_reminders_count_from_the_last_thing_done(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    subscribed(visitor, shop, sink)
    visitor.add("moon-table")
    shop.lab.forward(40 * 60)
    visitor.get("/help")
    left = datetime.fromisoformat(shop.lab.now())
    shop.lab.forward(40 * 60)
    before = len(sink.mails)
    shop.lab.forward(10 * 60)

    assert (before, len(sink.mails)) == (0, 1)
    assert abs(sink.mails[0]["Date"].datetime - left - timedelta(minutes=45)) < timedelta(seconds=3)


def test_who_ordered_is_left_in_peace(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    subscribed(visitor, shop, sink)
    visitor.look("fjord-open", "harbour-anc")
    visitor.add("fjord-open")
    visitor.check_out(EMAIL)
    shop.lab.forward(HALF_A_DAY)

    assert sink.subjects == ["Your order QC-100001 at Quiet Corner"]


def test_strangers_get_no_mail(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.look("fjord-open")
    visitor.add("fjord-open")
    visitor.post("/checkout/who", email=EMAIL)
    shop.lab.forward(HALF_A_DAY)

    assert sink.mails == []


def test_the_link_brings_a_guest_his_cart_on_any_device(
    visitor: Visitor, visit: Callable[[], Visitor], shop: OpenShop, sink: Sink
) -> None:
    subscribed(visitor, shop, sink)
    visitor.add("pebble-buds", 2, "Slate")
    visitor.post("/cart/code", code="CORNER5")
    shop.lab.forward(HALF_A_DAY)
    phone = visit()
    page = phone.get(found(r"Back to your cart: (\S+)", text_of(sink.mails[0])))

    assert lines_on(page.text) == {"pebble-buds": 2}
    assert "Slate" in page.text
    assert phone.code() == "CORNER5"


def test_the_link_brings_a_customer_his_account_without_a_login(
    visitor: Visitor, visit: Callable[[], Visitor], shop: OpenShop, sink: Sink
) -> None:
    visitor.register()
    visitor.add("moon-table")
    shop.lab.forward(HALF_A_DAY)
    phone = visit()
    phone.get(found(r"Back to your cart: (\S+)", text_of(sink.mails[-1])))
    phone.add("velvet-brush")

    assert phone.get("/account").url.path == "/account"
    assert visitor.cart() == {"moon-table": 1, "velvet-brush": 1}


def test_following_the_link_twice_adds_nothing(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    subscribed(visitor, shop, sink)
    visitor.add("moon-table", 2)
    shop.lab.forward(HALF_A_DAY)
    link = found(r"Back to your cart: (\S+)", text_of(sink.mails[0]))
    for _ in range(2):
        visitor.get(link)

    assert visitor.cart() == {"moon-table": 2}


def test_logging_out_does_not_stop_the_reminder(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.register()
    visitor.add("moon-table")
    visitor.post("/logout")
    shop.lab.forward(HALF_A_DAY)

    assert [subject.split(":")[0] for subject in sink.subjects[1:]] == ["You left something in your cart"]


@pytest.mark.parametrize("way", ["button", "one click", "account"])
def test_who_unsubscribes_gets_no_more_marketing(visitor: Visitor, shop: OpenShop, sink: Sink, way: str) -> None:
    visitor.register()
    visitor.subscribe()
    shop.lab.forward()
    link = found(r"<(.*)>", str(sink.about("Welcome")[0]["List-Unsubscribe"]))
    if way == "account":
        visitor.post("/account/mails")
    else:
        visitor.post(link, **({"List-Unsubscribe": "One-Click"} if way == "one click" else {}))
    visitor.look("fjord-open")
    visitor.add("moon-table")
    before = len(sink.mails)
    shop.lab.forward(5 * 86400)

    assert sink.subjects[before:] == []


def test_looking_at_the_unsubscribe_page_unsubscribes_nobody(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.subscribe()
    shop.lab.forward()
    page = visitor.get(found(r"<(.*)>", str(sink.mails[0]["List-Unsubscribe"])))
    visitor.add("moon-table")
    shop.lab.forward(HALF_A_DAY)

    assert page.text.count("<main") == 1
    assert len(sink.mails) == 2


def test_a_link_that_wants_a_login_shows_the_cart_after_it(
    stack: ExitStack, opened: Callable[..., OpenShop], sink: Sink
) -> None:
    shop = opened("cart-mail-login")
    web, phone = (stack.enter_context(visiting(shop.url)) for _ in range(2))
    web.register()
    web.add("moon-table")
    shop.lab.forward(HALF_A_DAY)
    asked = phone.get(found(r"Back to your cart: (\S+)", text_of(sink.mails[-1])))
    page = phone.login(onward=found(r'name="next" value="([^"]+)"', asked.text))

    assert asked.url.path == "/login"
    assert lines_on(page.text) == {"moon-table": 1}
