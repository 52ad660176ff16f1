"""Small pieces of English: articles, moments, names of messages."""

from datetime import datetime

from babel.dates import format_datetime

from shopper.observations import MessageKind

COMPLETE = ("reminder", "confirmation", "news", "survey", "reply")
"""Kinds that end so name a message already; the others need the word."""


def an(words: str) -> str:
    """The words with `a` or `an` before them."""
    return f"{'an' if words[:1].lower() in tuple('aeiou') else 'a'} {words}"


def message_kind(kind: MessageKind) -> str:
    """`cart reminder`, `welcome message`."""
    return kind.value if kind.value.endswith(COMPLETE) else f"{kind.value} message"


def moment(at: datetime) -> str:
    """`21 Nov 2026, 14:05 UTC`."""
    return f"{format_datetime(at, 'd MMM y, HH:mm', locale='en')} {at.tzname() or ''}".strip()
