"""What speaks for and against a control wherever it is looked for: role, address, ids, landmark, being in reach."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.addresses import SCRIPT
from shopper.sight.cards import Card
from shopper.sight.controls import CONTROLS, IN_QUERY, Control
from shopper.sight.labels import beside
from shopper.sight.likeness import alike
from shopper.sight.money import amounts
from shopper.sight.naming import grade
from shopper.sight.overlays import BAR
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

OF_A_CARD = frozenset({Place.ADD_TO_CART, Place.ADD_TO_WISH_LIST})
"""Places that a product's card has itself: where one shows what is meant, a button outside of it is not its own."""
LINE, LINE_DEPTH = 300, 8
"""Letters that a line of a cart has at most, and steps up from a control in it."""
BANDS = frozenset({"header", "nav"})
LINES = frozenset({Place.REMOVE, Place.QUANTITY})
"""Places that the lines of a cart have."""
SURELY = 0.8
"""Likeness from which two names are taken for the same product."""


class Point(NamedTuple):
    """A named share of a score."""

    feature: str
    points: float


def looks(element: Element, control: Control, grade: float) -> Iterator[Point]:
    """Role, address, ids and landmark against what is usual for the place; `grade` is that of its name."""
    wordless = not any(map(str.isalpha, element.name)) or element.landmark in {"header", "nav"}
    times = 2 if not grade and wordless else 1
    opens = control is CONTROLS[Place.MENU] and element.role == "link" and not element.href
    if element.role in control.prefers or opens:
        yield Point("role", weights.ROLE)
    if control.address and element.href and _found(control.address, where(element, control)):
        yield Point("address", weights.ADDRESS * times)
    elif control.hint and _found(control.hint, f"{element.hint} {element.key}"):
        yield Point("id", weights.HINT * times)
        if _is_icon(element, control):
            yield Point("icon", weights.LIKE / 2)
    if control.landmarks and element.landmark:
        fits = element.landmark in control.landmarks
        yield Point("landmark", weights.LANDMARK if fits else -weights.LANDMARK)


def _is_icon(element: Element, control: Control) -> bool:
    """Whether it is a picture without words, with a figure at most, in the part of the page that has such places."""
    return not any(map(str.isalpha, element.name)) and element.landmark in control.landmarks & BANDS


def gives_away(element: Element, control: Control) -> bool:
    """Whether address or ids name the place, whatever the control is called."""
    by_address = control.address and element.href and _found(control.address, where(element, control))
    return bool(by_address or (control.hint and _found(control.hint, f"{element.hint} {element.key}")))


@lru_cache(maxsize=100_000)
def _found(pattern: re.Pattern[str], text: str) -> bool:
    """Pages repeat the same classes a thousand times."""
    return bool(pattern.search(text))


@lru_cache(maxsize=20_000)
def path(href: str) -> str:
    """The path of an address; of a script that serves every page, with what its query names first."""
    parts = urlsplit(href)
    first = parts.query.partition("&")[0].partition("=")[2]
    return f"{parts.path}/{first}" if first and SCRIPT.search(parts.path) else parts.path


def where(element: Element, control: Control) -> str:
    """The part of a link's address in which the place may be named."""
    return element.href if control is IN_QUERY else path(element.href)


def in_line(scene: Scene, element: Element) -> bool:
    """Whether a control stands in a small part of the page with a price in it: a line of a cart."""
    for node in islice(scene.facts.tree.up(element.node), LINE_DEPTH):
        text = scene.facts.tree.text(node, LINE)
        if len(text) >= LINE or len(scene.facts.headings_in(node)) > 1:
            break  # a part of the page with parts of its own
        if any(amounts(text, scene.facts.language)):
            return True
    return False


def reach(scene: Scene, element: Element) -> Iterator[Point]:
    """Whether a shopper could see and press it now."""
    front = scene.front
    inside = front is not None and scene.facts.tree.inside(element.node, front.node)
    if front is not None:
        yield Point("in front", weights.IN_FRONT) if inside else Point("behind a dialog", weights.BEHIND)
    if element.covered and not inside:
        over = [x.share for x in scene.facts.layers if scene.facts.tree.inside(element.cover, x.node)]
        if max(over, default=0) > BAR:
            yield Point("under an overlay", weights.UNDER)
        else:
            yield Point("covered", weights.BANNER if over else weights.COVERED)
    if element.offscreen:
        yield Point("off screen", weights.OFFSCREEN)
    if element.muted:
        yield Point("hidden from readers", weights.MUTED)
    if element.disabled:
        yield Point("disabled", weights.DISABLED)
    yield from _size(element)


def _size(element: Element) -> Iterator[Point]:
    if element.role == "button" and element.box.width >= 120 and element.box.height >= 32:
        yield Point("big", weights.BIG)
    if 0 < element.size < 11:
        yield Point("small print", weights.SMALL)


def about(scene: Scene, element: Element, place: Place, like: str) -> Iterator[Point]:
    """For places that belong to one product: whether the element belongs to the one meant."""
    card = scene.card_of(element)
    framed = element.landmark in {"header", "nav", "footer"} and element.dialog < 0
    if framed and not (place in LINES and in_line(scene, element)):
        yield Point("about no product", weights.OTHERS_CARD)
    if like:
        fits = _meant(scene, element, place, like)
        yield Point("beside what was asked for", weights.LIKE) if fits else Point("beside another", weights.NOT_LIKE)
    elif card and not (place in {Place.REMOVE, Place.QUANTITY} and _is_held(scene, card)):
        yield Point("another product's card", weights.OTHERS_CARD)


def _is_held(scene: Scene, card: Card) -> bool:
    """Whether a card is a line of the cart: it can be taken out."""
    names = [(e.name or e.title).replace(card.name, " ") for e in scene.facts.within(card.node) if _pressed(e)]
    return any(grade(scene, name, Place.REMOVE) > 0.6 for name in names)


def without_product(scene: Scene, element: Element) -> str:
    """What an element is called once the product it belongs to is taken out: `Add Desk Lamp to favourites`."""
    card = scene.card_of(element)
    product = card.name if card else scene.recall("product heading", _heading)
    return " ".join(element.name.replace(product, " ").split()) if product else element.name


def _heading(scene: Scene) -> str:
    heading = scene.product_heading
    return scene.facts.tree.text(heading, 200) if heading is not None else ""


def _pressed(element: Element) -> bool:
    return element.visible and element.is_button


def _meant(scene: Scene, element: Element, place: Place, like: str) -> bool:
    """By its card, else by the product the page is about, else by the text beside it."""
    card = scene.card_of(element)
    if card:
        best = max(alike(like, other.name) for other in scene.cards)
        return alike(like, card.name) >= max(SURELY, best)
    heading = scene.product_heading
    if heading is not None and place is not Place.REMOVE and alike(like, scene.facts.tree.text(heading, 200)) > SURELY:
        return True
    if place in OF_A_CARD and any(alike(like, other.name) > SURELY for other in scene.cards):
        return False
    alike_used = [e for e in scene.facts.elements if e.visible and e.is_field == element.is_field]
    twins = [e.node for e in alike_used if grade(scene, e.name or e.title, place) > 0.5]
    return alike(like, beside(scene, element, twins)) > SURELY
