"""Amounts of money as pages write them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from price_parser import Price

from shopper.fridays import FRANCS
from shopper.measures import Money
from shopper.sight.currencies import CODES, SHARED, SIGNS, currency
from shopper.sight.words import REMEMBERED, SHORT, plain

_ALL = sorted([*SIGNS, *SHARED, *(code.lower() for code in CODES)], key=len, reverse=True)
_LETTERED = "|".join(FRANCS if sign == "fr." else re.escape(sign) for sign in _ALL if sign[0].isalpha())
_DRAWN = "|".join(re.escape(sign) for sign in _ALL if not sign[0].isalpha())
_SIGN = rf"(?<![^\W\d_])(?:{_LETTERED})|{_DRAWN}"
"""A sign of letters (`kr`, `CHF`) is none in the middle of a word."""
_NUMBER = r"\d{1,3}(?:[.,'\u2019\s\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_TAIL = r"(?:[.,][-\u2013\u2014])?"
_AMOUNT = re.compile(
    rf"(?P<minus>[-\u2212\u2013]\s?)?(?:(?P<before>{_SIGN})\.?[\s\u00a0\u202f]?(?P<minus2>[-\u2212\u2013]\s?)?(?P<number>{_NUMBER}){_TAIL}(?!\d)"
    rf"|(?<![\d.,])(?P<number2>{_NUMBER}){_TAIL}[\s\u00a0\u202f]?(?P<after>(?:{_DRAWN})(?!\d+[.,]\d)|(?:{_LETTERED})(?![a-z])))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:[.,'\u2019]\d{3})+|\d+)[.,]\d{2}(?![\d.,%])")
_TYPED = re.compile(rf"(?:{_NUMBER}){_TAIL}")
_PER = re.compile(r"^\s*(?:/|per\b|pro\b|je\b|par\b|al\b|por\b|na\b|a month|monthly|mensuel)", re.IGNORECASE)


class Amount(NamedTuple):
    """Money in a text; `negative` when a minus stands before it, `each` when it is per month, per 100 g or the like."""

    money: Money
    negative: bool = False
    each: bool = False


def amounts(text: str, language: str = "") -> Iterator[Amount]:
    """Every amount with a currency in a text, in order."""
    return (amount for amount, _start, _end in placed_amounts(text, language))


def placed_amounts(text: str, language: str = "") -> Iterator[tuple[Amount, int, int]]:
    """The same, each with where it starts and ends in the text."""
    if not _DIGIT.search(text):
        return iter(())
    return iter(_remembered(text, language)) if len(text) <= SHORT else _placed(text, language)


@lru_cache(maxsize=REMEMBERED)
def _remembered(text: str, language: str) -> tuple[tuple[Amount, int, int], ...]:
    """Prices are read again at every look, and stand on many pages."""
    return tuple(_placed(text, language))


def _placed(text: str, language: str) -> Iterator[tuple[Amount, int, int]]:
    for found in _AMOUNT.finditer(text):
        number = _number(found["number"] or found["number2"])
        if number is not None and not _is_in_code(text, found):
            money = Money(amount=number, currency=currency(found["before"] or found["after"], language))
            negative = bool(found["minus"] or found["minus2"])
            yield Amount(money, negative, bool(_PER.match(text[found.end() :]))), found.start(), found.end()


def _is_in_code(text: str, found: re.Match[str]) -> bool:
    """Whether figures and letters are a part of a longer word: `HELLO-HUF4ZF` is no 4 forint."""
    sign = found["before"] or found["after"]
    if not sign[0].isalpha():
        return False
    head, tail = text[: found.start("before" if found["before"] else "number2")], text[found.end() :]
    glued = len(head) > 1 and head[-1] == "-" and head[-2].isalnum()
    return glued or (bool(found["before"]) and tail[:1].isalpha())


def bare_amounts(text: str) -> Iterator[Amount]:
    """Numbers written like prices but without a currency, as cart tables have them."""
    for found in _BARE.finditer(text):
        number = _number(found[0])
        if number is not None:
            yield Amount(Money(amount=number), text[: found.start()].rstrip().endswith(("-", "\u2212", "\u2013")))


def typed_amount(text: str) -> Money | None:
    """What somebody typed as a price, in any usual way, with a currency or without; None where it is no one amount."""
    told = [amount.money for amount in amounts(text) if not amount.negative]
    if told:
        return told[0] if len(told) == 1 else None
    number = Price.fromstring(text).amount if _TYPED.fullmatch(text.strip()) else None
    return None if number is None else Money(amount=number)


def _number(text: str) -> Decimal | None:
    return Price.fromstring(re.sub(r"['\u2019\s\u00a0\u202f]", "", text)).amount


def strip_amounts(text: str) -> str:
    """A text without its amounts, otherwise as it is written."""
    kept = _AMOUNT.sub(lambda found: found[0] if _is_in_code(text, found) else " ", text)
    return " ".join(_BARE.sub(" ", kept).split())


def without_amounts(text: str) -> str:
    """A text without its amounts, accents, case and punctuation, for comparing labels."""
    return plain(strip_amounts(text))
