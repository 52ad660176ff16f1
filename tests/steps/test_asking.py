"""Turning to support: what is written, and what is noted."""

import pytest

from shopper.actor import PageView, Permissions, Place
from shopper.errors import CouldNotFind, NotAllowed, NothingToUse, Refused
from shopper.observations import (
    Care,
    FormRefused,
    InputLost,
    Message,
    MessageCame,
    MessageKind,
    OrderPlaced,
    SupportAsked,
)
from shopper.steps.ask.ask_support import AskSupport
from shopper.steps.ask.complain import Complain
from shopper.steps.asking import phrases
from tests.steps.conftest import NOON, FakeShopper

SENT = PageView(url="http://shop/sent", text="We have received your message. We answer within a day.")


@pytest.fixture
def writing(shopper: FakeShopper) -> FakeShopper:
    """In front of a contact form, with leave to use it."""
    shopper.may = Permissions(contact_support=True)
    shopper.leads = {Place.MESSAGE: shopper.view, Place.SEND: SENT, Place.CHAT: PageView(url="http://shop/chat")}
    return shopper


@pytest.mark.parametrize("step", [AskSupport(about=("return",)), Complain(about=("gift",))])
def test_nobody_is_written_to_without_a_word_in_the_site_file(
    step: AskSupport | Complain, shopper: FakeShopper
) -> None:
    with pytest.raises(NotAllowed, match="contact support"):
        step.do(shopper)

    assert (shopper.filled, shopper.notes) == ([], [])


def test_what_was_asked_and_what_the_page_said_is_noted(writing: FakeShopper) -> None:
    writing.note(OrderPlaced(url="http://shop/thanks", number="HB-1"))

    AskSupport(about=("delivery date", "return")).do(writing)

    (asked,) = writing.noted(SupportAsked)
    assert (asked.by, asked.about, asked.again, asked.complaint) == ("form", ("delivery date", "return"), False, False)
    assert asked.told == ("e-mail address", "name", "matter", "order number")
    assert [(note.message.channel, note.message.text) for note in writing.noted(MessageCame)] == [("page", SENT.text)]


def test_who_asks_again_names_the_ticket_he_was_given(writing: FakeShopper) -> None:
    AskSupport(about=("return",)).do(writing)
    reply = Message(
        id="1", at=NOON, sender="x", to="y", subject="z", kind=MessageKind.SUPPORT_REPLY, care=Care(ticket="T-7")
    )
    writing.note(MessageCame(at=NOON, message=reply))

    AskSupport(about=("return",), by="chat").do(writing)

    again = writing.noted(SupportAsked)[-1]
    assert (again.again, again.ticket, "T-7" in again.text) == (True, "T-7", True)


def test_a_mail_goes_to_the_address_the_shop_shows_and_answers_the_reply_that_came(writing: FakeShopper) -> None:
    writing.links = ("http://shop/", "mailto:help@shop.example?subject=Hello")
    AskSupport(about=("return",), by="mail").do(writing)
    reply = Message(
        id="1@shop.example", at=NOON, sender="help@shop.example", to=writing.person.email, subject="Re: Returns [T-1]",
        kind=MessageKind.SUPPORT_REPLY, care=Care(ticket="T-1"),
    )  # fmt: skip
    writing.note(MessageCame(message=reply))
    AskSupport(about=("return",), by="mail").do(writing)

    (first, to), (second, _) = writing.mailed
    assert (to, first.answers, second.answers) == ("help@shop.example", "", "1@shop.example")
    assert (second.subject, "T-1" in second.text) == ("Re: Returns [T-1]", True)
    assert [(asked.by, asked.again) for asked in writing.noted(SupportAsked)] == [("mail", False), ("mail", True)]


def test_a_complaint_says_that_something_went_wrong(writing: FakeShopper) -> None:
    Complain(about=("gift",)).do(writing)

    (asked,) = writing.noted(SupportAsked)
    assert asked.complaint
    assert phrases("en")["complaint"] in asked.text


AGAIN = PageView(url="http://shop/contact", title="Write to us", text="Please try again.")


def test_a_form_that_was_not_taken_is_put_right_once_and_what_it_lost_is_told(writing: FakeShopper) -> None:
    writing.leads[Place.SEND] = AGAIN
    writing.asks, writing.objected = ("Your message",), [("Please try again.",)]

    AskSupport(about=("return",)).do(writing)

    here = {"url": AGAIN.url, "where": AGAIN.title}
    assert [told.model_dump(exclude={"at", "step", "device", "screens"}, exclude_defaults=True) for told in
            (*writing.noted(FormRefused), *writing.noted(InputLost))] == [
        {"said": ("Please try again.",), "mended": ("Your message",), **here},
        {"fields": ("Your message",), "after": "error", **here},
    ]  # fmt: skip
    assert (len(writing.filled), len(writing.noted(SupportAsked))) == (2, 1)


def test_a_form_that_is_refused_twice_was_not_sent(writing: FakeShopper) -> None:
    writing.leads[Place.SEND], writing.objected = AGAIN, [("Please try again.",)] * 2

    with pytest.raises(Refused, match=r"was not taken: Please try again\."):
        AskSupport(about=("return",)).do(writing)

    assert writing.noted(SupportAsked) == ()


def test_where_no_form_is_found_a_person_should_look(shopper: FakeShopper) -> None:
    shopper.may = Permissions(contact_support=True)

    with pytest.raises(CouldNotFind, match="a person should look"):
        AskSupport(about=("return",)).do(shopper)
    with pytest.raises(NothingToUse, match="no chat"):
        AskSupport(about=("return",), by="chat").do(shopper)


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "nl", "pl", "pt"])
def test_every_language_asks_about_the_same_matters(language: str) -> None:
    assert set(phrases(language)) == set(phrases("en"))
