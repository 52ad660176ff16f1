"""How a product's name is written: without count and price, and unlike a sentence, a sum or a button."""

import re
from functools import cache

from shopper.messages.prices import PRICE
from shopper.messages.words import Language, languages, normal

QUANTITY = re.compile(
    r"^\s*[-•*·\u2013]?\s*(\(?\d{1,3}\)?\s*[x\u00d7*]\s+|\d{1,3}\s+(?:st|stk|szt|pcs?)\.?\s+)", re.IGNORECASE
)
BULLET = re.compile(r"^\s*[-•*·\u2013\u203a»]\s+")
COUNT = re.compile(r"[\s,;(]+([x\u00d7]\s*\d{1,3}|\(\s*\d{1,3}\s*\)|\d{1,3}\s*[x\u00d7])\s*\)?$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def clean(text: str, language: Language) -> str:
    """A line without its quantity, its price and the words that only lead to the price."""
    name = BULLET.sub("", QUANTITY.sub("", text))
    priced = PRICE.search(name)
    words = (name[: priced.start()] if priced and priced.start() else name).split()
    while words and (not _LETTERS.search(words[-1]) and not words[-1][-1].isalnum()):
        words.pop()
    while priced and len(words) > 1 and _words(words[-1]).strip() in _not_in_names(language.language):
        words.pop()
    return COUNT.sub("", " ".join(words).strip(" -\u2013\u2014:|,;>→\u203a»*•\"“”„«'")).strip(" -\u2013\u2014:|,;(")


def is_name(name: str, language: Language) -> bool:
    """Whether this could be what a thing is called: short, no sentence, no sum, no button."""
    if not 3 <= len(name) <= 90 or len(name.split()) > 12 or not _LETTERS.search(name):
        return False
    if name[-1] in ".!?…" or "%" in name or "@" in name or "://" in name or PRICE.search(name):
        return False
    words = _words(name)
    return not any(f" {word} " in words for word in _not_in_names(language.language))


@cache
def _not_in_names(code: str) -> frozenset[str]:
    """Mails of any language borrow English buttons."""
    words = (word for language in languages() if language.language in {code, "en"} for word in language.not_names)
    return frozenset(_words(word).strip() for word in words)


def _words(text: str) -> str:
    """In normal form, with what a hyphen joins as one word: nothing is free about an oxygen-free cable."""
    return normal(text.replace("-", ""))
