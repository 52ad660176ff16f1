"""Places found by the text asked for: a category, a product, an option, a way to ship or to pay."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import weights
from shopper.sight.features import Point, reach
from shopper.sight.labels import near_text
from shopper.sight.likeness import alike
from shopper.sight.naming import SURELY, grade, spoken_for
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

CHOICES = frozenset({Place.CATEGORY, Place.PRODUCT, Place.OPTION, Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE})
PICKED = frozenset(
    {"radio", "option", "combobox", "listbox", "button", "clickable", "link", "checkbox", "label", "switch", "tab"}
)
FIRST_COME = 0.62
"""Score of any product or category when none is asked for by name."""

CERTAIN = 0.8
"""Likeness from which a button is taken for the kind of goods that was asked for."""


def points(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """The score of an element as the product, category, option or choice that reads like the text."""
    if not (element.visible or (element.faint and element.role in {"radio", "checkbox"})):
        return
    finder = {Place.PRODUCT: _product, Place.CATEGORY: _category, Place.OPTION: _option}.get(place, _choice)
    found = list(finder(scene, element, place, like))
    if found:
        yield from found
        yield from reach(scene, element)


def _product(scene: Scene, element: Element, _place: Place, like: str) -> Iterator[Point]:
    card = scene.card_of(element)
    if element.role != "link" or not element.href or not (card or like):
        return
    leads = card is not None and card.link is not None and card.link.href == element.href
    if not like:
        if leads and card and card.price:
            yield Point("a product's card", FIRST_COME)
        return
    fits = max(alike(like, card.name) if leads and card else 0, alike(like, element.name))
    if fits > 0.5 and not spoken_for(scene, element.name, Place.PRODUCT):
        yield Point("reads like it", fits * 0.8)
        if leads:
            yield Point("a product's card", weights.MAIN_PART)
        if element.landmark in {"header", "nav", "footer"} and element.dialog < 0:
            yield Point("landmark", -weights.LANDMARK)


def _category(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    if scene.card_of(element):
        return
    if element.role not in {"link", "menuitem"} or not element.href:
        yield from _filter(scene, element, place, like)
        return
    at_the_top = element.landmark in {"nav", "header"}
    if not like:
        if element.landmark == "nav" and _leads_on(element) and not spoken_for(scene, element.name, place):
            yield Point("in the navigation", FIRST_COME)
            yield from _any_category(scene, element)
        return
    fits = alike(like, element.name)
    if fits > 0.5:
        yield Point("reads like it", fits * 0.75)
        yield Point("landmark", weights.LANDMARK if at_the_top else -weights.LANDMARK)


def _filter(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """A button that shows only one kind of the goods in sight; in the navigation it may as well open a menu."""
    fits = alike(like, element.name) if like and element.role in {"button", "tab", "clickable", "radio"} else 0.0
    if fits <= CERTAIN or element.expanded or element.controls >= 0 or spoken_for(scene, element.name, place):
        return
    drawn_here = any(card.link is None or not card.link.href for card in scene.cards)
    if drawn_here or (scene.cards and element.landmark not in {"header", "nav", "footer"}):
        yield Point("filters by it", fits * 0.65)


def _any_category(scene: Scene, element: Element) -> Iterator[Point]:
    """Where products are wanted, `Shop` goes before other entries, and what there is to read comes last."""
    if any(h.meaning[:2] == ("signs", "way to products") and not h.besides for h in scene.hits(element.name)):
        yield Point("name", weights.MAIN_PART)
    elif scene.says(element.name, "kinds", PageKind.ARTICLE):
        yield Point("to read", -weights.MAIN_PART)


def _leads_on(element: Element) -> bool:
    """Whether a link leads to another page than the shop's root."""
    return bool(urlsplit(element.href).path.strip("/"))


def _option(scene: Scene, element: Element, _place: Place, like: str) -> Iterator[Point]:
    if element.role not in PICKED or element.landmark in {"header", "nav", "footer"} or scene.card_of(element):
        return
    if element.options:
        fits = max((alike(like, option) for option in element.options), default=0) if like else 0
        if like and fits > 0.6:
            yield Point("holds the option", fits * 0.8)
        elif not like and grade(scene, element.name, Place.OPTION) > 0.6:
            yield Point("name", 0.7)
    elif like:
        fits = max(alike(like, text) for text in (element.name, element.title, element.value, _label(scene, element)))
        if fits > 0.7 and not (element.role == "link" and element.landmark == "nav"):
            yield Point("reads like it", fits * (0.8 if element.role in {"radio", "option"} else 0.7))


def _choice(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    if element.role not in PICKED - {"link", "combobox", "listbox"} or element.landmark in {"header", "nav", "footer"}:
        return
    said = element.name or _label(scene, element)
    fits = alike(like, said) if like else grade(scene, said, place)
    under = max((grade(scene, text, place) for text in scene.captions(element.node)), default=0.0)
    if element.role in {"radio", "option"}:
        group = 0.45 if under > 0.6 or in_group(element, place) or _among_ways(scene, element, place) else 0.0
        if group or fits > 0.5:
            yield Point("one of several", group)
            yield Point("name", fits * 0.5)
    elif like and fits > 0.6 and (under > 0.6 or fits > 0.9):
        yield Point("reads like it", fits * 0.65)


def _among_ways(scene: Scene, element: Element, place: Place) -> bool:
    """Whether two of those it is chosen from are called what ways to deliver or pay are."""
    group = [e for e in scene.shown if e.role == "radio" and e.hint and e.hint == element.hint]
    return sum(grade(scene, e.name or _label(scene, e), place) > SURELY for e in group) > 1


def in_group(element: Element, place: Place) -> bool:
    """Whether ids, name and classes of a button to choose by say that it is a way to deliver or to pay."""
    words = (
        ("ship", "deliver", "versand", "liefer")
        if place is Place.SHIPPING_CHOICE
        else ("pay", "zahl", "paiement", "pago")
    )
    return any(word in f"{element.hint} {element.key}".lower() for word in words)


def _label(scene: Scene, element: Element) -> str:
    if element.label >= 0:
        return scene.facts.elements[element.label].name
    return near_text(scene, element) if element.role in {"radio", "checkbox"} else element.name
