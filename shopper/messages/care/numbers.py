"""The number of an order or a ticket, after the words for one."""

import re
from collections.abc import Iterable
from functools import cache

from shopper.messages.words import normal

_NUMBER = r"(?:(?=[\w/.-]*\d)(?:[A-Z]{0,6}[-_/]?)?\d[\w/-]{2,24}|(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5,16})"
_LINK = (
    r"(?:number|no|nr|nummer|num[eé]ro|n[uú]mero|numer|id|code|n[º°o]|is|ist|lautet|est|es|[eé]|to|jest|with|the|mit|der"
    r"|die|under|unter|as)"
)
_CALLED = r"(?:code|number|nummer|num[eé]ro|n[uú]mero|numer)"
"""Letters alone are a number where it is said that they are: `Order code: LWZWU`, `Bestellnummer: LWZWU`."""
_BRACKETED = re.compile(rf"[\[(]\s*#?\s*(?P<number>{_NUMBER})\s*[\])]")


def number_after(text: str, words: Iterable[str]) -> str:
    """The first number that follows one of the words (`order no. QC-100001`, `ticket #4711`); "" for none."""
    spoken = tuple(words)
    found = _after(spoken).search(text) or _lettered(spoken).search(text)
    return found["number"].rstrip("-/") if found else ""


def bracketed(subject: str) -> str:
    """The number that a help desk puts into a subject: `[#4711]`, `(T-4711)`."""
    found = _BRACKETED.search(subject)
    return found["number"] if found else ""


@cache
def _after(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?i:{_any(words)})(?!\w)[\s:.#(\[-]{{0,4}}(?:(?i:{_LINK})(?!\w)[\s:.#(\[-]{{0,4}}){{0,3}}(?P<number>{_NUMBER})(?!\w)"
    )


@cache
def _lettered(words: tuple[str, ...]) -> re.Pattern[str]:
    called = f"(?:{_any(words)})(?:(?<=nummer)|(?<=number)|\\s?{_CALLED})"
    return re.compile(rf"(?<!\w)(?i:{called})\s?[:#]\s{{0,3}}(?P<number>[A-Z]{{5,8}})(?!\w)")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are the same, however they are written."""
    return normal(one).replace(" ", "") == normal(other).replace(" ", "")
