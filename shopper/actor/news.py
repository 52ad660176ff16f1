"""What a page says now that it did not say before."""

from collections.abc import Iterable
from itertools import takewhile


def news(before: str, after: str, own: str = "") -> tuple[str, ...]:
    """Sentences of a page's text that were not in its text before, but for the shopper's `own` words."""
    known = {*_sentences(before), *_sentences(own)}
    return tuple(line for line in _sentences(_changed(before, after)) if line not in known)


def _changed(before: str, after: str) -> str:
    """What stands between the words with which both texts begin and those with which both end."""
    old, new = before.split(), after.split()
    start = _alike(old, new)
    end = _alike(reversed(old[start:]), reversed(new[start:]))
    return " ".join(new[start : len(new) - end])


def _alike(old: Iterable[str], new: Iterable[str]) -> int:
    """With how many of the same words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in text.replace("? ", "?\n").replace(". ", ".\n").splitlines() if part.strip()]
