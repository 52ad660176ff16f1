"""What a dialog in front makes of a page: shops on one page never change their address, only what lies over it."""

from collections.abc import Iterator

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import weights
from shopper.sight.last_look import card_fields
from shopper.sight.scene import Scene
from shopper.sight.scoring import rank

ALL_OF_IT = 0.95
"""Outweighs the address: what lies in front is what a shopper deals with."""
ASKED = (Place.STREET, Place.POSTCODE, Place.CITY)
LONGEST = 900


def in_front(scene: Scene) -> Iterator[tuple[PageKind, float]]:
    """A checkout or a confirmation in a dialog; a cart's drawer and a product shown closer change nothing."""
    kind = scene.recall("kind in front", _kind)
    if kind is not None:
        yield kind, ALL_OF_IT


def own_part(scene: Scene) -> int:
    """The node of the dialog that makes the page what it is; 0, which is all of the page, where none does."""
    return scene.front.node if scene.front is not None and scene.recall("kind in front", _kind) else 0


def _kind(scene: Scene) -> PageKind | None:
    if scene.front is None:
        return None
    if _confirms(scene, scene.front.node):
        return PageKind.CONFIRMATION
    return PageKind.CHECKOUT if _is_checkout(scene, scene.front.node) else None


def _confirms(scene: Scene, node: int) -> bool:
    asked = any(e.is_field and e.visible for e in scene.facts.within(node))
    return not asked and scene.says(scene.facts.tree.text(node, LONGEST), "kinds", PageKind.CONFIRMATION)


def _is_checkout(scene: Scene, node: int) -> bool:
    """Whether it asks for an address or a card; a box that only asks for a postcode does not."""
    inside = {e.index for e in scene.facts.within(node)}
    found = [next(iter(rank(scene, place)), None) for place in ASKED]
    asked = [s for s in found if s and s.score >= weights.THRESHOLD and s.element.index in inside]
    return len(asked) > 1 or (bool(inside) and card_fields(scene))
