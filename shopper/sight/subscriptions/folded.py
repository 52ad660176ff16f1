"""Offers that are folded away: their prices are read only by who unfolds them."""

from collections.abc import Sequence

from shopper.sight.money import placed_amounts
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.quotes import BANDS, quotes, span_of_time

WORDY = 6
"""Words of the name of an offer; a question that is folded away below the offers has more."""
FAMILY = 4
"""Steps up from what unfolds an offer to what the others are in as well."""


def folded(scene: Scene) -> tuple[str, ...]:
    """What unfolds one: it is called by a time without its price, or stands beside an unfolded one with a price."""
    folds = _folds(scene)
    closed, opened = ([e for e in folds if e.expanded == state] for state in ("false", "true"))
    return tuple(dict.fromkeys(e.name for e in closed if _is_offer(scene, e, opened)))


def _folds(scene: Scene) -> list[Element]:
    own = (e for e in scene.shown if e.landmark not in BANDS and e.role == "button")
    return [e for e in own if e.expanded and e.name]


def _is_offer(scene: Scene, element: Element, opened: Sequence[Element]) -> bool:
    if (
        len(element.name.split()) > WORDY
        or "?" in element.name
        or any(placed_amounts(element.name, scene.facts.language))
    ):
        return False
    return bool(span_of_time(element.name)) or any(_beside(scene, element, other) for other in opened)


def _beside(scene: Scene, element: Element, other: Element) -> bool:
    """Whether the other one has a price of an offer in it, and both are of one list."""
    tree = scene.facts.tree
    both = tree.shared(element.node, other.node)
    if both not in [*tree.up(element.node)][: FAMILY + 1]:
        return False
    figures = [quote.line.figure for quote in quotes(scene) if tree.inside(quote.line.figure, both)]
    return any(tree.shared(figure, other.node) != both for figure in figures)
