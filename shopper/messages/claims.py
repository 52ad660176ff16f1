"""What a message promises or states: how much a code takes off, what a product costs, when an offer ends."""

import itertools
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

from dateparser.search import search_dates

from shopper.messages.codes import Code
from shopper.messages.layout import Line
from shopper.messages.names import Item
from shopper.messages.prices import prices_in
from shopper.messages.words import Language, languages, normal, says
from shopper.observations import Claim

AROUND = 2
"""Lines before and after a code that speak of it."""
LONGEST_CLAIM, MOST_DAYS = 400, 20
"""Characters of a line in which a last day is looked for, and lines of one message that are tried."""
LONGEST_OFFER = timedelta(days=400)
_PERCENT = re.compile(r"(?<![\d.,])(?P<minus>[-\u2013\u2212]\s?)?(?P<number>\d{1,2})(?:[.,]0)?\s?%")
_HOUR = re.compile(r"\b\d{1,2}:\d{2}\b")
_DATED = re.compile(
    r"\d|tomorrow|midnight|tonight|morgen|demain|mañana|domani|jutra|amanhã|mitternacht|minuit", re.IGNORECASE
)


def claims_of(
    lines: tuple[Line, ...], codes: tuple[Code, ...], items: tuple[Item, ...], language: Language, at: datetime
) -> tuple[Claim, ...]:
    """Discounts, prices and last days, each once; `at` is the day from which `in three days` counts."""
    claims = [*_discounts(lines, codes, language), *_prices(items), *_last_days(lines, codes, language, at)]
    return tuple(dict.fromkeys(claims))


def _discounts(lines: tuple[Line, ...], codes: tuple[Code, ...], language: Language) -> Iterator[Claim]:
    for at, line in enumerate(lines):
        for value in _off(line.text, language, coupled=any(code.line == at for code in codes)):
            yield Claim(about=_nearest(codes, at), what="discount", value=value)


def _off(text: str, language: Language, *, coupled: bool) -> Iterator[str]:
    """What the line takes off; beside a code a percentage needs no other word, an amount always does."""
    spoken = normal(text)
    named = any(says(spoken, word) for word in language.discount) or any(
        says(spoken, word) for word in _english().discount
    )
    for found in _PERCENT.finditer(text):
        told = (named or coupled or found["minus"]) and int(found["number"])
        if told and not _at_most(text[: found.start()], language):
            yield f"{int(found['number'])} %"
    if named and len(text) < 200:
        yield from (str(price) for price in prices_in(text))


def _at_most(before: str, language: Language) -> bool:
    """`Up to 50 %` takes that off some things only."""
    spoken = normal(before).split()
    return any(spoken[-len(words) :] == words for words in (normal(said).split() for said in language.at_most))


def _prices(items: tuple[Item, ...]) -> Iterator[Claim]:
    return (Claim(about=item.name, what="price", value=str(item.price)) for item in items if item.price)


def _last_days(lines: tuple[Line, ...], codes: tuple[Code, ...], language: Language, at: datetime) -> Iterator[Claim]:
    speaking = ((number, said) for number, line in enumerate(lines) if (said := _after_until(line.text, language)))
    for number, said in itertools.islice(speaking, MOST_DAYS):
        day = next((day for text in said if (day := _day(text, language, at)) is not None), None)
        if day is not None:
            yield Claim(about=_nearest(codes, number), what="expiry", value=day.date().isoformat())


def _after_until(text: str, language: Language) -> list[str]:
    """What follows the words such as `until` or `valid`, the longest first, where a day may be in it."""
    start = text[:LONGEST_CLAIM]
    low = start.lower()
    said = (until.search(start) for phrase, until in _untils(language.language) if phrase in low)
    return [found[1] for found in said if found and _DATED.search(_HOUR.sub("", found[1]))]


@cache
def _untils(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The phrases that announce a last day, in lower case, the longest first; each with what finds it and the rest."""
    (own,) = (language for language in languages() if language.language == code)
    ordered = sorted(own.expiry, key=len, reverse=True)
    return tuple((said.lower(), re.compile(rf"\b{re.escape(said)}\b(.{{2,50}})", re.IGNORECASE)) for said in ordered)


def _day(text: str, language: Language, at: datetime) -> datetime | None:
    """The day the text tells, if it lies ahead."""
    day = _in_a_while(text, language, at) or _written(text, language, at)
    return day if day is not None and at - timedelta(days=1) <= day <= at + LONGEST_OFFER else None


def _in_a_while(text: str, language: Language, at: datetime) -> datetime | None:
    """`for 14 days`, `in 48 hours`: counted from the message on."""
    for unit, words in language.spans.items():
        found = re.search(rf"\b(\d{{1,3}})\s*(?:{'|'.join(map(re.escape, words))})\b", text, re.IGNORECASE)
        if found:
            return at + timedelta(**{unit: int(found[1])})
    return None


def _written(text: str, language: Language, at: datetime) -> datetime | None:
    settings = {"RELATIVE_BASE": at.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
    try:
        found = search_dates(text, languages=[language.language], settings=settings)
    except Exception:  # noqa: BLE001  # dateparser raises what its regexes and calendars raise; then there is no date
        return None
    return found[0][1].replace(tzinfo=at.tzinfo) if found else None


def _nearest(codes: tuple[Code, ...], line: int) -> str:
    near = [code for code in codes if abs(code.line - line) <= AROUND]
    return min(near, key=lambda code: abs(code.line - line)).text if near else ""


def _english() -> Language:
    return next(language for language in languages() if language.language == "en")
