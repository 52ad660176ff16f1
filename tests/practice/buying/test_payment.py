from datetime import UTC, datetime

import pytest

from shopper.practice.buying.payment import card_errors, luhn

NOW = datetime(2027, 3, 1, tzinfo=UTC)


def test_the_test_card_is_charged_however_it_is_typed() -> None:
    numbers = ("4111111111111111", " 4111 1111 1111 1111 ", "4111-1111-1111-1111")

    assert [card_errors(number, "03/27", "123", NOW) for number in numbers] == [{}, {}, {}]


@pytest.mark.parametrize(
    ("number", "error"),
    [
        ("", "card-number-missing"),
        ("4111 1111 1111 1112", "card-number-wrong"),
        ("4111", "card-number-wrong"),
        ("4" * 300, "card-number-wrong"),
        ("four", "card-number-wrong"),
        ("٤١١١١١١١١١١١١١١١", "card-number-wrong"),
        ("4000 0000 0000 0002", "card-declined"),
        ("4242 4242 4242 4242", "card-real"),
    ],
)
def test_other_numbers_are_refused_each_for_its_reason(number: str, error: str) -> None:
    assert card_errors(number, "03/27", "123", NOW) == {"card-number": error}


@pytest.mark.parametrize(
    ("expiry", "errors"),
    [
        ("02/27", {"card-expiry": "card-expired"}),
        ("13/27", {"card-expiry": "card-expiry-wrong"}),
        ("", {"card-expiry": "card-expiry-wrong"}),
        ("3/2027", {}),
        ("1230", {}),
    ],
)
def test_a_card_is_good_to_the_end_of_its_month(expiry: str, errors: dict[str, str]) -> None:
    assert card_errors("4111111111111111", expiry, "1234", NOW) == errors


def test_the_check_digit_is_counted_as_the_standard_says() -> None:
    assert [luhn("79927398713"), luhn("79927398710"), luhn("0")] == [True, False, True]
