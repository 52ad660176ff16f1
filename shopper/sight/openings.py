"""What a control opens or takes away: a hidden search box, a menu, a banner, a layer over the page."""

import re
from collections.abc import Callable, Iterator

from shopper.actor import Place
from shopper.sight import purposes, weights
from shopper.sight.features import Point
from shopper.sight.gates import asks_age
from shopper.sight.naming import grade
from shopper.sight.overlays import kind_of
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

MENU_ICON = re.compile(
    r"(?:menu|nav(?:bar|igation)?)[-_]?(?:icon|toggler?|button|btn|trigger|opener|open)|hamburger|burger", re.IGNORECASE
)
"""Ids and classes of the icon that opens the menu."""
OPEN = 2
"""Links in sight from which a menu is open: what more it holds is behind another button."""
HIDDEN = 0.6
"""Grade from which a hidden link's name is that of the place wanted."""


def opens_search(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The button that brings up a hidden search box, not the one that sends it off."""
    if element.disabled:
        yield Point("can't be pressed", weights.WRONG_FORM)
    if element.name and not any(map(str.isalpha, element.name)) and element.landmark not in {"header", "nav"}:
        yield Point("a drawn glass that may enlarge a picture", weights.WRONG_FORM)
    if element.role == "label" and not _labels_hidden_search(scene, element):
        yield Point("labels no hidden search box", weights.NOT_LIKE * 2)
    beside = [e for e in scene.members(scene.region(element)) if e.is_field and e.visible]
    if element.role == "button" and (
        any(_asks(scene, e) or e.type == "search" for e in beside) or purposes.of(scene, element) == "search"
    ):
        yield Point("sends the search off", weights.WRONG_FORM)
    yield from _opens(scene, element, lambda e: e.type == "search" or e.role == "searchbox" or _asks(scene, e))


def sends_search(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The button of a form that searches; a nameless one where it is the only one beside the box."""
    if purposes.of(scene, element) != "search":
        yield Point("not in a search form", weights.WRONG_FORM)
        return
    yield Point("in a search form", weights.RIGHT_FORM + weights.MAIN_PART)
    buttons = [e for e in scene.members(scene.region(element)) if e.visible and e.role == "button"]
    if buttons == [element] and not element.name and element.controls < 0:
        yield Point("the one button of a search", weights.LIKE * 2)


def _labels_hidden_search(scene: Scene, element: Element) -> bool:
    """Whether a label in the header belongs to a search box that is not to be seen: a press on it brings that up."""
    own = [e for e in scene.facts.elements if e.is_field and e.label == element.index]
    return element.landmark in {"header", "nav"} and bool(own) and all(_asks(scene, e) and not e.visible for e in own)


def _asks(scene: Scene, element: Element) -> bool:
    return element.is_field and scene.says(f"{element.name} {element.placeholder}", "places", Place.SEARCH)


def _opens(scene: Scene, element: Element, wanted: Callable[[Element], bool]) -> Iterator[Point]:
    if element.controls < 0:
        return
    hidden = scene.facts.within(element.controls)
    if any(wanted(e) and not e.visible for e in hidden):
        yield Point("opens it", weights.OPENS_IT)


def opens_menu(scene: Scene, element: Element, _place: Place, like: str) -> Iterator[Point]:
    """`like` names the places wanted, parted by commas: of several menus, the one that hides them."""
    if not any(map(str.isalpha, element.name)) and MENU_ICON.search(f"{element.hint} {element.key}"):
        yield Point("an icon called so", weights.LIKE)
    if element.controls >= 0:
        inside = scene.facts.within(element.controls)
        entries = [e for e in inside if e.role in {"link", "menuitem", "button"} and e is not element]
        links = [e for e in entries if not e.visible]
        if sum(e.visible and not e.offscreen for e in entries) >= OPEN:
            yield Point("its menu is open", weights.NOT_LIKE)
        if any(
            grade(scene, e.name, place) > HIDDEN for e in links for place in Place if place.value in like.split(",")
        ):
            yield Point("opens it", weights.OPENS_IT)
        elif len(links) > 2:
            yield Point("opens links", weights.MAIN_PART)
        elif inside:
            yield Point("opens no menu", weights.NOT_LIKE / 2)


def of_consent(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The buttons of a banner that asks about cookies."""
    layers = [x for x in scene.facts.layers if scene.facts.tree.inside(element.node, x.node)]
    if any(kind_of(scene.facts, layer) == "consent" for layer in layers) or _near_consent(scene, element):
        yield Point("on a consent banner", weights.MAIN_PART)
    else:
        yield Point("on no consent banner", -1.0)


def of_age_gate(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The button that says one is old enough, on what asks for it and nowhere else."""
    layers = [x for x in scene.facts.layers if scene.facts.tree.inside(element.node, x.node)]
    if any(kind_of(scene.facts, layer) == "age" for layer in layers) or asks_age(scene):
        yield Point("asked for the age", weights.MAIN_PART)
    else:
        yield Point("nobody asks for the age", -1.0)


def _near_consent(scene: Scene, element: Element) -> bool:
    """A banner that is part of the page: words on cookies right beside the button."""
    for node in list(scene.facts.tree.up(element.node))[1:5]:
        text = scene.facts.tree.text(node, 1500)
        if len(text) > 60:
            return len(text) < 1400 and scene.says(text, "overlays", "consent")
    return False


def closes(scene: Scene, element: Element, _place: Place, like: str) -> Iterator[Point]:
    """What takes away the layer meant, or any that lies over the page."""
    layers = [x for x in scene.facts.layers if scene.facts.tree.inside(element.node, x.node) and x.top]
    wanted = [x for x in layers if not like or kind_of(scene.facts, x) == like]
    yield Point("on what lies over the page", weights.MAIN_PART) if wanted else Point("on nothing to close", -1.0)
