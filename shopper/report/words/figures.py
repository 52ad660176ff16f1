"""Figures within our rules' sentences, read back so that they can be written as the reader writes them."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from shopper.measures import Money, parse_duration

if TYPE_CHECKING:
    from shopper.report.words.words import Words

MONEY = re.compile(r"(-?\d+\.\d\d) ([A-Z]{3})")
ADDRESS = re.compile(r"https?://\S+")
SHARE = re.compile(r"(\d+)%")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SPAN = re.compile(r"\d+ (s|min|h|days?)( \d+ (h|min)){0,2}")
MOMENT = re.compile(r"(\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d) UTC")
QUOTED = re.compile(r"“[^”]*”|`[^`]*`|\S+://\S+")


def value(text: str, words: "Words") -> str | None:
    """A text that is nothing but money, a span of time, a day, a moment, a share, a number or an
    address; None where it is anything else.
    """
    for form, write in FORMS:
        if found := form.fullmatch(text):
            return _sure(partial(write, found, words))
    return None


def within(text: str, words: "Words") -> str:
    """The text with its money, its days and its spans so written; what a shop wrote, and addresses, stay."""
    parts, at = [], 0
    for kept in QUOTED.finditer(text):
        parts += [_written(text[at : kept.start()], words), kept[0]]
        at = kept.end()
    return "".join((*parts, _written(text[at:], words)))


def _written(text: str, words: "Words") -> str:
    for form in (MONEY, DAY):
        text = form.sub(lambda found: value(found[0], words) or found[0], text)
    return text


def _sure(write: Callable[[], str]) -> str | None:
    try:
        return write()
    except ValueError:  # the 31st of February
        return None


def _money(found: re.Match[str], words: "Words") -> str:
    return words.money(Money(amount=Decimal(found[1]), currency=found[2]))


def _day(found: re.Match[str], words: "Words") -> str:
    return words.day(datetime.fromisoformat(found[0]))


def _span(found: re.Match[str], words: "Words") -> str:
    span: timedelta = parse_duration(found[0])
    return words.span(span)


def _moment(found: re.Match[str], words: "Words") -> str:
    return words.moment(datetime.strptime(found[1], "%d %b %Y, %H:%M").replace(tzinfo=UTC))


def _share(found: re.Match[str], words: "Words") -> str:
    return words.share(int(found[1]))


def _number(found: re.Match[str], words: "Words") -> str:
    return words.exact(found[0])


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], "Words"], str]], ...] = (
    (MONEY, _money), (DAY, _day), (SPAN, _span), (MOMENT, _moment), (SHARE, _share), (NUMBER, _number),
    (ADDRESS, lambda found, _words: found[0]),
)  # fmt: skip
"""How each is recognised, and written."""
