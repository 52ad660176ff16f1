"""Which boxes are ticked: terms and what is required. News and extras never; what came ticked is only noted."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shopper.actor import Place
from shopper.errors import CouldNotFind
from shopper.journey.checkout.presets import presets
from shopper.journey.checkout.resting import put
from shopper.journey.checkout.sheet import Entry, Sheet
from shopper.observations import BoxMet
from shopper.sight.money import amounts
from shopper.sight.naming import grade

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

TIMES = 2
"""A box that a page drew again is ticked once more."""
TERMS = 0.4
"""Grade from which a sentence is one about terms; they are long."""


@dataclass
class Boxes:
    """Notes every box once."""

    shopper: "BrowserShopper"
    seen: set[str] = field(default_factory=set)
    ticks: dict[str, int] = field(default_factory=dict)

    def look(self, sheet: Sheet) -> None:
        """Notes what lists and radios had chosen of extras, before the shopper chooses anything."""
        for note in presets(sheet):
            if (key := note.text) not in self.seen:
                self.seen.add(key)
                self.shopper.note(note)

    def tick(self, sheet: Sheet, *, faulty: bool = False) -> bool:
        """Ticks what has to be ticked; whether anything was. `faulty`: boxes the shop marked as wrong as well."""
        done = False
        for entry in sheet.boxes:
            kind = kind_of(entry)
            wanted = not entry.state.checked and _has_to_be(entry, kind, faulty=faulty)
            ticked = wanted and self._tick(entry)
            done = done or ticked
            if entry.key not in self.seen:
                self.seen.add(entry.key)
                self.shopper.note(
                    BoxMet(text=entry.label[:300], kind=kind, ticked_before=entry.state.checked, ticked=ticked)
                )
        return done

    def _tick(self, entry: Entry) -> bool:
        if self.ticks.get(entry.key, 0) >= TIMES:
            return False
        self.ticks[entry.key] = self.ticks.get(entry.key, 0) + 1
        try:
            put(self.shopper, entry, "yes")
        except CouldNotFind:
            return False
        return True


def kind_of(entry: Entry) -> str:
    """What a box is for: terms, news, extra or other."""
    scene, label = entry.look.scene, entry.label
    if scene.words.tells(label, "boxes", "news") or scene.says(label, "places", Place.NEWSLETTER):
        return "news"
    if scene.words.tells(label, "boxes", "extras") or any(amounts(label)):
        return "extra"
    return "terms" if grade(scene, label, Place.TERMS) > TERMS or entry.place is Place.TERMS else "other"


def _has_to_be(entry: Entry, kind: str, *, faulty: bool) -> bool:
    if kind in {"news", "extra"}:
        return False
    return kind == "terms" or entry.state.required or (faulty and bool(entry.state.fault))
