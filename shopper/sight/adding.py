"""What speaks for and against a way to put this product into the cart or on the wish list."""

from collections.abc import Iterator

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.drawers import checkout_drawer
from shopper.sight.features import Point, about
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene


def adds(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """The product's own button, not that of something else which the cart's drawer offers, nor one behind it."""
    drawer = checkout_drawer(scene)
    if drawer is not None and not like:
        inside = scene.facts.tree.inside(element.node, drawer)
        yield Point("in the cart's drawer" if inside else "behind the cart's drawer", weights.OTHERS_CARD)
    yield from about(scene, element, place, like)


def wishes(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """A way to put something on the wish list, not the way to the list."""
    if element.href and grade(scene, element.name, Place.WISH_LIST) > grade(scene, element.name, place):
        yield Point("leads to the list", weights.WRONG_FORM)
    yield from about(scene, element, place, like)
