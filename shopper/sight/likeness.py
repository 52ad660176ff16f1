"""How alike two names of products, options or categories are."""

from rapidfuzz import fuzz

from shopper.sight.money import without_amounts
from shopper.sight.words import plain


def alike(wanted: str, shown: str) -> float:
    """
    From 0 to 1: 1 when the texts are the same, over 0.8 when one holds all words of the other, less for a part.

    Prices in the text shown do not count. Where both name a number (`WH-500`, `XL 2`), the numbers must agree.
    """
    want, show = plain(wanted), plain(shown)
    if not want or not show:
        return 0.0
    if want == show or want == without_amounts(shown):
        return 1.0
    ours, theirs = want.split(), show.split()
    if f" {want} " in f" {show} ":
        return 0.82 + 0.15 * len(ours) / len(theirs)
    if f" {show} " in f" {want} " and len(show) > 5:
        return 0.7 + 0.15 * len(theirs) / len(ours)
    return _by_words(ours, theirs)


def _by_words(ours: list[str], theirs: list[str]) -> float:
    numbers = {w for w in ours if any(c.isdigit() for c in w)}
    if numbers and not numbers <= set(theirs) and len(numbers) < len(ours):
        return 0.0
    if set(ours) <= set(theirs):
        return 0.75 + 0.1 * len(ours) / len(theirs)
    if any(c.isdigit() for w in ours + theirs for c in w) and len(ours) < 3:
        return 0.0
    ratio = fuzz.ratio(" ".join(ours), " ".join(theirs)) / 100
    return ratio * 0.9 if ratio > 0.85 else 0.0
