"""Amounts of money as pages write them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.numbers import get_territory_currencies
from price_parser import Price

from shopper.measures import Money
from shopper.sight.words import plain

SIGNS = {
    "£": "GBP", "€": "EUR", "zł": "PLN", "r$": "BRL", "us$": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD", "au$": "AUD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "chf": "CHF", "fr.": "CHF", "sfr.": "CHF", "kč": "CZK", "ft": "HUF", "lei": "RON", "₺": "TRY",
    "₽": "RUB", "¥": "JPY", "₹": "INR", "₩": "KRW", "₴": "UAH", "лв": "BGN",
}  # fmt: skip
"""Signs that mean one currency wherever they stand."""
SHARED = {
    "$": ("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "CLP", "COP", "ARS"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
"""Signs of several currencies, the likeliest first; the page's region decides."""
CODES = (
    "EUR", "USD", "GBP", "PLN", "CHF", "SEK", "NOK", "DKK", "CZK", "HUF", "RON", "BGN", "TRY", "BRL", "CAD", "AUD", "NZD", "JPY",
    "MXN", "INR", "SGD", "HKD", "UAH", "ISK", "ZAR", "ILS", "AED", "CLP", "COP", "ARS",
)  # fmt: skip

_ALL = sorted([*SIGNS, *SHARED, *(code.lower() for code in CODES)], key=len, reverse=True)
_LETTERED = "|".join(re.escape(sign) for sign in _ALL if sign[0].isalpha())
_DRAWN = "|".join(re.escape(sign) for sign in _ALL if not sign[0].isalpha())
_SIGN = rf"(?<![^\W\d_])(?:{_LETTERED})|{_DRAWN}"
"""A sign of letters (`kr`, `CHF`) is none in the middle of a word."""
_NUMBER = r"\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_TAIL = r"(?:[.,][-–—])?"
_AMOUNT = re.compile(
    rf"(?P<minus>[-−–]\s?)?(?:(?P<before>{_SIGN})\.?[\s\u00a0\u202f]?(?P<minus2>[-−–]\s?)?(?P<number>{_NUMBER}){_TAIL}(?!\d)"
    rf"|(?<![\d.,])(?P<number2>{_NUMBER}){_TAIL}[\s\u00a0\u202f]?(?P<after>{_SIGN})(?![a-z]))",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:[.,'’]\d{3})+|\d+)[.,]\d{2}(?![\d.,%])")
_PER = re.compile(r"^\s*(?:/|per\b|pro\b|je\b|par\b|al\b|por\b|na\b|a month|monthly|mensuel)", re.IGNORECASE)


class Amount(NamedTuple):
    """Money in a text; `negative` when a minus stands before it, `each` when it is per month, per 100 g or the like."""

    money: Money
    negative: bool = False
    each: bool = False


@lru_cache(maxsize=256)
def home_currency(language: str) -> str:
    """The currency of a language tag's region (`en-gb` is GBP), "" where the tag names none."""
    try:
        territory = Locale.parse(language, sep="-" if "-" in language else "_").territory
    except (ValueError, UnknownLocaleError, TypeError):
        return ""
    return next(iter(get_territory_currencies(territory)), "") if territory else ""


def currency(sign: str, language: str = "") -> str:
    """The ISO code for a sign or a code as written."""
    sign = sign.lower().strip()
    if sign in SHARED:
        home = home_currency(language)
        return home if home in SHARED[sign] else _kronor(language) if sign == "kr" else SHARED[sign][0]
    return SIGNS.get(sign) or sign.upper()


def _kronor(language: str) -> str:
    return {"no": "NOK", "nb": "NOK", "nn": "NOK", "da": "DKK", "is": "ISK"}.get(language[:2], "SEK")


def amounts(text: str, language: str = "") -> Iterator[Amount]:
    """Every amount with a currency in a text, in order."""
    for found in _AMOUNT.finditer(text):
        number = _number(found["number"] or found["number2"])
        if number is not None:
            money = Money(amount=number, currency=currency(found["before"] or found["after"], language))
            negative = bool(found["minus"] or found["minus2"])
            yield Amount(money, negative, bool(_PER.match(text[found.end() :])))


def bare_amounts(text: str) -> Iterator[Amount]:
    """Numbers written like prices but without a currency, as cart tables have them."""
    for found in _BARE.finditer(text):
        number = _number(found[0])
        if number is not None:
            yield Amount(Money(amount=number), text[: found.start()].rstrip().endswith(("-", "−", "–")))


def _number(text: str) -> Decimal | None:
    return Price.fromstring(re.sub(r"['’\s\u00a0\u202f]", "", text)).amount


def strip_amounts(text: str) -> str:
    """A text without its amounts, otherwise as it is written."""
    return " ".join(_BARE.sub(" ", _AMOUNT.sub(" ", text)).split())


def without_amounts(text: str) -> str:
    """A text without its amounts, accents, case and punctuation, for comparing labels."""
    return plain(strip_amounts(text))
