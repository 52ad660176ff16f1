"""Which step of a checkout a page is: address, delivery, payment, review, or all of it in one."""

from collections.abc import Iterator
from typing import Literal

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.fields import FIELDS
from shopper.sight.labels import label, near_text
from shopper.sight.last_look import card_fields, is_final
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.scoring import rank

Step = Literal["", "contact", "address", "delivery", "payment", "review", "all in one"]
Asked = Literal["contact", "address", "delivery", "payment", "card"]

ADDRESS = (Place.STREET, Place.HOUSE_NUMBER, Place.POSTCODE, Place.CITY)
CONTACT = (Place.EMAIL, Place.PHONE, Place.FULL_NAME, Place.LAST_NAME)
EACH = 0.35
"""What each field of an address adds; three make sure."""
LOOKED_UP = 0.75
"""What one box in which an address is looked up tells, beside a name."""
BANDS = frozenset({"header", "nav", "footer"})


def checkout_step(scene: Scene) -> tuple[Step, float]:
    """The step a page of a checkout shows, and a confidence from 0 to 1; "" where nothing of a checkout is asked."""
    return scene.recall("checkout step", _checkout_step)


def _checkout_step(scene: Scene) -> tuple[Step, float]:
    asked = {step: confidence for step, confidence in _asked(scene) if confidence >= weights.THRESHOLD}
    order = _found(scene, Place.PLACE_ORDER) if is_final(scene) else 0.0
    if order >= weights.THRESHOLD and not asked.keys() & {"address", "card"} and _only_read_over(scene):
        return "review", order
    if "card" in asked:
        asked["payment"] = asked["card"]
    if "address" in asked and "payment" in asked:
        return "all in one", min(asked["address"], asked["payment"])
    steps: tuple[Literal["payment", "address", "delivery", "contact"], ...] = (
        "payment", "address", "delivery", "contact",
    )  # fmt: skip
    return next(((step, asked[step]) for step in steps if step in asked), ("", 0.0))


def _found(scene: Scene, place: Place) -> float:
    """How surely a place is on the page."""
    return max((scored.score for scored in rank(scene, place)), default=0.0)


def _only_read_over(scene: Scene) -> bool:
    """Whether nothing is left to choose: no ways to deliver or pay, or both once more as they were chosen before."""
    radios = scene.radios
    ways = (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
    chosen = sum(e.checked for e in radios) > 1 and all(_ways(scene, way) for way in ways)
    return chosen if radios else not _tabs(scene, Place.PAYMENT_CHOICE)


def _asked(scene: Scene) -> Iterator[tuple[Asked, float]]:
    fields = [e for e in scene.fields if e.is_field and e.visible and e.landmark not in BANDS]
    asked = {place: any(_asks(scene, e, place) for e in fields) for place in (*ADDRESS, *CONTACT)}
    parts = min(sum(asked[place] for place in ADDRESS), sum(_asks_part(scene, e) for e in fields))
    looked_up = asked[Place.FULL_NAME] or asked[Place.LAST_NAME]
    looked_up = looked_up and any(e.role == "combobox" and _asks_at_all(scene, e) for e in fields)
    yield "address", LOOKED_UP if looked_up else min(EACH * parts, 1.0)
    yield "contact", 0.6 if asked[Place.EMAIL] else 0.0
    yield "delivery", _ways(scene, Place.SHIPPING_CHOICE)
    card = card_fields(scene) or _found(scene, Place.CARD_NUMBER) >= weights.THRESHOLD
    yield "card", 0.95 if card else 0.0
    yield "payment", _ways(scene, Place.PAYMENT_CHOICE)


def _asks(scene: Scene, element: Element, place: Place) -> bool:
    said = label(scene, element)
    return grade(scene, said, place) > SURELY or bool(set(element.autocomplete.split()) & FIELDS[place].tokens)


def _asks_part(scene: Scene, element: Element) -> bool:
    """Whether a field is of an address; one in which a shop near by is looked for is one, whatever it may be told."""
    return any(_asks(scene, element, place) for place in ADDRESS)


def _asks_at_all(scene: Scene, element: Element) -> bool:
    """Whether a box has anything of an address: `Start typing your address or postcode`."""
    return not element.options and any(scene.means(element.name or element.placeholder, place) for place in ADDRESS)


def _ways(scene: Scene, place: Place) -> float:
    """How surely ways to deliver or pay are to be chosen: told by their names, or by what stands over them."""
    radios = scene.radios
    named = sum(grade(scene, e.name or near_text(scene, e), place) > SURELY for e in radios)
    over = any(grade(scene, scene.heading_before(e.node), place) > SURELY for e in radios)
    return 0.9 if named > 1 or _tabs(scene, place) else 0.75 if over else 0.6 * named


def _tabs(scene: Scene, place: Place) -> bool:
    """Whether several tabs are ways to deliver or pay; one alone names a step."""
    tabs = [e for e in scene.facts.elements if e.role == "tab" and e.visible]
    return sum(grade(scene, e.name, place) > SURELY for e in tabs) > 1
