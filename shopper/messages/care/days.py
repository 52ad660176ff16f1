"""The days between which a message says that something arrives."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta

from shopper.messages.care.words import CareWords
from shopper.messages.words import normal, says_any
from shopper.observations import Arrival

MOST_SENTENCES, LONGEST = 6, 300
"""Sentences in which a day is looked for, and characters of one that are read."""
AHEAD, BEHIND = timedelta(days=200), timedelta(days=14)
"""How far from the message a day of arrival may lie."""
WIDEST = timedelta(days=21)
"""Between the first and the last day; dates further apart are two different things."""
_MONTH_OR_NUMBERS = re.compile(
    r"\d{1,2}[./-]\d{1,2}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?[^\W\d_]{3,}|[^\W\d_]{3,}\s+\d{1,2}"
)
_FROM_TO = re.compile(
    r"(?P<first>\d{1,2})\.?\s?(?:-|\u2013|to|bis|au|et|al?|and|und|y|e|en|tot|do|i)\s?(?P<rest>\d{1,2}\.?\s+[^\W\d_]{3,}(?:\s+\d{4})?)"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def arrival_in(sentences: tuple[str, ...], words: CareWords, english: CareWords, at: datetime) -> Arrival | None:
    """The first days of arrival that a sentence gives; a day told only as `in three days` is none."""
    likely = (said for said in sentences if says_any(normal(said), (*words.arrives, *english.arrives)))
    dated = (said[:LONGEST] for said in likely if _MONTH_OR_NUMBERS.search(said))
    for _, said in zip(range(MOST_SENTENCES), dated, strict=False):
        if days := sorted(set(_days(said, words.language, at))):
            last = max(day for day in days if day - days[0] <= WIDEST)
            return Arrival(first=days[0], last=last)
    return None


def _days(said: str, language: str, at: datetime) -> Iterator[date]:
    apart = _FROM_TO.sub(lambda found: f"{found['first']} {found['rest'].split(maxsplit=1)[1]}, {found['rest']}", said)
    for text, moment in _found(apart, language, at):
        spelled = re.search(r"[^\W\d_]{3,}", text) or _ISO.search(text) or re.search(r"\d[./-]\d", text)
        told = str(moment.day) in [number.lstrip("0") for number in re.findall(r"\d+", text)]
        if told and spelled and at.date() - BEHIND <= moment.date() <= at.date() + AHEAD:
            yield moment.date()


def _found(said: str, language: str, at: datetime) -> list[tuple[str, datetime]]:
    from dateparser.search import search_dates  # noqa: PLC0415 - a tenth of a start; few runs read a mail with a day

    settings = {
        "RELATIVE_BASE": at.replace(tzinfo=None),
        "PREFER_DATES_FROM": "future",
        "REQUIRE_PARTS": ["day", "month"],
    }
    with suppress(Exception):  # dateparser raises what its regexes and calendars raise; then there is no date
        for spoken in dict.fromkeys((language, "en")):
            if found := search_dates(said, languages=[spoken], settings=settings):
                return list(found)
    return []
