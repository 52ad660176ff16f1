"""How many of a product: from the field beside it, or from words such as `2 x` and `Qty: 2`."""

import re

from shopper.actor import Place
from shopper.sight.fields import FIELDS
from shopper.sight.naming import grade, spoken_for
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

TIMES = re.compile(
    r"(?:^|\s)(?:(\d{1,3})\s?[x\u00d7]\s|[x\u00d7]\s?(\d{1,3})(?!\d)|(\d{1,3})\s?(?:szt|stk|st|pcs?|stück|uds?|pz|un)\b\.?"
    r"|(?:qty|quantity|menge|anzahl|quantité|cantidad|quantità|aantal|ilość|quantidade)\W{0,3}(\d{1,3}))",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\s(?:qty|quantity|menge|anzahl|quantité|cantidad|quantità|aantal|ilość|quantidade)\W*$", re.IGNORECASE
)
"""The label of a box for a count, right behind a name."""


BOTH = 2
"""Buttons beside a figure: one for less, one for more."""
MANY = 4
"""Digits of a count are fewer."""


def is_quantity(scene: Scene, element: Element) -> bool:
    """Whether a field asks how many; a number that is called something else, such as a telephone's, is none."""
    if not element.is_field or element.role not in {"textbox", "spinbutton", "combobox"}:
        return False
    hint = FIELDS[Place.QUANTITY].hint
    return (
        grade(scene, element.name, Place.QUANTITY) > 0.6
        or bool(hint and hint.search(element.hint))
        or (element.type == "number" and not spoken_for(scene, element.name, Place.QUANTITY))
    )


def quantity(scene: Scene, row: int) -> int:
    """How many a line of a cart says; 1 where it says nothing."""
    fields = [e for e in scene.facts.within(row) if is_quantity(scene, e)]
    value = next((e.value.strip() for e in fields or _counts(scene, row) if e.value.strip().isdigit()), "")
    if value:
        return int(value)
    alone = _figure(scene, row)
    if alone:
        return alone
    found = TIMES.search(f" {scene.facts.tree.text(row)} ")
    return int(next(filter(None, found.groups()))) if found else 1


def _figure(scene: Scene, row: int) -> int:
    """A number that stands alone in a part of a line that is called a quantity, or between two buttons; else 0."""
    tree, hint = scene.facts.tree, FIELDS[Place.QUANTITY].hint
    for text in tree.texts_in(row):
        figure = text.text.strip()
        if not (figure.isdigit() and len(figure) < MANY):
            continue
        if (hint and hint.search(tree.keys[text.node])) or _between_buttons(scene, text.node, row):
            return int(figure)
    return 0


def _between_buttons(scene: Scene, node: int, row: int) -> bool:
    """Whether a part of a line holds two buttons, one for less and one for more, as well."""
    return node != row and sum(e.is_button and e.visible for e in scene.facts.within(node)) == BOTH


def _counts(scene: Scene, row: int) -> list[Element]:
    """The one nameless box of a line with a small whole number in it: the column's heading says what it is."""
    boxes = [e for e in scene.facts.within(row) if e.is_field and e.visible and e.role in {"textbox", "spinbutton"}]
    return boxes if len(boxes) == 1 and not boxes[0].name and len(boxes[0].value.strip()) < 4 else []
