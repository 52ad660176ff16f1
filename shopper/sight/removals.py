"""What speaks for and against a way to take a product out of the cart."""

import re
from collections.abc import Iterator

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.features import Point, about, in_line
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

COUPON = re.compile(r"coupon|voucher|promo|gutschein", re.IGNORECASE)


def takes_out(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """A way to take out a product: not a coupon, and not an address, card or list that stands beside no price."""
    parent = scene.facts.tree.parents[element.node]
    said = f"{scene.facts.tree.text(parent, 120)} {element.hint} {element.href}"
    if COUPON.search(said) or scene.says(said, "places", Place.COUPON):
        yield Point("takes off a coupon", weights.WRONG_FORM)
    elif not in_line(scene, element):
        yield Point("beside no price", weights.WRONG_FORM)
    yield from about(scene, element, place, like)
