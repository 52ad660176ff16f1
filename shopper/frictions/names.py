"""Whether two names mean the same product, and which products a mail is about."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from shopper.observations import CartSeen, Evidence, Left, ListSeen, Message, ProductSeen

ALIKE = 88
"""Two names from this likeness on (0 to 100, words in any order) are one product told slightly differently."""
_DIGIT = re.compile(r"\d")
_QUANTITY = re.compile(r"(\d+) x (.+)")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Lower case, letters and digits only; remembered, since a journey asks for the same few names again and again."""
    return default_process(name)


def same(one: str, other: str) -> bool:
    """
    Whether both names mean one product; numbers in both must not contradict, so `X4` is never `X5`.

    A name that is cut off (`Aurora Wireless Head…`) or shortened by at least half of a longer one still matches.
    """
    left, right = plain(one), plain(other)
    if left == right:
        return bool(left)
    if not left or not right or _numbers_differ(left, right):
        return False
    short, long = sorted((left, right), key=len)
    cut = one.rstrip().endswith(("…", "...")) or other.rstrip().endswith(("…", "..."))
    if cut and len(short) >= 8 and long.startswith(short):
        return True
    within = len(short.split()) >= 2 and set(short.split()) <= set(long.split())
    return within or fuzz.token_sort_ratio(left, right) >= ALIKE


def _numbers_differ(one: str, other: str) -> bool:
    ours, theirs = ({word for word in name.split() if _DIGIT.search(word)} for name in (one, other))
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def any_same(names: Iterable[str], wanted: Iterable[str]) -> str:
    """The first of the names that is also wanted; "" when none is."""
    sought = tuple(wanted)
    return next((name for name in names if any(same(name, other) for other in sought)), "")


def line(written: str) -> tuple[str, int]:
    """Name and quantity of a cart line as told (`2 x Bark Speaker`)."""
    told = _QUANTITY.fullmatch(written.strip())
    return (told[2], int(told[1])) if told else (written.strip(), 1)


def cared_for(evidence: Evidence, message: Message) -> tuple[str, ...]:
    """What the shopper had looked at, put in the cart or left behind when the message came."""
    before = [note for note in evidence.notes if note.at <= message.at]
    names = [note.product.name for note in before if isinstance(note, ProductSeen)]
    names += [item.name for note in before if isinstance(note, CartSeen) for item in note.lines]
    names += [name for note in before if isinstance(note, Left) for name in (*note.viewed, *note.cart)]
    return tuple(dict.fromkeys(names))


def products(evidence: Evidence, message: Message) -> tuple[str, ...]:
    """The names in a message that surely are products: pictured, priced or met in the shop; headings are not."""
    priced = [claim.about for claim in message.claims if claim.what == "price"]
    shown = [name for note in evidence.of(ListSeen) for name in note.names]
    sure = (*message.pictured, *priced, *shown)
    return tuple(name for name in message.names if any(same(name, other) for other in sure))


def reads(message: Message) -> str:
    """Everything a message says in words, for looking up a name in it."""
    return default_process(" ".join((message.subject, message.text, *message.names)))


def mentions(message: Message, name: str) -> bool:
    """Whether the message names this product anywhere, in its list of items or in its text."""
    wanted = plain(name)
    return bool(any_same(message.names, (name,))) or bool(wanted and f" {wanted} " in f" {reads(message)} ")
