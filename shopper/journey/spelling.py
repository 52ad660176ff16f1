"""Typing letter by letter, as a person does who looks what comes of it."""

from typing import TYPE_CHECKING

from playwright.sync_api import ElementHandle, Error

from shopper.actor import Spot
from shopper.errors import CouldNotFind
from shopper.journey.hands import grip_of

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

PACE_MS = 60
"""Between two letters, about as fast as people type a word they know."""
OWN_LIST = """(field) => [...(field.list?.options ?? [])].map((option) => option.value || option.label)"""
"""What the browser itself offers while one types: the page's `datalist`, which is drawn over it."""


def spell(shopper: "BrowserShopper", spot: Spot, text: str) -> tuple[str, ...]:
    """What is in sight after typing and was not before it, and what the browser offers from the page's own list."""
    before = _named(shopper)
    field = grip_of(spot).element()
    try:
        field.fill("")
        field.type(text, delay=PACE_MS)
    except Error as trouble:
        raise CouldNotFind(f"“{spot.name}” can't be typed into: {trouble.message.splitlines()[0]}") from None
    shopper.hands.tally.fields += 1
    shopper.eyes.forget()
    listed = _listed(field, text)
    shopper.reaction(lambda _: bool(listed or _named(shopper) - before))
    return tuple(dict.fromkeys((*listed, *sorted(_named(shopper) - before - {text}))))


def _named(shopper: "BrowserShopper") -> frozenset[str]:
    """What can be chosen on the page: by its name, for what is offered is read before it is pressed."""
    facts = shopper.eyes.look().facts
    choices = {e.name for e in facts.elements if e.visible and not e.is_field and e.name}
    return frozenset(choices | {piece.text for piece in facts.tree.texts})


def _listed(field: ElementHandle, text: str) -> list[str]:
    try:
        every: list[str] = field.evaluate(OWN_LIST)
    except Error:
        return []  # the field was drawn anew: what a script draws is no list of the browser's
    return [option for option in every if text.casefold() in option.casefold()][:10]
