"""The drawer of a cart that lies open over a page."""

from collections.abc import Callable

from shopper.actor import Place
from shopper.sight.controls import CONTROLS
from shopper.sight.features import gives_away
from shopper.sight.naming import SURELY, grade
from shopper.sight.scene import Scene


def cart_drawer(scene: Scene) -> int | None:
    """The node of an open dialog that is the cart; None where none is open."""
    return scene.recall("cart drawer", lambda scene: _front_if(scene, _is_cart))


def checkout_drawer(scene: Scene) -> int | None:
    """The node of an open dialog that leads to the checkout; None where none is open."""
    return scene.recall("checkout drawer", lambda scene: _front_if(scene, _leads_to_checkout))


def _front_if(scene: Scene, fits: Callable[[Scene, int], bool]) -> int | None:
    front = scene.front
    return front.node if front is not None and fits(scene, front.node) else None


def _is_cart(scene: Scene, node: int) -> bool:
    """Whether it leads to the cart or the checkout, or says that the cart is empty."""
    if says_empty(scene, node):
        return True
    inside = [e for e in scene.facts.within(node) if e.visible and not e.is_field]
    return any(grade(scene, e.name, place) > SURELY for e in inside for place in (Place.CHECKOUT, Place.CART))


def says_empty(scene: Scene, node: int) -> bool:
    """Whether a part of the page says that the cart is empty."""
    return scene.says(scene.facts.tree.text(node, 600), "kinds", "empty cart")


def unfolds_empty(scene: Scene) -> bool:
    """Whether a button named after the cart has unfolded a part of the page that says it is empty."""
    opened = (e for e in scene.facts.elements if e.visible and e.expanded == "true" and not e.href)
    return any(
        (grade(scene, e.name, Place.CART) > SURELY or gives_away(e, CONTROLS[Place.CART]))
        and says_empty(scene, e.controls if e.controls >= 0 else scene.facts.tree.parents[e.node])
        for e in opened
    )


def _leads_to_checkout(scene: Scene, node: int) -> bool:
    return any(grade(scene, e.name, Place.CHECKOUT) > SURELY for e in scene.facts.within(node) if e.visible)
