"""Following the links of a mail, and waiting for what an order brings."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from shopper.actor import PageView, Permissions
from shopper.errors import NothingToUse, OffLimits
from shopper.observations import (
    ConfirmationRead,
    Link,
    LinkChecked,
    Message,
    MessageCame,
    MessageKind,
    MessageOwed,
    OrderPlaced,
    PageKind,
)
from shopper.steps.ask.check_message_links import CheckMessageLinks
from shopper.steps.buy.place_order import PlaceOrder
from shopper.steps.wait.wait_for_message import WaitForMessage
from tests.steps.conftest import NOON, FakeShopper

SHOP = "https://shop.example"


def _mail(*links: Link) -> MessageCame:
    kind = MessageKind.ORDER_CONFIRMATION
    message = Message(id="1", at=NOON, sender="x", to="y", subject="z", kind=kind, confidence=0.9, links=links)
    return MessageCame(at=NOON, message=message)


def test_every_link_of_a_message_is_followed_but_the_one_that_unsubscribes(shopper: FakeShopper) -> None:
    shopper.leads = {
        f"{SHOP}/": PageView(url=f"{SHOP}/", kind=PageKind.HOME, status=200),
        f"{SHOP}/o/1": PageView(url=f"{SHOP}/o/1", kind=PageKind.ERROR, status=404),
    }
    out = Link(url=f"{SHOP}/out", purpose="unsubscribe")
    shopper.note(_mail(Link(url=f"{SHOP}/", text="Shop"), Link(url=f"{SHOP}/o/1", text="Order"), out))

    CheckMessageLinks(kind=MessageKind.ORDER_CONFIRMATION).do(shopper)

    assert [(note.url, note.status, note.landed) for note in shopper.noted(LinkChecked)] == [
        (f"{SHOP}/", 200, "home"),
        (f"{SHOP}/o/1", 404, "error"),
    ]


def test_a_link_to_another_host_is_held_and_not_followed(shopper: FakeShopper, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_address: str = "/") -> Any:
        raise OffLimits("another host")

    monkeypatch.setattr(shopper, "open", refuse)
    shopper.note(_mail(Link(url="https://elsewhere.example/", text="Our friends")))

    CheckMessageLinks(kind=MessageKind.ORDER_CONFIRMATION).do(shopper)

    assert [(note.held, note.status) for note in shopper.noted(LinkChecked)] == [(True, None)]


def test_there_are_no_links_to_follow_where_no_message_came(shopper: FakeShopper) -> None:
    with pytest.raises(NothingToUse, match="has not come"):
        CheckMessageLinks(kind=MessageKind.SURVEY).do(shopper)


@pytest.mark.parametrize("kind", [MessageKind.ORDER_CONFIRMATION, MessageKind.SHIPPING_NEWS, MessageKind.SURVEY])
def test_what_an_order_brings_is_owed_from_the_order_on(kind: MessageKind, shopper: FakeShopper) -> None:
    shopper.note(OrderPlaced(url=SHOP))
    shopper.clock += timedelta(hours=5)

    WaitForMessage(kind=kind, within=timedelta(days=3)).do(shopper)

    assert [(owed.since, owed.because) for owed in shopper.noted(MessageOwed)] == [(NOON, "ordered")]


def test_the_page_of_thanks_is_read(shopper: FakeShopper, monkeypatch: pytest.MonkeyPatch) -> None:
    def ordered(**_: Any) -> None:
        shopper.note(OrderPlaced(url=f"{SHOP}/thanks"))
        shopper.view = PageView(url=f"{SHOP}/thanks", text="Thank you")

    check_out: Callable[..., None] = ordered
    monkeypatch.setattr(shopper, "check_out", check_out)
    shopper.may = Permissions(place_orders=True)

    PlaceOrder().do(shopper)

    assert [(note.url, note.text) for note in shopper.noted(ConfirmationRead)] == [(f"{SHOP}/thanks", "Thank you")]
