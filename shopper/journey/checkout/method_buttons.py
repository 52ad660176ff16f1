"""What a choice is about, and ways to deliver and to pay that have a button each."""

from collections.abc import Iterator

from shopper.actor import Place
from shopper.journey.checkout.openers import fills_field, picks
from shopper.journey.checkout.sheet import FRAME
from shopper.journey.eyes import Look
from shopper.sight.labels import beside
from shopper.sight.money import amounts
from shopper.sight.naming import grade
from shopper.sight.ordering import EXPRESS, looks_like_ordering
from shopper.sight.parts import Element
from shopper.sight.words import plain

MEANT = 0.5
SURELY = 0.6
ABOUT = {"payment": Place.PAYMENT_CHOICE, "shipping": Place.SHIPPING_CHOICE}


def meaning(look: Look, labels: list[str], first: Element) -> str:
    """What options are about: guest, payment, shipping or other; by their names, else by what stands over them."""
    scene = look.scene
    if any(grade(scene, label, Place.GUEST) > SURELY for label in labels):
        return "guest"
    heads = [scene.facts.title.split("|")[0], scene.heading_before(first.node)]
    near = [x.text for x in scene.facts.tree.texts_before(first.node, 3)]  # may be a list of the steps to come
    worth = {
        what: max(_most(look, labels, place), 0.9 * _most(look, heads, place), 0.8 * _most(look, near, place))
        for what, place in ABOUT.items()
    }
    what = max(worth, key=lambda kind: worth[kind])
    if worth[what] > MEANT:
        return what
    return "shipping" if len(labels) > 1 and all(any(amounts(label)) for label in labels) else "other"


def _most(look: Look, texts: list[str], place: Place) -> float:
    return max((grade(look.scene, text, place) for text in texts), default=0.0)


def button_choices(look: Look) -> Iterator[tuple[str, list[str]]]:
    """The choices made by a button each: what about, and the methods by name."""
    for what, group in button_groups(look):
        yield what, [method_told(look, element) for element in group]


def button_groups(look: Look) -> Iterator[tuple[str, list[Element]]]:
    """Sets of buttons that each take one method of shipping or payment."""
    groups: dict[str, list[Element]] = {}
    for element in look.facts.elements:
        if _is_method(look, element):
            alike = picks(look, element)
            key = plain(element.name) if alike else meaning(look, [element.name], element)
            groups.setdefault(key, []).append(element)
    for group in groups.values():
        what = meaning(look, [method_told(look, element) for element in group], group[0])
        if len(group) > 1 and what in ABOUT:
            yield what, group


def _is_method(look: Look, element: Element) -> bool:
    pressable = element.role in {"button", "clickable", "option", "tab"} and element.visible and not element.disabled
    if not pressable or element.href or element.landmark in FRAME or element.expanded or element.tag == "label":
        return False
    if EXPRESS.search(element.name) or looks_like_ordering(element, look.facts) or fills_field(look, element):
        return False
    own = max(grade(look.scene, element.name, place) for place in (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE))
    ways = (Place.CHECKOUT, Place.CART, Place.COUPON_APPLY, Place.COUPON_OPENER, Place.CLOSE)
    if any(grade(look.scene, element.name, place) > MEANT for place in ways):
        return False
    return bool(picks(look, element)) or (own > MEANT and grade(look.scene, element.name, Place.CONTINUE) < MEANT)


def method_told(look: Look, element: Element) -> str:
    """A method by its button, or by what stands beside a button that only says `Select`."""
    if not picks(look, element):
        return element.name
    twins = [e.node for e in look.facts.elements if plain(e.name) == plain(element.name)]
    return beside(look.scene, element, twins, 160) or element.name
