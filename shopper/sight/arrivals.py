"""How long a delivery takes and on which day it comes, as a text says it, in every language of the vocabulary."""

import re
from functools import cache

from babel.dates import get_day_names, get_month_names

from shopper.sight.words import plain, vocabulary

_RANGE = r"\d{1,3}\s?(?:(?:-|\u2013|\u2014|to|bis|a|tot|do|al|ate|/|and|und)\s?\d{1,3}\s?)?"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|[0-3]?\d[./-][01]?\d[./-](?:20)?\d\d|[0-3]?\d/[01]?\d|[0-3]?\d\.\s?[01]?\d\.)"
    r"(?![\d%])(?!\s?(?:€|EUR|USD|GBP|zł|£|\$))"
)
"""`2026-12-01`, `1.12.2026`, `12/1`, `1.12.`; a price (`4.90`) is none of them."""


def spans(text: str) -> tuple[str, ...]:
    """Every span of time told: `2 to 3 working days`, `24 hours`."""
    words = plain(text.replace("-", " to ").replace("\u2013", " to ").replace("\u2014", " to "))
    return tuple(dict.fromkeys(found[0].strip() for found in _spans().finditer(words)))


def dates(text: str) -> tuple[str, ...]:
    """Every day told: by its date, its weekday's whole name, or as today and tomorrow."""
    words = plain(text)
    named = [found[0] for pattern in _named() for found in pattern.finditer(words)]
    return tuple(dict.fromkeys((*named, *(found[0] for found in _NUMERIC.finditer(text)))))


@cache
def _spans() -> re.Pattern[str]:
    units = sorted(vocabulary().patterned("delivery", "units"), key=len, reverse=True)
    return re.compile(rf"\b{_RANGE}\s?(?:{'|'.join(map(plain, units))})\b")


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    """A day and a month beside each other, or a weekday; words that are something else in any language are left out."""
    months, days = set(), set()
    for language in vocabulary().languages:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                months |= {plain(name) for name in get_month_names(width, context, language).values()}
            days |= {plain(name) for name in get_day_names("wide", context, language).values()}
    near = {plain(word) for word in vocabulary().patterned("delivery", "near")}
    month = "|".join(sorted(map(re.escape, filter(_is_word, months)), key=len, reverse=True))
    whole = "|".join(sorted(map(re.escape, days | near), key=len, reverse=True))
    return (
        re.compile(rf"\b{_DAY}(?: (?:de|of))? (?:{month})\b|\b(?:{month}) {_DAY}\b"),
        re.compile(rf"\b(?:{whole})\b"),
    )


def _is_word(name: str) -> bool:
    return len(name) >= 3
