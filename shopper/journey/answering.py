"""Fills in a form that asks for words and opinions: one that writes to support, or a page of a survey."""

from collections import defaultdict
from typing import TYPE_CHECKING

from shopper.actor import FormAnswered, Letter, Place, Spot
from shopper.errors import CouldNotFind
from shopper.journey.checkout.answers import Answers
from shopper.journey.checkout.boxes import Boxes
from shopper.journey.checkout.resting import put
from shopper.journey.checkout.sheet import Entry, Sheet, read
from shopper.sight.naming import grade

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

SURELY = 0.5


def answer(shopper: "BrowserShopper", button: Spot, letter: Letter) -> FormAnswered:
    """Fills what stands around the button and says how much was asked; what can't be filled is left as it is."""
    sheet = read(shopper, around=button)
    groups = _groups(sheet)
    texts = [entry for entry in sheet.fields if entry.element.tag == "textarea"]
    lists = [entry for entry in sheet.fields if entry.state.options]
    chosen = [group for group in groups if not any(entry.state.checked for entry in group)]
    for group in groups:
        _put(shopper, group[_liking(group)], "yes")
    given = tuple(entry.label for entry in sheet.fields if _give(shopper, sheet, entry, letter) and entry.state.empty)
    ticked = Boxes(shopper).tick(read(shopper, around=button))
    return FormAnswered(
        choices=len(groups) + len(lists), texts=len(texts), fields=tuple(entry.label for entry in sheet.fields),
        given=given, changed=bool(given or chosen or ticked),
    )  # fmt: skip


def _groups(sheet: Sheet) -> list[list[Entry]]:
    """Radios that belong together, each group one question."""
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for entry in sheet.radios:
        by_name[entry.state.group or entry.element.hint].append(entry)
    return list(by_name.values())


def _liking(group: list[Entry]) -> int:
    """The answer of somebody who is content, not thrilled: the last but one."""
    return max(0, len(group) - 2)


def _give(shopper: "BrowserShopper", sheet: Sheet, entry: Entry, letter: Letter) -> bool:
    """Puts what the field is for into it; whether there was anything to put, and it took it."""
    words = _words(shopper, sheet, entry, letter)
    return bool(words) and _put(shopper, entry, words)


def _words(shopper: "BrowserShopper", sheet: Sheet, entry: Entry, letter: Letter) -> str:
    if entry.element.tag == "textarea":
        return letter.text
    if entry.state.options:
        return "" if entry.state.value else _first(entry)
    scene = sheet.look.scene
    if grade(scene, entry.label, Place.ORDER_NUMBER) > SURELY:
        return letter.order
    if entry.place is Place.SUBJECT or grade(scene, entry.label, Place.SUBJECT) > SURELY:
        return letter.subject
    told = Answers(shopper.person, shopper.person.card).to(entry, sheet)
    if isinstance(told, str) and told:
        return told
    return letter.text if entry.place is Place.MESSAGE or (entry.demanded and not entry.place) else ""


def _first(entry: Entry) -> str:
    """The first option that says something."""
    return next((label for value, label, off in entry.state.options if value and not off), "")


def _put(shopper: "BrowserShopper", entry: Entry, words: str) -> bool:
    try:
        put(shopper, entry, words)
    except CouldNotFind:
        return False  # a field that does not take it is seen by what the shop says of it
    return True
