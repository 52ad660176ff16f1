"""Prices as messages write them: `129,00 €`, `£5`, `1 299,00 zł`, `EUR 12.50`."""

import re
from collections.abc import Iterator

from price_parser import Price

from shopper.fridays import FRANCS
from shopper.measures import Money
from shopper.messages.layout import Line
from shopper.messages.words import Language, normal, says

CURRENCIES = {
    "€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "R$": "BRL", "zł": "PLN", "zl": "PLN", "kr": "", "Kč": "CZK",
    "CHF": "CHF", "EUR": "EUR", "USD": "USD", "GBP": "GBP", "PLN": "PLN", "BRL": "BRL", "CAD": "CAD", "AUD": "AUD",
    "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "CZK": "CZK", "Fr.": "CHF", "euro": "EUR", "euros": "EUR",
}  # fmt: skip
"""How a currency is written, and its ISO 4217 code where the writing tells it."""
LABEL = 4
"""Words in a line that names a sum."""
_SIGN = "|".join(FRANCS if sign == "Fr." else re.escape(sign) for sign in sorted(CURRENCIES, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:[.,'\u2019\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?"
_ASIDE = re.compile(r"\([^()]*\)")
PRICE = re.compile(
    rf"(?<![\w.,])(?<!\w-)(?:(?P<before>{_SIGN})\s?(?P<after_sign>{_NUMBER})(?:,[-\u2013])?|(?P<number>{_NUMBER})(?:,[-\u2013])?\s?(?P<after>{_SIGN}))(?![\w%])",
    re.IGNORECASE,
)  # fmt: skip


def prices_in(text: str) -> Iterator[Money]:
    """Every amount with a currency, in order."""
    return (money for _, money in prices_at(text))


def prices_at(text: str) -> Iterator[tuple[int, Money]]:
    """Every amount with the place where it begins."""
    for found in PRICE.finditer(text):
        number = found["after_sign"] or found["number"]
        amount = Price.fromstring(number).amount
        if amount is not None:
            yield found.start(), Money(amount=amount, currency=_code(found["before"] or found["after"]))


def is_bill(lines: tuple[Line, ...], language: Language) -> bool:
    """Whether a sum stands in it: a short line with a word such as `total` or `shipping`, and an amount."""
    return any(_is_sum(line, after, language) for line, after in zip(lines, [*lines[1:], Line("")], strict=True))


def total_of(lines: tuple[Line, ...], language: Language) -> Money | None:
    """The last amount that a line calls all there is to pay; None where none does."""
    found: Money | None = None
    for line, after in zip(lines, [*lines[1:], Line("")], strict=True):
        named = normal(_ASIDE.sub("", PRICE.sub("", line.text))) in {normal(word) for word in language.total}
        here = [*prices_in(line.text)] or ([*prices_in(after.text)] if PRICE.fullmatch(after.text.strip()) else [])
        found = here[0] if named and len(here) == 1 else found
    return found


def _is_sum(line: Line, after: Line, language: Language) -> bool:
    words = normal(PRICE.sub("", line.text))
    named = len(words.split()) <= LABEL and any(says(words, word) for word in language.sums)
    return named and bool(PRICE.search(line.text) or PRICE.fullmatch(after.text))


def _code(sign: str) -> str:
    known = {written.lower(): code for written, code in CURRENCIES.items()}
    return known[sign.lower()]
