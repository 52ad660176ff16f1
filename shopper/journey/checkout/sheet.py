"""The open fields, boxes and choices of one look at a page: what they are for, and what is in them now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from shopper.actor import Place, Spot
from shopper.journey.checkout.asking import asks_more
from shopper.journey.checkout.demanding import is_marked
from shopper.journey.checkout.veil import veiled
from shopper.journey.eyes import Grip, Look
from shopper.sight import purposes, weights
from shopper.sight.fields import FIELDS
from shopper.sight.labels import label
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.scoring import rank

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

STATE = files(__package__).joinpath("state.js").read_text(encoding="utf-8")
TYPED = frozenset({"textbox", "combobox", "spinbutton", "listbox"})
FRAME = frozenset({"header", "nav", "footer"})
OTHER_BUSINESS = frozenset({"search", "newsletter", "coupon"})


@dataclass(frozen=True)
class State:
    """A field's state as `state.js` reads it."""

    index: int
    live: bool
    empty: bool
    shown: str
    required: bool
    fault: str
    lacking: bool
    checked: bool
    group: str
    corrects: bool
    limit: int
    options: tuple[tuple[str, str, bool], ...]
    value: str


@dataclass(frozen=True)
class Entry:
    """An element of the form with its state; `place` is None where nothing says what it is for."""

    look: Look
    element: Element
    state: State
    place: Place | None = None
    score: float = 0.0

    @property
    def label(self) -> str:
        """What the page calls it."""
        return label(self.look.scene, self.element)

    @property
    def demanded(self) -> bool:
        """Whether the form does without everything else but this."""
        return self.state.required or is_marked(self.look.scene, self.element, self.label)

    @property
    def key(self) -> str:
        """The same for the same field after a form was drawn again."""
        return f"{self.place.value if self.place else ''}|{self.element.hint}|{self.element.name}"

    @property
    def spot(self) -> Spot:
        """Something to act on."""
        grip = Grip(self.look, self.element.index)
        return Spot(place=self.place or Place.OPTION, name=self.label, score=self.score, handle=grip)


@dataclass(frozen=True)
class Sheet:
    """`fields` are typed into or picked from, `boxes` ticked, `radios` chosen from."""

    look: Look
    fields: tuple[Entry, ...] = ()
    boxes: tuple[Entry, ...] = ()
    radios: tuple[Entry, ...] = ()

    def of(self, place: Place) -> Entry | None:
        """The first field that is this place."""
        return next((entry for entry in self.fields if entry.place is place), None)


def read(shopper: "BrowserShopper", around: Spot | None = None) -> Sheet:
    """What is open on the page in sight: of the checkout, or of the form around a spot, whatever that is for."""
    shopper.reaction(lambda _: not veiled(shopper.eyes.look()))
    look = shopper.eyes.look()
    if around is not None and isinstance(around.handle, Grip):
        members = look.scene.members(look.scene.region(around.handle.fact))
        found = [e for e in members if _is_open(look.scene, e)]
    else:
        found = [e for e in look.facts.elements if _is_open(look.scene, e) and _is_asked_here(look.scene, e)]
    now = states(look, found)
    places = _places(shopper, look, found)
    entries = [Entry(look, e, now[e.index], *places.get(e.index, (None, 0.0))) for e in found]
    return Sheet(
        look,
        tuple(entry for entry in entries if entry.element.role in TYPED),
        tuple(entry for entry in entries if entry.element.role in {"checkbox", "switch"}),
        tuple(entry for entry in entries if entry.element.role == "radio"),
    )


def states(look: Look, elements: Sequence[Element]) -> dict[int, State]:
    """The state of each element of a look, by index."""
    return {row["index"]: _state(row) for row in look.elements.evaluate(STATE, [e.index for e in elements])}


def _state(row: dict[str, Any]) -> State:
    return State(**(row | {"options": tuple((value, label, off) for value, label, off in row["options"])}))


def _is_open(scene: Scene, element: Element) -> bool:
    """Whether a field can be filled in now."""
    if element.disabled or element.readonly or element.role not in TYPED | {"checkbox", "switch", "radio"}:
        return False
    if scene.front is not None and not scene.facts.tree.inside(element.node, scene.front.node):
        return False
    return element.visible or (element.role not in TYPED and _is_drawn(scene, element))


def _is_asked_here(scene: Scene, element: Element) -> bool:
    """Whether a field belongs to the checkout."""
    if element.landmark in FRAME and element.dialog < 0:
        return False
    purpose = purposes.of(scene, element)
    return purpose not in OTHER_BUSINESS and (purpose not in {"log in", "register"} or asks_more(scene, element))


def _is_drawn(scene: Scene, element: Element) -> bool:
    """Whether a box or radio that styling hides can be chosen by its label."""
    if element.faint:
        return True
    label = scene.facts.elements[element.label] if element.label >= 0 else None
    return label is not None and label.visible


def _places(shopper: "BrowserShopper", look: Look, found: list[Element]) -> dict[int, tuple[Place, float]]:
    """For each field the place it is most likely to be; the site file's word counts first."""
    open_now, best = {e.index for e in found}, dict[int, tuple[Place, float]]()
    for place in FIELDS:
        for scored in rank(look.scene, place):
            index = scored.element.index
            if (
                index in open_now
                and scored.score >= weights.THRESHOLD
                and scored.score > best.get(index, (place, 0.0))[1]
            ):
                best[index] = (place, scored.score)
    return best | dict(_told(shopper))


def _told(shopper: "BrowserShopper") -> Iterator[tuple[int, tuple[Place, float]]]:
    for place in FIELDS:
        spot = shopper.glimpse(place) if place.value in shopper.eyes.site_places else None
        if spot is not None and isinstance(spot.handle, Grip):
            yield spot.handle.index, (place, 1.0)


def placed(entry: Entry, place: Place) -> Entry:
    """The same field, taken for a place."""
    return replace(entry, place=place)
