"""What the other things around a field say of it: the form it is in, the price beside it, the box for an address."""

import re

from shopper.actor import Place
from shopper.sight import purposes
from shopper.sight.fields import FIELDS, TOKENS, keys
from shopper.sight.labels import label
from shopper.sight.likeness import alike
from shopper.sight.money import amounts
from shopper.sight.naming import SURELY, grade, spoken_for
from shopper.sight.other_fields import asks_something_else, is_for_mail
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

LINE, LINE_DEPTH = 200, 4
"""Letters that a line of a cart or a product's card has at most, and steps up from a box to it."""
LETTER = 6
"""Fields at most of a form that is a letter; more are asked of who registers."""
OF_A_PASSWORD = frozenset({"current-password"})
OF_A_NAME = frozenset({"given-name", "family-name"})
ADDRESS = (*purposes.ADDRESS, Place.COUNTRY)


def told_token(scene: Scene, element: Element) -> str:
    """
    The autocomplete token, "" where there is none or where the form shows it to be a mistake.

    Many a form calls the password it wants repeated the present one, and a whole name the given one.
    """
    if element.token in OF_A_PASSWORD:
        mistaken = repeats(scene, element)
    else:
        mistaken = element.token in OF_A_NAME and _is_whole_name(scene, element)
    return "" if mistaken else element.token


def _is_whole_name(scene: Scene, element: Element) -> bool:
    """Whether a field is called the full name, and none beside it asks for the other part of one."""
    if grade(scene, label(scene, element), Place.FULL_NAME) < SURELY:
        return False
    others = [e for e in scene.members(scene.region(element)) if e.is_field and e.index != element.index]
    parts = (Place.FIRST_NAME, Place.LAST_NAME)
    return not any(
        TOKENS.get(e.token) in parts or grade(scene, label(scene, e), part) > SURELY for e in others for part in parts
    )


def takes_mail(scene: Scene, element: Element) -> bool:
    """Whether an address is typed here: in a box for it, or in one of any kind where there is no such box."""
    mails = [e for e in scene.members(scene.region(element)) if e.visible and _asks_mail(scene, e)]
    return element in mails or (element.type == "text" and not mails)


def mail_beside(scene: Scene, element: Element) -> bool:
    """Whether another box of the same form is for the address: then this one is for a name of one's own making."""
    members = scene.members(scene.region(element))
    return any(e.visible and e.index != element.index and is_for_mail(e) for e in members)


def _asks_mail(scene: Scene, element: Element) -> bool:
    return is_for_mail(element) or grade(scene, element.name or element.placeholder, Place.EMAIL) > SURELY


def names_product(scene: Scene, element: Element) -> bool:
    """Whether a box is called what the product beside it is: the line of a cart asks how many of it."""
    card = scene.card_of(element)
    beside = card.name if card else scene.heading_before(element.node)
    return alike(element.name, beside) > SURELY


def all_options(element: Element, pattern: re.Pattern[str]) -> bool:
    """Whether a list holds nothing else, but for what asks to choose."""
    figures = [option for option in element.options if any(map(str.isdigit, option))]
    return len(figures) > 1 and all(pattern.fullmatch(option.strip()) for option in figures)


def counts(scene: Scene, element: Element) -> bool:
    """Whether a box holds or awaits a small number and stands beside a price: `q` in a cart's line is no search."""
    value = element.value.strip() or element.placeholder.strip() or ("0" if element.type == "number" else "")
    if not value.isdigit() or len(value) > 2 or element.role not in {"textbox", "spinbutton"}:
        return False
    outer = list(scene.facts.tree.up(element.node))[:LINE_DEPTH]
    texts = (scene.facts.tree.text(node, LINE) for node in outer)
    return any(len(text) < LINE and any(amounts(text, scene.facts.language)) for text in texts)


def repeats(scene: Scene, element: Element) -> bool:
    """Whether it is the last of two passwords where an account is made; of three the first is the present one."""
    secrets = [e for e in scene.members(scene.region(element)) if e.type == "password"]
    return purposes.of(scene, element) == "register" and len(secrets) == 2 and secrets[-1] == element


def is_letter(scene: Scene, element: Element) -> bool:
    """Whether it is the only long box of a form that asks who writes, or for a subject or an order's number."""
    members = scene.members(scene.region(element))
    boxes = [e for e in members if e.is_field and (e.visible or e.faint)]
    asks = any(grade(scene, e.name, p) > SURELY for e in boxes for p in (Place.SUBJECT, Place.ORDER_NUMBER))
    writes = len(boxes) <= LETTER and purposes.of(scene, element) == "" and any(is_for_mail(e) for e in boxes)
    return (
        (asks or writes)
        and sum(e.tag == "textarea" for e in boxes) == 1
        and not spoken_for(scene, element.name, Place.MESSAGE)
    )


def is_second(scene: Scene, element: Element) -> bool:
    """Whether another password stands before it in the same form."""
    members = scene.members(scene.region(element))
    return any(e.type == "password" and e.node < element.node for e in members)


def in_address(scene: Scene, element: Element) -> bool:
    """Whether another part of an address is asked for beside it."""
    others = [e for e in scene.members(scene.region(element)) if e.is_field and e.index != element.index]
    return any(_part_of_address(scene, e) for e in others)


def _part_of_address(scene: Scene, element: Element) -> bool:
    key = keys(element.hint)
    return TOKENS.get(element.token) in ADDRESS or any(
        grade(scene, label(scene, element), part) > SURELY
        or ((hint := FIELDS[part].hint) and hint.search(key) and not asks_something_else(element, part))
        for part in ADDRESS
    )
