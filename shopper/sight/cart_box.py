"""The cart of a shop that sells from a list and shows it beside the goods: no page of its own, no drawer."""

from itertools import islice

from shopper.actor import Place
from shopper.sight.naming import SURELY, grade
from shopper.sight.scene import Scene
from shopper.sight.totals import sums

STEPS_UP = 6
"""From the way to the checkout to what holds the whole cart."""


def cart_box(scene: Scene) -> int | None:
    """The node of the smallest part with a total and the way to the checkout; None where goods have their own pages."""
    if not any(card.link is None for card in scene.cards):
        return None
    ways = (e for e in scene.facts.elements if e.visible and not e.is_field)
    way = next((e for e in ways if grade(scene, e.name, Place.CHECKOUT) > SURELY), None)
    around = islice(scene.facts.tree.up(way.node), 1, STEPS_UP) if way is not None else ()
    boxes = (node for node in around if any(s.kind == "total" for s in sums(scene, node)))
    box = next(boxes, None)
    goods = (card.node for card in scene.cards)
    return None if box is None or any(scene.facts.tree.inside(node, box) for node in goods) else box
