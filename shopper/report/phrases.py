"""Small pieces of English: articles, moments, names of messages, lists, counts, sums, sentences."""

from collections.abc import Iterable
from datetime import datetime

from babel.dates import format_datetime

from shopper.measures import Money
from shopper.observations import Effort, MessageKind

COMPLETE = ("reminder", "confirmation", "news", "survey", "reply", "answer")
"""Kinds that end so name a message already; the others need the word."""


def an(words: str) -> str:
    """The words with `a` or `an` before them."""
    return f"{'an' if words[:1].lower() in tuple('aeiou') else 'a'} {words}"


def message_kind(kind: MessageKind) -> str:
    """`cart reminder`, `welcome message`."""
    return kind.value if kind.value.endswith(COMPLETE) else f"{kind.value} message"


def message_named(kind: MessageKind) -> str:
    """`a cart reminder`, `another message`."""
    return "another message" if kind is MessageKind.OTHER else an(message_kind(kind))


def moment(at: datetime) -> str:
    """`21 Nov 2026, 14:05 UTC`."""
    return f"{format_datetime(at, 'd MMM y, HH:mm', locale='en')} {at.tzname() or ''}".strip()


def listed(names: Iterable[str], nothing: str = "nothing") -> str:
    """`a, b and c`; long lists are cut."""
    every = list(names)
    shown = every[:5] + ([f"{len(every) - 5} more"] if len(every) > 5 else [])
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]])) or nothing


def named(things: Iterable[str], nothing: str = "nothing") -> str:
    """`a, b, c` with no word of any language in it; long lists are cut."""
    every = list(things)
    return ", ".join([*every[:5], *(["…"] if len(every) > 5 else [])]) or nothing


def sentence(text: str) -> str:
    """The text with a capital at its beginning and a full stop at its end."""
    text = begin(text.strip())
    return text + ("" if text.endswith((".", "!", "?", "”", "…")) or not text else ".")


def begin(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is; an address stays as it was."""
    return text if text.startswith(("http://", "https://")) else text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str = "") -> str:
    """`1 click`, `2 clicks`, `no clicks`."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def money(amount: Money | None) -> str:
    """The amount, or a question mark where none was shown."""
    return str(amount) if amount else "?"


def effort(spent: Effort) -> str:
    """What it took: `3 clicks, 2 fields, 1 screen`; only what there was."""
    counts = ((spent.clicks, "click"), (spent.fields, "field"), (spent.scrolls, "scroll"), (spent.screens, "screen"))
    return ", ".join(counted(number, name) for number, name in counts if number)


def step_words(told: str) -> str:
    """A step as it is told; the marks that stood before what it left out are gone."""
    return begin(told.rstrip(" ,:"))
