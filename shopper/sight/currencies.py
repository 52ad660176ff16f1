"""Which currency a sign means."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_territory_currencies

SIGNS = {
    "£": "GBP", "€": "EUR", "zł": "PLN", "r$": "BRL", "us$": "USD", "ca$": "CAD", "c$": "CAD", "a$": "AUD",
    "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "chf": "CHF", "fr.": "CHF", "sfr.": "CHF", "kč": "CZK",
    "ft": "HUF", "lei": "RON", "₺": "TRY", "₽": "RUB", "¥": "JPY", "₹": "INR", "₩": "KRW", "₴": "UAH", "лв": "BGN",
}  # fmt: skip
"""Signs that mean one currency wherever they stand."""
SHARED = {
    "$": ("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "CLP", "COP", "ARS"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
"""Signs of several currencies, the likeliest first; the page's region decides."""
CODES = (
    "EUR", "USD", "GBP", "PLN", "CHF", "SEK", "NOK", "DKK", "CZK", "HUF", "RON", "BGN", "TRY", "BRL", "CAD", "AUD",
    "NZD", "JPY", "MXN", "INR", "SGD", "HKD", "UAH", "ISK", "ZAR", "ILS", "AED", "CLP", "COP", "ARS",
)  # fmt: skip
NORDIC = {"no": "NOK", "nb": "NOK", "nn": "NOK", "da": "DKK", "is": "ISK"}
"""Whose `kr` it is where only the language is known."""


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
        return home if home in SHARED[sign] else NORDIC.get(language[:2], "SEK") if sign == "kr" else SHARED[sign][0]
    return SIGNS.get(sign) or sign.upper()
