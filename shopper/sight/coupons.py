"""Which fields ask for a coupon's code."""

from shopper.actor import Place
from shopper.sight.labels import label
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene


def asks_coupon(scene: Scene, element: Element) -> bool:
    """Whether a field is one for codes."""
    said = label(scene, element)
    named = any(word in element.hint.lower() for word in ("coupon", "voucher", "promo", "gutschein", "discount"))
    return named or grade(scene, said, Place.COUPON) > 0.6
