"""Scores the elements of a page as candidates for a place; every point has a name."""

from collections.abc import Iterator
from dataclasses import dataclass

from shopper.actor import Place
from shopper.observations import Candidate
from shopper.sight import choices, purposes, weights
from shopper.sight.accounts import greets, headed, named_after_shop
from shopper.sight.contexts import context
from shopper.sight.controls import CONTROLS
from shopper.sight.farewells import ends_account
from shopper.sight.features import LINES, OF_A_CARD, Point, gives_away, looks, reach, without_product
from shopper.sight.field_scores import field_points
from shopper.sight.fields import FIELDS
from shopper.sight.naming import grade, near_grade
from shopper.sight.ordering import only_one_that_orders, only_one_that_pays, ordering_score
from shopper.sight.ordering_words import is_meant
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.words import plain

OTHER_NAMES = {
    Place.HELP: (Place.CONTACT, 0.9), Place.CONTACT: (Place.HELP, 0.9), Place.ACCOUNT: (Place.LOG_IN, weights.WEAK),
}  # fmt: skip
"""Places that may be called what another is: a shop's help is often but a letter to it, its account a log-in."""
BY_ADDRESS = frozenset({Place.CONTACT})
"""Those of them of which the address must tell."""
TELLING = frozenset({"opens it", "the one button of a search", "the one button of its form", "address", "id"})
"""Features that tell what a control without a name is."""
BARS = frozenset("\u2630\u2261\U0001d306")
"""Drawn bars that open a menu, whatever is written beside them."""
BY_COMPANY = frozenset({Place.SEARCH_SUBMIT, Place.LOG_IN_SUBMIT, Place.REGISTER_SUBMIT})
"""Places of which a control without their words may be told by what is around it."""
KEPT_IN = frozenset({Place.CART, Place.WISH_LIST, Place.CHECKOUT})
"""Places that what takes a thing out of them is named after: `Remove Desk Lamp from cart`."""
OUT_OF_REACH = frozenset({"under an overlay", "behind a dialog", "covered", "stands open already"})


@dataclass(frozen=True, slots=True)
class Scored:
    """An element with the points it got for a place."""

    element: Element
    points: tuple[Point, ...]
    card: int = -1
    """The node of the product card it is in."""

    @property
    def score(self) -> float:
        """The points together, between 0 and 1; what lies over it counts however good the rest is."""
        out_of_reach = sum(p.points for p in self.points if p.feature in OUT_OF_REACH)
        return round(max(min(self.likeness, 1.0) + out_of_reach, 0.0), 3)

    @property
    def likeness(self) -> float:
        """The points together as if nothing lay over it: for what is only read."""
        return sum(p.points for p in self.points if p.feature not in OUT_OF_REACH)

    def told(self) -> Candidate:
        """The candidate as evidence has it."""
        return Candidate(role=self.element.role, name=self.element.name or self.element.placeholder, score=self.score)

    def same_as(self, other: "Scored") -> bool:
        """Whether both lead to the same thing: doubles of a link, the sticky twin of a button."""
        mine, theirs = self.element, other.element
        if mine.href or theirs.href:
            return mine.href == theirs.href
        alike = plain(mine.name) == plain(theirs.name) and mine.role == theirs.role
        return alike and self.card == other.card and not mine.is_field


def rank(scene: Scene, place: Place, like: str = "", *, near: bool = False) -> tuple[Scored, ...]:
    """
    Every element that has anything of the place, best first; of equals the one further up the page.

    With `near`, names spelled almost like the place's count where no other does.
    """
    return scene.recall(f"rank {place} {like} {near}", lambda scene: _rank(scene, place, like, near=near))


def _rank(scene: Scene, place: Place, like: str, *, near: bool) -> tuple[Scored, ...]:
    scored = list(candidates(scene, place, like))
    if near and place in CONTROLS and not any(s.score >= weights.THRESHOLD for s in scored):
        scored = list(candidates(scene, place, like, near=True))
    return tuple(sorted((s for s in scored if s.score > 0), key=lambda s: (-s.score, s.element.node)))


def candidates(scene: Scene, place: Place, like: str, *, near: bool = False) -> Iterator[Scored]:
    """Every element that has anything of the place, in the order of the page."""
    for element in scene.fields if place in FIELDS or place is Place.NEWSLETTER else scene.shown:
        points = tuple(_points(scene, element, place, like, near=near))
        if points:
            card = scene.card_of(element)
            yield Scored(element, points, card.node if card else -1)


