"""Scores the elements of a page as candidates for a place; every point has a name."""

from collections.abc import Iterator
from dataclasses import dataclass

from shopper.actor import Place
from shopper.observations import Candidate
from shopper.sight import choices, purposes, weights
from shopper.sight.contexts import context
from shopper.sight.controls import CONTROLS
from shopper.sight.features import Point, looks, reach
from shopper.sight.fields import FIELDS, TOKENS, Field
from shopper.sight.naming import grade, near_grade, spoken_for
from shopper.sight.ordering import ordering_score
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.words import plain

OUT_OF_REACH = frozenset({"under an overlay", "behind a dialog", "covered"})


@dataclass(frozen=True, slots=True)
class Scored:
    """An element with the points it got for a place."""

    element: Element
    points: tuple[Point, ...]
    card: int = -1
    """The node of the product card it is in."""

    @property
    def score(self) -> float:
        """The points together, between 0 and 1."""
        return round(min(max(sum(p.points for p in self.points), 0.0), 1.0), 3)

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
    scored = list(candidates(scene, place, like, near=False))
    if near and place in CONTROLS and not any(s.score >= weights.THRESHOLD for s in scored):
        scored = list(candidates(scene, place, like, near=True))
    return tuple(sorted((s for s in scored if s.score > 0), key=lambda s: (-s.score, s.element.node)))


def candidates(scene: Scene, place: Place, like: str, *, near: bool = False) -> Iterator[Scored]:
    """Every element that has anything of the place, in the order of the page."""
    for element in scene.facts.elements:
        points = tuple(_points(scene, element, place, like, near=near))
        if points:
            card = scene.card_of(element)
            yield Scored(element, points, card.node if card else -1)


def _points(scene: Scene, element: Element, place: Place, like: str, *, near: bool = False) -> Iterator[Point]:
    if place in CONTROLS:
        yield from _control_points(scene, element, place, like, near=near)
    elif place in FIELDS or place is Place.NEWSLETTER:
        yield from _field_points(scene, element, place, like)
    else:
        yield from choices.points(scene, element, place, like)


def _control_points(scene: Scene, element: Element, place: Place, like: str, *, near: bool) -> Iterator[Point]:
    control = CONTROLS[place]
    pressable = element.visible or (element.faint and element.role == "radio")
    if not pressable or element.role not in control.roles:
        return
    worth = _name_grade(scene, element, place, near=near)
    found = [Point("name", worth * weights.NAME)] if worth > 0 else []
    shapes = list(looks(element, control, worth))
    if not found and element.controls < 0 and not any(p.feature in {"address", "id"} for p in shapes):
        return
    around = list(context(scene, element, place, like))
    opens = any(p.feature == "opens it" for p in around)
    told = found or opens or any(p.feature in {"address", "id"} for p in shapes)
    if not told or (not found and not opens and _ruled_out(scene, element, place)):
        return
    yield from (*found, *shapes, *around)
    yield from reach(scene, element)
    if place is not Place.PLACE_ORDER and ordering_score(scene, element) >= weights.THRESHOLD:
        yield Point("would place an order", weights.ORDERS)


def _name_grade(scene: Scene, element: Element, place: Place, *, near: bool) -> float:
    by_title = grade(scene, element.title, place) * 0.9 if element.title and element.title != element.name else 0.0
    best = max(grade(scene, element.name, place), by_title)
    return near_grade(scene, element.name, place) if near and not best else best


def _ruled_out(scene: Scene, element: Element, place: Place) -> bool:
    """Whether the words of a control without this place's words say that it is something else."""
    said = [h.meaning for h in scene.hits(element.name) if h.meaning.section in {"places", "decoys"}]
    return any(m.strength == "names" or (m.entry == place and m.strength == "never") for m in said)


def _field_points(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    field = FIELDS.get(place, FIELDS[Place.NEWSLETTER])
    if not element.visible and not (element.faint and element.role in {"checkbox", "combobox"}):
        return
    button_box = element.role == "combobox" and element.tag != "input"
    if place is Place.SEARCH and element.tag == "select":
        return
    if element.role not in field.roles or not (
        element.is_field or button_box or element.role in {"textbox", "checkbox", "switch"}
    ):
        return
    sources = sorted(_sources(scene, element, place, field), key=lambda p: -p.points)
    if sources:
        yield sources[0]
        yield from (Point(p.feature, weights.AGREES) for p in sources[1:3])
        yield from _against(scene, element, place, like)
        yield from context(scene, element, place, like)
        yield from reach(scene, element)


def _sources(scene: Scene, element: Element, place: Place, field: Field) -> Iterator[Point]:
    """Everything that says this field is the place: the strongest counts, the others agree."""
    token = element.autocomplete.split()[-1] if element.autocomplete else ""
    if token in field.tokens and (place is not Place.PASSWORD_AGAIN or _is_second(scene, element)):
        yield Point(
            "autocomplete",
            weights.TOKEN if TOKENS.get(token) == place or len(field.tokens) == 1 else weights.TYPE_ALONE,
        )
    for feature, text, worth in (
        ("label", element.name, weights.LABEL),
        ("placeholder", element.placeholder, weights.PLACEHOLDER),
        ("text beside it", "" if element.name else scene.near_text(element), weights.NEAR_TEXT),
    ):
        found = grade(scene, text, place) if text else 0.0
        if found:
            yield Point(feature, found * worth)
    if element.type in field.types:
        yield Point("type", weights.TYPE_ALONE)
    if field.hint and field.hint.search(element.hint) and not spoken_for(scene, element.name, place):
        yield Point("id", weights.FIELD_HINT if not element.name else weights.TYPE_ALONE)
    if place is Place.NEWSLETTER and element.type in {"email", "text"} and purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.LABEL)


def _is_second(scene: Scene, element: Element) -> bool:
    """Whether another password stands before it in the same form."""
    members = scene.members(scene.region(element))
    return any(e.type == "password" and e.node < element.node for e in members)


def _against(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    token = element.autocomplete.split()[-1] if element.autocomplete else ""
    named = TOKENS.get(token) if place is not Place.NEWSLETTER else None
    if named and place != named and token not in FIELDS.get(place, FIELDS[Place.NEWSLETTER]).tokens:
        yield Point("autocomplete says otherwise", weights.CONTRADICTS)
    if (
        place not in {Place.PASSWORD, Place.PASSWORD_AGAIN}
        and element.type == "password"
        and place is not Place.CARD_CODE
    ):
        yield Point("a password", weights.CONTRADICTS)
    purpose = purposes.of(scene, element)
    if _wrong_form(place, purpose) and not (like and like == purpose):
        yield Point(f"in a {purpose or 'nameless'} form", weights.WRONG_FORM)
    if like and place in {
        Place.EMAIL,
        Place.PASSWORD,
        Place.PASSWORD_AGAIN,
        Place.FIRST_NAME,
        Place.LAST_NAME,
        Place.FULL_NAME,
    }:
        yield (
            Point("in the form asked for", weights.LIKE)
            if purpose == like
            else Point("in another form", weights.WRONG_FORM)
        )


def _wrong_form(place: Place, purpose: str) -> bool:
    if place is Place.NEWSLETTER:
        return purpose != "newsletter"
    if place is Place.SEARCH:
        return purpose in {"newsletter", "log in", "register", "coupon", "checkout"}
    return purpose in {"newsletter", "search"}
