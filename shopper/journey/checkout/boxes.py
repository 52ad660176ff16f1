"""
Which boxes are ticked: terms, what is required, and what spares a second address. News and extras never; what came
ticked is only noted.
"""

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

    def spare(self, sheet: Sheet) -> bool:
        """Ticks that the second address is the first, before anything is typed into it; whether that was to be done."""
        spared = [entry for entry in sheet.boxes if not entry.state.checked and spares_address(entry)]
        return any(self._note(entry, ticked=self._tick(entry)) for entry in spared)

    def tick(self, sheet: Sheet, *, faulty: bool = False) -> bool:
        """Ticks what has to be ticked; whether anything was. `faulty`: boxes the shop marked as wrong as well."""
        done = False
        for entry in sheet.boxes:
            kind = kind_of(entry)
            wanted = not entry.state.checked and _has_to_be(entry, kind, faulty=faulty)
            ticked = wanted and self._tick(entry)
            done = self._note(entry, ticked=ticked) or done
        return done

    def _note(self, entry: Entry, *, ticked: bool) -> bool:
        """Notes a box at its first sight; returns whether it was ticked just now."""
        if entry.key not in self.seen:
            self.seen.add(entry.key)
            before = entry.state.checked
            self.shopper.note(BoxMet(text=entry.label[:300], kind=kind_of(entry), ticked_before=before, ticked=ticked))
        return ticked

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
    """What a box is for: terms, news, extra, same address or other."""
    scene, label = entry.look.scene, entry.label
    if spares_address(entry):
        return "same address"
    if scene.words.tells(label, "boxes", "news") or scene.says(label, "places", Place.NEWSLETTER):
        return "news"
    if scene.words.tells(label, "boxes", "extras") or any(amounts(label)):
        return "extra"
    return "terms" if grade(scene, label, Place.TERMS) > TERMS or entry.place is Place.TERMS else "other"


def spares_address(entry: Entry) -> bool:
    """Whether a box says that a second address is the same as the first."""
    return entry.look.scene.words.tells(entry.label, "boxes", "same address")


def _has_to_be(entry: Entry, kind: str, *, faulty: bool) -> bool:
    if kind in {"news", "extra", "same address"}:
        return False
    return kind == "terms" or entry.state.required or (faulty and bool(entry.state.fault))
