"""Mistyping a field on purpose, going on to the next, and looking whether the page says so before anything is sent."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from playwright.sync_api import Error

from shopper.actor import Place
from shopper.errors import CouldNotFind
from shopper.journey.checkout.sheet import Entry
from shopper.journey.checkout.telling import stage
from shopper.journey.eyes import Grip, Look
from shopper.journey.spelling import spell
from shopper.observations import SlipMade

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

SLIPS = {Place.EMAIL: "robin.fields-shop.example", Place.POSTCODE: "1"}
"""What nobody's address or postcode is, and what a finger that slipped may leave there."""
HEIGHT = 3
"""Parts of the page around a field, each in the next, in which what is said of it stands."""
LOOKS = """field => {
    const style = getComputedStyle(field);
    return {marked: field.getAttribute("aria-invalid") === "true", look: [style.borderColor, style.outlineColor,
            style.backgroundColor, style.boxShadow].join()};
}"""


@dataclass
class Slipping:
    """Each kind of field is mistyped once a checkout."""

    shopper: "BrowserShopper"
    made: set[Place] = field(default_factory=set)

    def slip(self, entry: Entry) -> None:
        """Mistypes the field and notes what the page said; the right answer is typed over it afterwards."""
        if entry.place not in SLIPS or entry.place in self.made or entry.element.role != "textbox":
            return
        self.made.add(entry.place)
        try:
            self._try(entry, SLIPS[entry.place])
        except (CouldNotFind, Error):
            return  # the form was drawn anew: nothing was seen of it

    def _try(self, entry: Entry, text: str) -> None:
        before, drawn = _around(entry.look, entry), self._looks(entry)
        spell(self.shopper, entry.spot, text)
        self.shopper.devices.in_hand().keyboard.press("Tab")
        self.shopper.eyes.forget()
        self.shopper.reaction(lambda _: bool(self._new(before, entry)) or self._looks(entry)["marked"])
        said, now = " ".join(sorted(self._new(before, entry))), self._looks(entry)
        self.shopper.note(
            SlipMade(
                url=entry.look.view.url, where=stage(entry.look), label=entry.label, typed=text,
                told=bool(said) or now["marked"], said=said[:200], coloured=now["look"] != drawn["look"],
            )
        )  # fmt: skip

    def _new(self, before: frozenset[str], entry: Entry) -> frozenset[str]:
        """What is said about the field now and was not before, and what is told above the form."""
        look = self.shopper.eyes.look()
        alerts = frozenset(look.view.alerts) - frozenset(entry.look.view.alerts)
        lines = _lines(look) - _lines(entry.look)  # a browser's own words are shown only once the form is sent
        told = frozenset(line for line in lines if any(line in alert for alert in alerts))
        return told | (_around(look, entry) - before)

    def _looks(self, entry: Entry) -> dict[str, Any]:
        looks: dict[str, Any] = Grip(entry.look, entry.element.index).element().evaluate(LOOKS)
        return looks


def _lines(look: Look) -> frozenset[str]:
    return frozenset(line.text for line in look.facts.tree.lines)


def _around(look: Look, entry: Entry) -> frozenset[str]:
    """The lines that stand near the field; none where it is not there any more."""
    mine = entry.element
    same = [
        e for e in look.facts.elements if (e.tag, e.role, e.type, e.hint) == (mine.tag, mine.role, mine.type, mine.hint)
    ]
    node = next((e.node for e in same if e.name == mine.name), same[0].node if same else -1)
    if node < 0:
        return frozenset()
    tree = look.facts.tree
    part = [*tree.up(node)][:HEIGHT][-1]
    return frozenset(line.text for line in tree.lines if tree.inside(line.node, part))
