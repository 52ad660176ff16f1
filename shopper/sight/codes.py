"""Coupon codes in force, as a cart shows them."""

import re
from collections.abc import Iterator, Sequence

from shopper.actor import Place
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.totals import Sum, page_currency
from shopper.sight.words import plain

CODE = re.compile(r"\b[A-Z0-9][A-Z0-9_-]{3,23}\b")
TAKES_OFF = re.compile(
    r"remove|delete|entfernen|löschen|suppr|elimin|verwijder|usu|rimuov|excluir|^[x\u00d7\u2715]$", re.IGNORECASE
)
"""Controls that take a coupon off."""


def read_codes(scene: Scene, elements: Sequence[Element], found: Sequence[Sum]) -> Iterator[str]:
    """Coupon codes in force: named in a discount's label, or beside a control that takes them off."""
    for discount in (s for s in found if s.kind == "discount"):
        yield from _code_words(scene, discount.label)
        yield from _code_words(scene, scene.facts.tree.text(scene.facts.tree.parents[discount.node], 160))
    for element in elements:
        if element.is_field or not TAKES_OFF.search(f"{element.name} {element.hint}"):
            continue
        text = f"{element.name} {scene.facts.tree.text(scene.facts.tree.parents[element.node], 160)}"
        if scene.says(f"{text} {element.hint}", "places", Place.COUPON, Place.COUPON_OPENER):
            yield from _code_words(scene, text)


def _code_words(scene: Scene, text: str) -> Iterator[str]:
    for word in CODE.findall(text):
        known = plain(word) in scene.words.meanings or (scene.words.is_noise(word.lower()) and word.isdigit())
        if (
            not known
            and (any(c.isdigit() for c in word) or len(word) > 4)
            and not word.isdigit()
            and word != page_currency(scene)
        ):
            yield word
