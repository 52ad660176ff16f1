"""Finds products by words, also by words with a typo in them."""

import re

from rapidfuzz import fuzz, process

from shopper.practice.goods.catalogue import Catalogue, Product

# Below four letters a typo makes another word.
SHORT = 3
ALIKE = 78.0
SUGGESTIONS = 6


def find(catalogue: Catalogue, query: str, *, forgiving: bool = True) -> list[Product]:
    """The products that hold every word of the query or, where it is forgiving, a word much like it; best first."""
    words = _words(query)[:8]
    if not words:
        return []
    scored = [
        (sum(scores), product) for product in catalogue.products if all(scores := _scores(words, product, forgiving))
    ]
    return [product for _, product in sorted(scored, key=lambda pair: -pair[0])]


def suggest(catalogue: Catalogue, query: str) -> list[Product]:
    """What to offer while the query is still being typed."""
    return find(catalogue, query)[:SUGGESTIONS]


def _scores(words: list[str], product: Product, forgiving: bool) -> list[float]:  # noqa: FBT001 - as above
    name = _words(f"{product.name} {product.category.name} {product.slug}")
    rest = _words(f"{product.summary} {' '.join(product.sheet.values())}")
    return [max(2 * _likeness(word, name, forgiving), _likeness(word, rest, forgiving)) for word in words]


def _likeness(word: str, others: list[str], forgiving: bool) -> float:  # noqa: FBT001 - as above
    """From 0 (no word is like it, nor the beginning of one) to 100 (the same, or the beginning of one)."""
    if any(other.startswith(word) for other in others):
        return 100.0
    if len(word) <= SHORT or not forgiving:
        return 0.0
    heads = [other[: len(word) + 1] for other in others]
    best = process.extractOne(word, [*others, *heads], scorer=fuzz.ratio, score_cutoff=ALIKE)
    return float(best[1]) if best else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
