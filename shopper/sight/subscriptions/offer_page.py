"""The offer page as a reader has it before him."""

from collections.abc import Iterable

from shopper.actor import OfferPage, OfferSpot, Place, Spot
from shopper.observations import OffersSeen
from shopper.sight.parts import NOWHERE, Rect
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.choosers import terms, ways_to_pay
from shopper.sight.subscriptions.folded import folded
from shopper.sight.subscriptions.offers import Offered, offered
from shopper.sight.subscriptions.quotes import BANDS


def offer_page(scene: Scene) -> OfferPage | None:
    """Everything on it; None where nothing is offered."""
    found = offered(scene)
    if not found:
        return None
    facts = scene.facts
    seen = OffersSeen(
        url=facts.url, offers=tuple(one.offer for one in found), terms=terms(scene), ways=ways_to_pay(scene),
        words=_words(scene, found), screenfuls=_screenfuls(scene, found), smallest=_smallest(scene, found),
        screen=facts.width, width=facts.scroll.get("width", 0), folded=folded(scene),
    )  # fmt: skip
    return OfferPage(seen, tuple(OfferSpot(one.offer, _spot(one)) for one in found))


def _spot(one: Offered) -> Spot | None:
    if one.taker is None:
        return None
    return Spot(place=Place.OPTION, name=one.taker.name, score=1.0, handle=one.taker.index)


def _words(scene: Scene, found: tuple[Offered, ...]) -> int:
    """Words until a second offer can be compared with the first; of a page with one offer, until that."""
    firsts = sorted(one.quotes[0].number for one in found)
    last = firsts[1] if len(firsts) > 1 else firsts[0]
    own = (line for line in scene.facts.tree.lines[:last] if scene.facts.landmark(line.node) not in BANDS)
    return sum(len(line.text.split()) for line in own if not _floats(scene, line.node))


def _floats(scene: Scene, node: int) -> bool:
    """Whether it stands in a layer over the page, such as a banner about cookies."""
    return any(scene.facts.tree.inside(node, layer.node) for layer in scene.facts.layers)


def _screenfuls(scene: Scene, found: tuple[Offered, ...]) -> float:
    prices = [_box(scene, quote.line.figure) for one in found for quote in one.quotes]
    starts = [_box(scene, texts[0].node) for one in found if (texts := scene.facts.tree.texts_in(one.box))]
    every = [box for box in (*prices, *starts) if box.area]
    if not every or not scene.facts.height or not scene.facts.width:
        return 0.0
    high = _extent((box.y, box.y + box.height) for box in every) / scene.facts.height
    wide = _extent((box.x, box.x + box.width) for box in every) / scene.facts.width
    return round(max(high, wide), 2)


def _extent(sides: Iterable[tuple[int, int]]) -> int:
    starts, ends = zip(*sides, strict=True)
    return int(max(ends) - min(starts))


def _box(scene: Scene, node: int) -> Rect:
    found = scene.facts.tree.boxes.get(node, NOWHERE)
    return found if isinstance(found, Rect) else NOWHERE


def _smallest(scene: Scene, found: tuple[Offered, ...]) -> int:
    sizes = (text.size for one in found for text in scene.facts.tree.texts_in(one.box) if text.size)
    return min(sizes, default=0)
