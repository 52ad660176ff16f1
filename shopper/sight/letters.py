"""What speaks for and against the ways to write to a shop, to be written to, and to say what one thinks of it."""

from collections.abc import Iterator

from shopper.actor import Place
from shopper.sight import purposes, weights
from shopper.sight.features import Point
from shopper.sight.money import amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.said_pages import is_checkout
from shopper.sight.scene import Scene

OTHER_BUSINESS = frozenset({"search", "newsletter", "coupon", "log in", "register", "checkout"})
"""What the form of a letter is not for."""


def sends_words(scene: Scene, element: Element, place: Place, _like: str) -> Iterator[Point]:
    """A button under something to write or to choose from that is no other business of a shop."""
    members = scene.members(scene.region(element))
    writes = any(e.tag == "textarea" for e in members)
    chooses = sum(e.role == "radio" for e in members) > 1 or any(e.role in {"slider", "listbox"} for e in members)
    elsewhere = purposes.of(scene, element) in OTHER_BUSINESS
    weakly = grade(scene, element.name, place) < SURELY
    if purposes.of(scene, element) == "review" or (
        (not writes or weakly) and (elsewhere or scene.recall("a checkout", is_checkout))
    ):
        yield Point("in a form for something else", weights.WRONG_FORM)
    elif writes or chooses:
        yield Point("below something to write or to choose from", weights.RIGHT_FORM + weights.MAIN_PART)
    elif weakly or not any(e.role == "textbox" and e.landmark not in {"header", "nav", "footer"} for e in members):
        yield Point("below nothing to write", weights.WRONG_FORM)


def asks_for_letters(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """The button of a newsletter costs nothing: one with a price in its name buys."""
    if any(amounts(element.name, scene.facts.language)):
        yield Point("names a price", weights.WRONG_FORM)
    if purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.RIGHT_FORM + weights.MAIN_PART)
    else:
        yield Point("not in a newsletter form", weights.WRONG_FORM)


def asks_opinion(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A way to say what one thinks of the shop, not to what others thought (`4.8 (312 ratings)`), nor a search."""
    if purposes.of(scene, element) == "search" or any(map(str.isdigit, element.name)):
        yield Point("asks nobody's opinion", weights.WRONG_FORM)


def leads_to_form(_scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A page, not a mail program or a phone."""
    if element.href.startswith(("mailto:", "tel:")):
        yield Point("leads to no page", weights.WRONG_FORM)


def leads_to_offers(scene: Scene, element: Element, _place: Place, _like: str) -> Iterator[Point]:
    """A way to offers, not the button that takes one or asks for letters."""
    if element.is_button and any(amounts(element.name, scene.facts.language)):
        yield Point("names a price", weights.WRONG_FORM)
    elif element.is_button and purposes.of(scene, element) == "newsletter":
        yield Point("in a newsletter form", weights.WRONG_FORM)