def _points(scene: Scene, element: Element, place: Place, like: str, *, near: bool = False) -> Iterator[Point]:
    if place in CONTROLS:
        yield from _control_points(scene, element, place, like, near=near)
    elif place in FIELDS or place is Place.NEWSLETTER:
        yield from field_points(scene, element, place, like)
    else:
        yield from choices.points(scene, element, place, like)


def _control_points(scene: Scene, element: Element, place: Place, like: str, *, near: bool) -> Iterator[Point]:
    control = CONTROLS[place]
    pressable = element.visible or (element.faint and element.role == "radio")
    if not pressable or element.role not in control.roles or ends_account(element):
        return
    if place in KEPT_IN and _takes_out(scene, element):
        return
    worth = _name_grade(scene, element, place, near=near)
    if not worth and element.controls < 0 and place not in BY_COMPANY and not gives_away(element, control):
        return
    found = [Point("name", worth * weights.NAME)] if worth > 0 else []
    shapes = list(looks(element, control, worth))
    around = list(context(scene, element, place, like))
    opens = any(p.feature == "opens it" for p in around)
    told = found or any(p.feature in TELLING for p in (*shapes, *around))
    if not told or (not found and not opens and _ruled_out(scene, element, place)):
        return
    yield from (*found, *shapes, *around)
    yield from reach(scene, element)
    if place is not Place.PLACE_ORDER and ordering_score(scene, element) >= weights.THRESHOLD:
        yield Point("would place an order", weights.ORDERS)


def _name_grade(scene: Scene, element: Element, place: Place, *, near: bool) -> float:
    by_title = grade(scene, element.title, place) * 0.9 if element.title and element.title != element.name else 0.0
    if place is Place.MENU and element.name[:1] in BARS:
        return 0.8
    best = max(
        grade(scene, element.name, place), by_title, _without_product(scene, element, place),
        headed(scene, element, place), _otherwise_named(scene, element, place), _ends_checkout(scene, element, place),
        _shows_coupon(scene, element, place),
    )  # fmt: skip
    return near_grade(scene, element.name, place) if near and not best else best


def _ends_checkout(scene: Scene, element: Element, place: Place) -> float:
    """How surely a button orders that does not say so: the only one of a last page that may."""
    if place is not Place.PLACE_ORDER:
        return 0.0
    goes_on = element.type == "submit" and only_one_that_orders(scene, element)
    return 0.85 if goes_on or only_one_that_pays(scene, element) else 0.0


def _takes_out(scene: Scene, element: Element) -> bool:
    return any(is_meant(h, "places", Place.REMOVE, "names") for h in scene.hits(element.name))


def _shows_coupon(scene: Scene, element: Element, place: Place) -> float:
    """How surely a button shows the field for a code: `Apply coupon`, where there is nothing that it would apply."""
    if place is not Place.COUPON_OPENER or purposes.of(scene, element) == "coupon":
        return 0.0
    said = any(is_meant(h, "places", Place.COUPON_APPLY, "names") and h.length > 1 for h in scene.hits(element.name))
    return 0.9 * grade(scene, element.name, Place.COUPON_APPLY) if said else 0.0


def _otherwise_named(scene: Scene, element: Element, place: Place) -> float:
    """How well a name fits that is usual for a place close by, or a greeting that opens the account's menu."""
    if place not in OTHER_NAMES or element.landmark not in {"header", "nav", "footer"}:
        return 0.0
    other, worth = OTHER_NAMES[place]
    if place in BY_ADDRESS and not gives_away(element, CONTROLS[place]):
        return 0.0
    opens_account = place is Place.ACCOUNT and (greets(scene, element) or named_after_shop(scene, element))
    greeting = 0.8 if opens_account else 0.0
    return max(grade(scene, element.name, other) * worth, greeting)


def _without_product(scene: Scene, element: Element, place: Place) -> float:
    """How well a name fits once the product is taken out of it: `Add Desk Lamp to favourites`."""
    if place not in OF_A_CARD | LINES:
        return 0.0
    rest = without_product(scene, element)
    return grade(scene, rest, place) if rest != element.name else 0.0


def _ruled_out(scene: Scene, element: Element, place: Place) -> bool:
    """Whether the words of a control without this place's words say that it is something else."""
    said = [h.meaning for h in scene.hits(element.name) if h.meaning.section in {"places", "decoys"}]
    said = [m for m in said if m.entry not in FIELDS]  # no control is called what is typed into a field
    return any(m.strength == "names" or (m.entry == place and m.strength == "never") for m in said)
