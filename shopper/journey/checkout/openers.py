"""Fields that can't be typed into, and the buttons beside them that open the dialog which fills them."""

from collections.abc import Iterator

from shopper.journey.eyes import Look
from shopper.sight.parts import Element
from shopper.sight.words import plain

PICKING = 4
"""Words of a button of which there is one for each method: `Select option`, `Select`."""


def openers(look: Look) -> Iterator[tuple[Element, Element]]:
    """Empty read-only fields, each with the one button beside it that says to choose."""
    for shown in look.facts.elements:
        if not (shown.readonly and shown.visible and shown.role == "textbox" and not shown.value):
            continue
        beside = [e for e in look.facts.within(look.facts.tree.parents[shown.node]) if _says_pick(look, e)]
        if len(beside) == 1 and not _behind(look, shown):
            yield shown, beside[0]


def fills_field(look: Look, element: Element) -> bool:
    """Whether a button stands beside a field that only it can fill."""
    return any(e.readonly and e.visible for e in look.facts.within(look.facts.tree.parents[element.node]))


def _says_pick(look: Look, element: Element) -> bool:
    return element.role == "button" and element.visible and not element.disabled and picks(look, element)


def _behind(look: Look, element: Element) -> bool:
    """Whether a dialog lies open before it."""
    front = look.scene.front
    return front is not None and not look.facts.tree.inside(element.node, front.node)


def picks(look: Look, element: Element) -> bool:
    """Whether a button only says that it takes what stands beside it: `Select option`, `Option wählen`."""
    words = plain(element.name).split()
    ends = {words[0], words[-1]} if 0 < len(words) <= PICKING else set()
    return any(look.scene.words.tells(word, "picks", "pick") for word in ends)
