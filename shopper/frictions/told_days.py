"""The days of arrival that pages tell, as days: `2 december`, `Dezember 2`, `2026-12-02`, `2.12.2026`."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache

from babel.dates import get_month_names

from shopper.observations import Delivery, DeliveryTold

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl", "pt")
BEHIND = timedelta(days=14)
"""A day told without a year is the next one of its name, or one that has just passed."""
NAMED = re.compile(
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: (?:de|of))? (?P<month>[^\W\d_]+)|(?P<month2>[^\W\d_]+) (?P<day2>[0-3]?\d)"
)
WHOLE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
EUROPEAN = re.compile(r"(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.(?P<year>(?:20)?\d\d)?")


def days_of(note: DeliveryTold) -> tuple[tuple[date, Delivery], ...]:
    """Every day of arrival that can be told for sure, with the way of delivery it belongs to."""
    return tuple((day, way) for way in note.ways for text in way.dates for day in _read(text, note.at))


def _read(text: str, at: datetime) -> Iterator[date]:
    with suppress(ValueError):  # the 31st of a shorter month
        if found := WHOLE.fullmatch(text):
            yield date(int(found["year"]), int(found["month"]), int(found["day"]))
        elif found := EUROPEAN.fullmatch(text):
            month, day, year = int(found["month"]), int(found["day"]), found["year"]
            yield date(2000 + int(year) % 100, month, day) if year else _next(day, month, at)
        elif found := NAMED.fullmatch(_plain(text)):
            number = _months().get(found["month"] or found["month2"])
            yield from [_next(int(found["day"] or found["day2"]), number, at)] if number else []


def _next(day: int, month: int, at: datetime) -> date:
    told = date(at.year, month, day)
    return told if told >= at.date() - BEHIND else date(at.year + 1, month, day)


@cache
def _months() -> dict[str, int]:
    return {
        _plain(name): number
        for language in LANGUAGES
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, context, language).items()
    }


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.lower()).replace("ł", "l").replace(".", "")
    return "".join(one for one in letters if not unicodedata.combining(one)).strip()
