"""What speaks for and against a way to put this product into the cart or on the wish list."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import purposes, weights
from shopper.sight.addresses import CART_PATH, PATHS
from shopper.sight.coupons import asks_coupon
from shopper.sight.drawers import checkout_drawer
from shopper.sight.features import Point, about
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

ACCOUNT = PATHS[PageKind.ACCOUNT]


def adds(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """The product's own button, not that of something else which the cart offers, nor one behind the cart's drawer."""
    drawer = checkout_drawer(scene)
    if drawer is not None and not like:
        inside = scene.facts.tree.inside(element.node, drawer)
        yield Point("in the cart's drawer" if inside else "behind the cart's drawer", weights.OTHERS_CARD)
    elif grade(scene, element.name, place) < SURELY and _adds_else(scene, element):
        yield Point("adds something else", weights.OTHERS_CARD)
    elif not like and CART_PATH.search(urlsplit(scene.facts.url).path):
        yield Point("offered in the cart", weights.OTHERS_CARD)
    yield from about(scene, element, place, like)


def _is_own(scene: Scene, element: Element) -> bool:
    """Whether it stands in the form that puts the product into the cart."""
    beside = (e.name for e in scene.members(scene.region(element)) if e.is_button)
    return any(grade(scene, name, Place.ADD_TO_CART) > SURELY for name in beside)


def _adds_else(scene: Scene, element: Element) -> bool:
    """Whether a word such as `Add` is said of an address, of a coupon's code, or in an account."""
    typed = [e for e in scene.members(scene.region(element)) if e.is_field and e.visible and e.role == "textbox"]
    coded = any(asks_coupon(scene, e) for e in typed)
    return coded or purposes.of(scene, element) == "checkout" or bool(ACCOUNT.search(urlsplit(scene.facts.url).path))


def wishes(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """A way to put something on the wish list, not the way to the list."""
    if not element.name and element.form >= 0 and _is_own(scene, element):
        yield Point("beside the product's own button", weights.MAIN_PART)
    if element.href and grade(scene, element.name, Place.WISH_LIST) > grade(scene, element.name, place):
        yield Point("leads to the list", weights.WRONG_FORM)
    yield from about(scene, element, place, like)
