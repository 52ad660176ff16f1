"""What is pressed to take an offer, and what is chosen for all of them at once: the term, the way to pay."""

from shopper.actor import Place
from shopper.sight import purposes
from shopper.sight.money import placed_amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.subscriptions.quotes import BANDS, span_of_time

WORDY = 8
"""Words of a control that is called something; a link with more is a text."""
TOGGLE = 5
"""Words of the name of a term."""
TOGGLES = frozenset({"radio", "tab", "button", "clickable", "option"})


def choosers(scene: Scene) -> tuple[Element, ...]:
    """What takes one offer each."""
    return tuple(e for e in _own(scene) if _takes(scene, e))


def terms(scene: Scene) -> tuple[str, ...]:
    """Terms that are chosen for all offers together: `Monthly` and `Yearly` over the plans."""
    names = dict.fromkeys(e.name.strip() for e in _own(scene) if _is_term(scene, e))
    return tuple(names) if len(names) > 1 else ()


def ways_to_pay(scene: Scene) -> tuple[str, ...]:
    """Ways to pay that are chosen on the same page."""
    names = (e.name.strip() for e in _own(scene) if e.role == "radio" and _pays(scene, e))
    return tuple(dict.fromkeys(names))


def _own(scene: Scene) -> list[Element]:
    return [
        e
        for e in scene.shown
        if e.landmark not in BANDS and not e.offscreen and (e.is_button or e.role in {"link", "radio"})
        and purposes.of(scene, e) not in {"newsletter", "search", "log in", "register"}
    ]  # fmt: skip


def _takes(scene: Scene, element: Element) -> bool:
    named = element.name or element.title
    priced = any(placed_amounts(named, scene.facts.language)) and span_of_time(named)
    if element.role == "radio":
        return not _pays(scene, element) and not _is_term(scene, element)
    if _is_term(scene, element) or (len(named.split()) > WORDY and not priced):
        return False
    return bool(priced) or scene.words.tells(named, "press", "take")


def _is_term(scene: Scene, element: Element) -> bool:
    name = element.name
    if element.role not in TOGGLES or not name or len(name.split()) > TOGGLE or not span_of_time(name):
        return False
    return not any(placed_amounts(name, scene.facts.language)) and not scene.words.tells(name, "press", "take")


def _pays(scene: Scene, element: Element) -> bool:
    return grade(scene, element.name, Place.PAYMENT_CHOICE) > SURELY
