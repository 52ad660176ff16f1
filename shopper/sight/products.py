"""The product a page is about: structured data first, then what stands beside its heading."""

import re
from collections.abc import Iterable

from shopper.measures import Money
from shopper.observations import Product
from shopper.sight.money import amounts
from shopper.sight.product_data import stated
from shopper.sight.scene import Scene
from shopper.sight.tree import Line

SURCHARGE = re.compile(r"[+]\s*[^\w\s]{0,2}\s*(?:[A-Z]{3}\s*)?\d")
"""What an option costs besides: `Steel [+$60.00]`."""
NEAR = 900
"""Pixels below the product's heading within which its price stands."""


def read_product(scene: Scene) -> Product | None:
    """The product, or None where the page names none."""
    known = None if scene.quick_view is not None else stated(scene)
    seen = _seen(scene)
    if known is None or seen is None:
        return known or (seen and seen.model_copy(update={"was": _was(scene, seen.price)}))
    available = seen.available if known.available is None else known.available
    price = _shown(scene, known.price, seen.price)
    return Product(
        name=seen.name if _same(known.name, seen.name) else known.name,
        url=scene.facts.url,
        price=price,
        available=available,
        picture=known.picture or seen.picture,
        was=_was(scene, price),
    )


def _shown(scene: Scene, stated: Money | None, seen: Money | None) -> Money | None:
    """The price for machines, unless a shopper sees another one and that nowhere: then what he sees."""
    if stated is None or seen is None or scene.product_heading is None:
        return stated or seen
    near = _near(scene, scene.product_heading)
    shown = {a.money.amount for line in near for a in amounts(line.text, scene.facts.language)}
    return stated if stated.amount in shown else seen


def _was(scene: Scene, price: Money | None) -> Money | None:
    """The first higher amount that is crossed out near the heading."""
    heading = scene.product_heading
    if heading is None or price is None:
        return None
    struck = (
        a.money for line in _near(scene, heading) if line.struck for a in amounts(line.text, scene.facts.language)
    )
    return next((money for money in struck if money.amount > price.amount), None)


def _same(known: str, seen: str) -> bool:
    """Whether the heading says the same with or without more words around it."""
    return bool(seen) and (seen.lower() in known.lower() or known.lower() in seen.lower())


def _seen(scene: Scene) -> Product | None:
    heading = scene.product_heading
    if heading is None:
        return None
    near = _near(scene, heading)
    priced = [
        (line.size, a.money)
        for line in near
        if not line.struck and not SURCHARGE.search(line.text)
        for a in amounts(line.text, scene.facts.language)
        if not a.each
    ]
    name = scene.facts.tree.text(heading, 200)
    picture = next((i.source for i in scene.facts.images if i.alt and i.alt.lower() in name.lower()), "")
    price = max(priced, key=lambda pair: pair[0])[1] if priced else None
    return (
        Product(
            name=name,
            url=scene.facts.url,
            price=price,
            available=said_stock(scene, [line.text for line in near]),
            picture=picture,
        )
        if name
        else None
    )


def _near(scene: Scene, heading: int) -> list[Line]:
    """The lines below or beside the heading that belong to no other product."""
    tree = scene.facts.tree
    at = tree.boxes[heading]
    out = []
    for line in tree.lines:
        box = tree.boxes.get(line.node)
        if (
            box
            and -120 <= box.y - at.y <= NEAR
            and scene.card_at(line.node) is None
            and (scene.quick_view is None or tree.inside(line.node, scene.quick_view))
            and scene.facts.landmark(line.node) not in {"header", "nav", "footer"}
        ):
            out.append(line)
    return out


def said_stock(scene: Scene, told: Iterable[str]) -> bool | None:
    """Whether short lines beside a product say that it can be had; None where they say nothing of it."""
    short = [text for text in told if len(text) < 80]
    if any(scene.says(text, "stock", "out") for text in short):
        return False
    return True if any(scene.says(text, "stock", "in") for text in short) else None
