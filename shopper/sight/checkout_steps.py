"""Which step of a checkout a page is: address, delivery, payment, review, or all of it in one."""

from collections.abc import Iterator
from typing import Literal

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.fields import FIELDS
from shopper.sight.last_look import card_fields, is_final
from shopper.sight.naming import SURELY, grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene
from shopper.sight.scoring import rank

Step = Literal["", "contact", "address", "delivery", "payment", "review", "all in one"]
Asked = Literal["contact", "address", "delivery", "payment", "card"]

ADDRESS = (Place.STREET, Place.POSTCODE, Place.CITY)
CONTACT = (Place.EMAIL, Place.PHONE, Place.FULL_NAME, Place.LAST_NAME)
EACH = 0.35
"""What each field of an address adds; three make sure."""
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
    radios = [e for e in scene.facts.elements if e.role == "radio" and (e.visible or e.faint)]
    ways = (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
    return not radios or (sum(e.checked for e in radios) > 1 and all(_ways(scene, way) for way in ways))


def _asked(scene: Scene) -> Iterator[tuple[Asked, float]]:
    fields = [e for e in scene.fields if e.is_field and e.visible and e.landmark not in BANDS]
    asked = {place: any(_asks(scene, e, place) for e in fields) for place in (*ADDRESS, *CONTACT)}
    yield "address", min(EACH * sum(asked[place] for place in ADDRESS), 1.0)
    yield "contact", 0.6 if asked[Place.EMAIL] else 0.0
    yield "delivery", _ways(scene, Place.SHIPPING_CHOICE)
    card = card_fields(scene) or _found(scene, Place.CARD_NUMBER) >= weights.THRESHOLD
    yield "card", 0.95 if card else 0.0
    yield "payment", _ways(scene, Place.PAYMENT_CHOICE)


def _asks(scene: Scene, element: Element, place: Place) -> bool:
    said = element.name or element.placeholder or scene.near_text(element)
    return grade(scene, said, place) > SURELY or bool(set(element.autocomplete.split()) & FIELDS[place].tokens)


def _ways(scene: Scene, place: Place) -> float:
    """How surely ways to deliver or pay are to be chosen: told by their names, or by what stands over them."""
    radios = [e for e in scene.facts.elements if e.role == "radio" and (e.visible or e.faint)]
    named = sum(grade(scene, e.name or scene.near_text(e), place) > SURELY for e in radios)
    over = any(grade(scene, scene.heading_before(e.node), place) > SURELY for e in radios)
    return 0.9 if named > 1 else 0.75 if over else 0.6 * named
