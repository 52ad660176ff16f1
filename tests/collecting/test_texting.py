"""Text messages: they come to a shopper's own number, and where several have the same one, their words decide."""

from pathlib import Path

import pytest

from shopper.journey.recording import Recording, read_evidence
from shopper.ledger import State
from shopper.observations import Message, MessageCame, MessageKind
from shopper.rulings_file import read_rulings
from tests.collecting.night import HOUR, Night

OURS, OTHERS = "+14155550142", "+14155550199"
REMINDER = "You left something in your cart. Complete your purchase: "
CART = f"{REMINDER}http://127.0.0.1:9/cart"
OTHER_SHOP = "url: http://127.0.0.1:19\nmail from: '@other.example'\ninbox: folder:{}\n"


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night(tmp_path)


def messages(journey: Recording) -> list[Message]:
    return [note.message for note in read_evidence(journey.folder).of(MessageCame)]


def told(night: Night) -> dict[str, str]:
    return {one.case.partition("@")[0]: one.told() for one in night.collect()}


def test_a_text_to_the_shoppers_number_keeps_the_promise(night: Night) -> None:
    journey, other = night.walk("left_a", phone=OURS), night.walk("left_b", phone=OTHERS)
    night.pass_(HOUR)
    night.text(OURS, CART)
    night.pass_(HOUR)

    assert told(night) == {
        "left_a": "Cart reminder kept: it came after 1 h",
        "left_b": "Not yet due: cart reminder, due in 22 h",
    }
    (came,) = messages(journey)
    assert (came.channel, came.to, came.perhaps) == ("text", journey.heading.address, False)
    assert messages(other) == []


def test_it_comes_once_however_often_it_is_collected(night: Night) -> None:
    journey = night.walk(phone=OURS)
    night.text(OURS, CART)
    for _ in range(3):
        night.pass_(HOUR)
        night.collect()

    assert len(messages(journey)) == 1


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        (f"{REMINDER}http://127.0.0.1:19/cart", "of_the_other_shop"),
        ("Thanks for signing up, welcome to our newsletter! http://127.0.0.1:9/", "of_another_kind"),
        (f"Your Bark Speaker is still in your cart. {CART}", "of_another_product"),
        (f"Boom is still in your cart. {CART}", "of_boom"),
    ],
)
def test_where_several_have_one_number_its_words_decide(night: Night, body: str, whose: str) -> None:
    night.site(OTHER_SHOP.format(night.mails.path), "other")
    journeys = {
        "of_boom": night.walk("of_boom", phone=OURS),
        "of_another_kind": night.walk("of_another_kind", MessageKind.WELCOME, phone=OURS),
        "of_the_other_shop": night.walk("of_the_other_shop", phone=OURS, site="other"),
        "of_another_product": night.walk("of_another_product", phone=OURS, left="Bark Speaker"),
    }
    night.pass_(HOUR)
    night.text(OURS, body)
    night.pass_(HOUR)
    night.collect()

    assert {name: [one.perhaps for one in messages(journey)] for name, journey in journeys.items()} == {
        name: [False] if name == whose else [] for name in journeys
    }


def test_where_it_may_be_anybodys_no_promise_is_kept_and_none_is_missed(night: Night) -> None:
    journeys = [night.walk(name, phone=OURS) for name in ("left_a", "left_b")]
    night.pass_(HOUR)
    night.text(OURS, CART)
    night.pass_(HOUR)
    first = told(night)
    night.pass_(30 * HOUR)
    last = told(night)

    assert first == dict.fromkeys(("left_a", "left_b"), "Not yet due: cart reminder, due in 22 h")
    assert {name: said.partition(":")[0] for name, said in last.items()} == dict.fromkeys(
        ("left_a", "left_b"), "Cart reminder not seen"
    )
    for journey in journeys:
        assert [one.perhaps for one in messages(journey)] == [True]
        verdicts = {ruling.rule: ruling.verdict.value for ruling in read_rulings(journey.folder) or ()}
        assert verdicts["cart-reminder-missing"] == "unsure"
    with night.ledger() as ledger:
        assert [line.state for line in ledger.lines()] == [State.UNKNOWN, State.UNKNOWN]


def test_a_text_that_nobody_awaits_and_that_may_be_anybodys_is_only_listed(night: Night) -> None:
    journeys = [night.walk(name, phone=OURS) for name in ("left_a", "left_b")]
    night.text(OURS, "20 % off everything this week only!")
    night.pass_(HOUR)
    night.collect()

    assert [messages(journey) for journey in journeys] == [[], []]
    with night.ledger() as ledger:
        assert [(line.address, line.journey) for line in ledger.unexpected()] == [(OURS, None)]


def test_a_text_from_before_the_journey_is_not_its_own(night: Night) -> None:
    night.text(OURS, CART)
    night.pass_(HOUR)
    night.walk(phone=OURS)
    night.pass_(HOUR)

    assert told(night) == {"left_cart": "Not yet due: cart reminder, due in 23 h"}
