from datetime import UTC, datetime

from shopper.messages import unless_copy
from shopper.observations import Message, MessageKind

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def message(subject: str, id: str = "one@shop") -> Message:  # noqa: A002 - what it is
    return Message(
        id=id, at=NOON, sender="", to="sam@shopper.example", subject=subject, kind=MessageKind.OTHER, confidence=0.0
    )


def test_a_mail_nobody_had_is_as_it_came() -> None:
    welcome = message("Welcome")

    assert unless_copy(welcome, [message("Welcome", "other@shop")]) == welcome


def test_one_with_the_id_and_subject_of_another_is_its_copy() -> None:
    assert unless_copy(message("Welcome"), [message("Welcome")]) is None


def test_one_with_its_id_alone_is_another_mail_of_which_there_may_be_copies_too() -> None:
    first = message("Welcome")
    second = unless_copy(message("Your cart"), [first])
    assert second is not None

    assert second.id == "one@shop#" + second.id.partition("#")[2] != first.id
    assert unless_copy(message("Your cart"), [first, second]) is None
    assert unless_copy(message("Welcome"), [first, second]) is None
