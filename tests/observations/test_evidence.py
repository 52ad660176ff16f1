from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from pydantic import ValidationError

from shopper.measures import Money
from shopper.observations import (
    CartLine,
    CartSeen,
    Evidence,
    Heading,
    Left,
    Message,
    MessageCame,
    MessageKind,
    MessageOwed,
    Observation,
    StepTaken,
)
from shopper.observations.evidence import KINDS

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HEADING = Heading(case="left_cart@practice/desktop", title="Leave a cart", began=NOON)
CART = CartSeen(lines=(CartLine(name="Boom", quantity=2, price=Money(amount=Decimal("19.90"), currency="EUR")),))
OWED = MessageOwed(kind=MessageKind.CART_REMINDER, to="Robin@shopper.example", since=NOON, within=timedelta(hours=24))


def mail(minutes: float, kind: MessageKind = MessageKind.CART_REMINDER, to: str = "robin@shopper.example") -> Message:
    return Message(id="1", at=NOON + timedelta(minutes=minutes), sender="shop@x.example", to=to, subject="", kind=kind)


def test_evidence_reads_back_as_it_was_written() -> None:
    notes = (
        CART.stamped(NOON, 3, "desktop"),
        OWED,
        MessageCame(at=NOON, message=mail(5)),
        StepTaken(verb="leave", text="leave"),
    )
    evidence = Evidence(heading=HEADING, notes=notes)

    assert Evidence.model_validate_json(evidence.model_dump_json()) == evidence


def test_a_note_of_a_kind_from_the_future_is_refused_not_dropped() -> None:
    with pytest.raises(ValidationError, match="not a note this version knows"):
        Evidence.model_validate({"heading": HEADING, "notes": [{"note": "MindRead"}]})


def test_a_rule_is_given_only_what_it_declared() -> None:
    evidence = Evidence(heading=HEADING, notes=(CART, OWED, Left()))

    assert evidence.only((Left, MessageOwed)).notes == (OWED, Left())
    assert evidence.of(CartSeen) == (CART,)


def test_a_stamp_keeps_the_time_a_message_brought_along() -> None:
    came = MessageCame(at=NOON, message=mail(5)).stamped(NOON + timedelta(days=1), 7, "iPhone 15")

    assert (came.at, came.step, came.device) == (NOON, 7, "iPhone 15")


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        (mail(5), True),
        (mail(-0.5), True),
        (mail(-5), False),
        (mail(99999), True),
        (mail(5, MessageKind.WELCOME), False),
        (mail(5, to="somebody@else.example"), False),
    ],
)
def test_a_promise_is_kept_by_a_message_of_its_kind_to_its_address(message: Message, kept: bool) -> None:  # noqa: FBT001 - a table
    assert OWED.kept_by(message) is kept


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_kind_of_note_says_what_it_is(kind: type[Observation]) -> None:
    assert kind.__doc__
    assert kind.__doc__ != Observation.__doc__
