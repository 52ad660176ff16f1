"""What speaks for a page being that of one product."""

from collections.abc import Iterator

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import weights
from shopper.sight.drawers import cart_drawer
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.product_data import things
from shopper.sight.products import read_product
from shopper.sight.quantities import is_quantity
from shopper.sight.scene import Scene
from shopper.sight.scoring import candidates

SHOWN = 600
"""Characters of a dialog among which the name of what it shows stands."""


def product_signs(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    """Structured data, a way to put it into the cart, a price beside the headline: each with its weight."""
    facts = scene.facts
    single = len([p for p in facts.micro if p.kind == "Product" and p.name == "name"]) == 1
    if any(things(scene, "Product", "ProductGroup")) or facts.meta.get("og:type", "").startswith("product") or single:
        yield PageKind.PRODUCT, 0.6
    if scene.product_heading is not None and (_sells(scene) or _sells_behind(scene)):
        yield PageKind.PRODUCT, 0.5
    elif scene.product_heading is not None and _near_price(scene):
        yield PageKind.PRODUCT, 0.3


def _sells(scene: Scene) -> bool:
    """Whether there is a way to buy it; what lies over that, such as a newsletter's window, changes nothing."""
    ways = [s.element for s in candidates(scene, Place.ADD_TO_CART, "") if s.likeness >= weights.THRESHOLD]
    own = any(not _in_quick_view(scene, way) for way in ways)
    return own and not any(_adds_all(scene, way) for way in ways)


def _adds_all(scene: Scene, button: Element) -> bool:
    """Whether it is the one button of a list in which each thing has its own figure."""
    goods = [card for card in scene.cards if card.link is None]
    if button.form < 0 or any(scene.facts.tree.inside(button.node, card.node) for card in goods):
        return False
    counted = (e for card in goods for e in scene.facts.within(card.node) if is_quantity(scene, e))
    return len({scene.card_at(e.node) for e in counted if e.form == button.form}) > 1


def _in_quick_view(scene: Scene, element: Element) -> bool:
    """Whether it belongs to one of the cards of the page, shown closer in a dialog over it."""
    shown = scene.facts.tree.text(element.dialog, SHOWN) if element.dialog >= 0 else ""
    return any(card.name in shown for card in scene.cards)


def _sells_behind(scene: Scene) -> bool:
    """Whether a product's own button lies behind the cart's drawer: not to be pressed, but it says what the page is."""
    drawer = cart_drawer(scene)
    return drawer is not None and any(
        e.visible and e.is_button and grade(scene, e.name, Place.ADD_TO_CART) > SURELY
        for e in scene.facts.elements
        if not scene.facts.tree.inside(e.node, drawer) and scene.card_at(e.node) is None
    )


def _near_price(scene: Scene) -> bool:
    product = read_product(scene)
    return product is not None and product.price is not None
