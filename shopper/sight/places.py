"""Finds a place on a page, by layers: the site file, the platform, structured data, scored candidates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from shopper.actor import Place, Spot
from shopper.observations import Candidate, Layer
from shopper.sight import weights
from shopper.sight.facts import PageFacts
from shopper.sight.out_of_place import needed
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.scoring import Scored, rank
from shopper.sight.words import plain

Description = Mapping[str, str]
"""How a site or platform file describes a place: any of `role`, `name`, `text`, `label` and `css`."""
Resolve = Callable[[str], Sequence[int]]
"""Which candidates (by index) a CSS selector meets; only the browser can tell."""

SURE = {"autocomplete", "type"}
"""Features that are the page's own structured word on what a field is."""
ANY_WILL_DO = {Place.PRODUCT, Place.CATEGORY, Place.HELP, Place.CLOSE, Place.ACCOUNT}
"""Places of which a page has many, each as good as the other when none is asked for by name."""
TOLD = 5
"""Candidates kept for the evidence."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """
    What a look for a place gave.

    `chosen` is None when nothing was clear enough. `candidates` are the best few, `runner_up` the best that leads
    elsewhere than the chosen one.
    """

    place: Place
    layer: Layer
    threshold: float
    ranked: tuple[Scored, ...] = ()
    chosen: Element | None = None
    score: float = 0.0
    runner_up: Candidate | None = None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The best candidates as evidence has them."""
        return tuple(scored.told() for scored in self.ranked[:TOLD])

    @property
    def spot(self) -> Spot | None:
        """The chosen element as something to act on; its handle is the index among the page's elements."""
        if self.chosen is None:
            return None
        name = self.chosen.name or self.chosen.placeholder
        return Spot(place=self.place, name=name, score=self.score, handle=self.chosen.index)


def find(  # noqa: PLR0913 - the facts and every layer that may know the place
    place: Place,
    facts: PageFacts,
    like: str = "",
    *,
    site_places: Mapping[str, Description] | None = None,
    platform: Mapping[str, Description] | None = None,
    resolve: Resolve = lambda _css: (),
    scene: Scene | None = None,
) -> Sighting:
    """
    The place on this page; `like` narrows by text (a product's name, an option, `log in` or `register` for fields).

    `site_places` and `platform` describe places by their names; `resolve` answers for their CSS selectors. Pass the
    `scene` of the facts when several places are looked for on one page.
    """
    scene = scene or Scene.of(facts)
    found = _described(scene, (site_places or {}).get(place.value), resolve)
    if found is not None:
        return _told(place, Layer.SITE, found)
    hinted = _hinted(scene, (platform or {}).get(place.value), resolve)
    if hinted is not None:
        return _told(place, Layer.PLATFORM, hinted)
    return _scored(scene, place, like)


def _told(place: Place, layer: Layer, found: Element) -> Sighting:
    return Sighting(place, layer, weights.THRESHOLD, (Scored(found, ()),), found, 1.0)


def _hinted(scene: Scene, description: Description | None, resolve: Resolve) -> Element | None:
    """The one element that fits what is known of the shop's program; anything less plain is left to looking."""
    if not description:
        return None
    fitting = [e for e in _fitting(scene, description, resolve) if e.visible and not e.offscreen]
    return fitting[0] if len(fitting) == 1 and not fitting[0].covered else None


def _described(scene: Scene, description: Description | None, resolve: Resolve) -> Element | None:
    """The first visible element that fits a description in everything it says."""
    if not description:
        return None
    fitting = _fitting(scene, description, resolve)
    return next((e for e in fitting if e.visible), next(iter(fitting), None))


def _fitting(scene: Scene, description: Description, resolve: Resolve) -> list[Element]:
    elements = scene.facts.elements
    if "css" in description:
        elements = tuple(elements[index] for index in resolve(description["css"]))
    return [e for e in elements if _fits(e, description)]


def _fits(element: Element, description: Description) -> bool:
    name = plain(element.name)
    return (
        description.get("role", element.role) == element.role
        and plain(description.get("name", element.name)) == name
        and plain(description.get("text", "")) in name
        and (plain(description.get("label", "")) in name if element.is_field else "label" not in description)
    )


def _scored(scene: Scene, place: Place, like: str) -> Sighting:
    ranked = rank(scene, place, like, near=True)
    layer = Layer.STRUCTURED if ranked and ranked[0].points[0].feature in SURE else Layer.SCORED
    if not ranked:
        return Sighting(place, layer, weights.THRESHOLD)
    best = ranked[0]
    rival = next((s for s in ranked[1:] if not _interchangeable(place, like, best, s)), None)
    alone = rival is None or best.score - rival.score > weights.MARGIN
    clear = alone and best.score >= needed(scene, place, best.score)
    return Sighting(
        place, layer, weights.THRESHOLD, ranked,
        best.element if clear else None, best.score if clear else 0.0, rival.told() if rival else None,
    )  # fmt: skip


def _interchangeable(place: Place, like: str, best: Scored, other: Scored) -> bool:
    """Whether taking one for the other would do no harm: doubles, or any product where none is named."""
    if place is Place.REMOVE and not best.element.href:
        return False
    if best.same_as(other) or (place in ANY_WILL_DO and (not like or place is Place.CLOSE)):
        return True
    if place is Place.CART and _same_cart(best.element, other.element):
        return True
    if place is Place.QUANTITY and not like:
        return False
    if place is Place.SEARCH and best.element.landmark != "main":
        return True  # a box in the head and one in the menu ask the same
    same_form = best.element.form == other.element.form and best.element.is_field and other.element.is_field
    return same_form and other.element.node > best.element.node


def _same_cart(one: Element, other: Element) -> bool:
    """A shop has one cart: the button that opens it and the link to its page show the same things."""
    return not (one.href and other.href) or urlsplit(one.href).path == urlsplit(other.href).path
