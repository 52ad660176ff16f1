"""The drawer of a cart that lies open over a page."""

from shopper.actor import Place
from shopper.sight.naming import grade
from shopper.sight.scene import Scene


def cart_drawer(scene: Scene) -> int | None:
    """The node of an open dialog that is the cart; None where none is open."""
    front = scene.front
    return front.node if front is not None and _is_cart(scene, front.node) else None


def _is_cart(scene: Scene, node: int) -> bool:
    """Whether it leads to the cart or the checkout, or says that the cart is empty."""
    if scene.says(scene.facts.tree.text(node, 600), "kinds", "empty cart"):
        return True
    inside = [e for e in scene.facts.within(node) if e.visible and not e.is_field]
    return any(grade(scene, e.name, place) > 0.8 for e in inside for place in (Place.CHECKOUT, Place.CART))
