"""Which mails came and which answers which."""

import pytest

from shopper.frictions.examples import ONE_CLICK, hour, left, mail, owed
from shopper.frictions.post import advertises, advertising, answer, left_before, mails
from shopper.observations import Evidence, Heading, Link, MessageCame, MessageKind, Observation

UNSUBSCRIBE = Link(url="https://shop.example/out", purpose="unsubscribe")


def _evidence(*notes: Observation) -> Evidence:
    return Evidence(heading=Heading(case="a", title="a"), notes=notes)


def test_mails_come_once_and_by_their_time_however_they_were_noted() -> None:
    late, early = mail(MessageKind.WELCOME, 2), mail(MessageKind.WELCOME, 1)

    assert mails(_evidence(late, early, late), MessageKind.WELCOME) == (early, late)


def test_a_mail_of_doubtful_kind_is_not_of_that_kind() -> None:
    doubtful = mail(MessageKind.WELCOME, 1, confidence=0.3)

    assert mails(_evidence(doubtful), MessageKind.WELCOME) == ()
    assert mails(_evidence(doubtful)) == (doubtful,)


def test_the_first_mail_of_the_kind_is_the_answer() -> None:
    before, first, second = (mail(MessageKind.CART_REMINDER, hours) for hours in (1, 3, 5))

    assert answer(owed(MessageKind.CART_REMINDER, 2), _evidence(second, before, first)) == first


def test_the_last_leaving_before_a_moment_counts() -> None:
    first, second = left(1), left(3)

    assert [left_before(_evidence(second, first), hour(hours)) for hours in (0, 2, 4)] == [None, first, second]


@pytest.mark.parametrize(
    ("note", "marketing"),
    [
        (mail(MessageKind.PROMOTION, 1, headers={}), True),
        (mail(MessageKind.CART_REMINDER, 1), True),
        (mail(MessageKind.OTHER, 1, headers=ONE_CLICK), True),
        (mail(MessageKind.OTHER, 1, headers={}, links=(UNSUBSCRIBE,)), True),
        (mail(MessageKind.OTHER, 1, headers={}), False),
        (mail(MessageKind.PROMOTION, 1, headers={}, confidence=0.2), False),
        (mail(MessageKind.WELCOME, 1), False),
        (mail(MessageKind.WELCOME, 1, confidence=0.2), False),
        (mail(MessageKind.SHIPPING_NEWS, 1), False),
    ],
)
def test_marketing_is_known_by_its_kind_or_by_its_way_out(note: MessageCame, *, marketing: bool) -> None:
    assert advertises(note.message) is marketing
    assert advertising(_evidence(note)) == ((note,) if marketing else ())
