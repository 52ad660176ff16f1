"""Paying. No real card is ever taken: only numbers that card companies publish for tests."""

import re
from datetime import datetime

WAYS = ("card", "invoice", "wallet")
GOOD_CARDS = {"4111111111111111": "Visa", "5555555555554444": "Mastercard", "378282246310005": "American Express"}
DECLINED_CARD = "4000000000000002"


def card_errors(number: str, expiry: str, check: str, now: datetime) -> dict[str, str]:
    """What is wrong with the card, by field; empty where it is charged."""
    errors = {}
    if objection := _number_error(digits(number)):
        errors["card-number"] = objection
    if objection := _expiry_error(expiry, now):
        errors["card-expiry"] = objection
    if not re.fullmatch(r"[0-9]{3,4}", check.strip()):
        errors["card-check"] = "card-check-wrong"
    return errors


def digits(number: str) -> str:
    """The number without the blanks and dashes people put in."""
    return re.sub(r"[\s-]", "", number)


def luhn(number: str) -> bool:
    """Whether the last digit fits the others (ISO/IEC 7812-1, annex B)."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)))
    return sum(sum(divmod(value, 10)) for value in doubled) % 10 == 0


def _number_error(number: str) -> str | None:
    if not re.fullmatch(r"[0-9]{12,19}", number):
        return "card-number-missing" if not number else "card-number-wrong"
    if not luhn(number):
        return "card-number-wrong"
    if number == DECLINED_CARD:
        return "card-declined"
    return None if number in GOOD_CARDS else "card-real"


def _expiry_error(expiry: str, now: datetime) -> str | None:
    match = re.fullmatch(r"\s*(0?[1-9]|1[0-2])\s*/?\s*(?:20)?([0-9]{2})\s*", expiry, re.ASCII)
    if not match:
        return "card-expiry-wrong"
    month, year = int(match[1]), 2000 + int(match[2])
    return "card-expired" if (year, month) < (now.year, now.month) else None
