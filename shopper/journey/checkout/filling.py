"""Typing answers into the fields that want one; once more where a form lost them, and no third time."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playwright.sync_api import Error
from pydantic import SecretStr

from shopper.actor import Place
from shopper.errors import CouldNotFind
from shopper.journey.checkout.answers import Answer, Answers, in_order
from shopper.journey.checkout.sheet import Entry, Sheet
from shopper.journey.checkout.telling import stage
from shopper.journey.choosing import nearest
from shopper.observations import AddressGiven, InputLost

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

OPTIONAL = re.compile(
    r"optional|freiwillig|facultati|fakultativ|opcional|facoltativ|opzional|optioneel|opcjonaln|nieobowi", re.IGNORECASE
)
PRESET = frozenset({Place.COUNTRY, Place.STATE, Place.CARD_EXPIRY_MONTH, Place.CARD_EXPIRY_YEAR})
"""Lists that show some value before anybody chose; it is looked at, not taken."""
TIMES = 2


@dataclass
class Filling:
    """`typed` counts how often a field of the page at hand was filled; `left` is what a drawn list showed then."""

    shopper: "BrowserShopper"
    answers: Answers
    typed: dict[str, int] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    refused: bool = False

    def turn_page(self) -> None:
        """The fields that come now are others, even where they have the same names."""
        self.typed.clear()
        self.left.clear()
        self.refused = False

    def fill(self, sheet: Sheet) -> bool:
        """Fills until the form may have changed or nothing is left to fill; whether anything was typed."""
        self._note_losses(sheet)
        done = False
        for entry in in_order(sheet.fields):
            answer = self.answers.to(entry, sheet)
            if answer is None or not self._wants(entry, answer):
                continue
            done = True
            if not self.put(entry, answer) or entry.element.role != "textbox":
                break
        return done

    def put(self, entry: Entry, answer: Answer) -> bool:
        """Types one answer; False when the field is gone or has no such option."""
        self.typed[entry.key] = self.typed.get(entry.key, 0) + 1
        try:
            self.shopper.fill(entry.spot, answer)
        except (CouldNotFind, Error):
            return self._instead(entry)
        finally:
            self.shopper.settling.rest(self.shopper.devices.in_hand())
            self.shopper.eyes.forget()
        if entry.place is Place.EMAIL:
            self._note_address()
        self.left[entry.key] = self._shown(entry)
        return True

    def _wants(self, entry: Entry, answer: Answer) -> bool:
        if self.typed.get(entry.key, 0) >= TIMES:
            return False
        if OPTIONAL.search(entry.label) and not entry.state.required:
            return False
        if entry.element.tag in {"input", "textarea"}:
            return entry.state.empty
        if entry.key in self.typed:
            return self._is_lost(entry)
        return entry.state.empty or (entry.place in PRESET and not _holds(entry, answer)) or not entry.state.options

    def _is_lost(self, entry: Entry) -> bool:
        if entry.key not in self.typed:
            return False
        if entry.state.options:
            return entry.state.empty or (entry.key in self.left and entry.state.value != self.left[entry.key])
        return (
            entry.state.empty
            if entry.element.tag in {"input", "textarea"}
            else entry.state.shown != self.left.get(entry.key, entry.state.shown)
        )

    def _note_losses(self, sheet: Sheet) -> None:
        lost = [entry for entry in sheet.fields if self._is_lost(entry) and self.typed[entry.key] == 1]
        if lost:
            after = "error" if self.refused else "change"
            labels = tuple(entry.label for entry in lost)
            self.shopper.note(InputLost(url=sheet.look.view.url, where=stage(sheet.look), fields=labels, after=after))

    def _note_address(self) -> None:
        email = self.shopper.person.email
        if not any(note.purpose == "order" and note.address == email for note in self.shopper.noted(AddressGiven)):
            self.shopper.note(AddressGiven(address=email, purpose="order"))

    def _shown(self, entry: Entry) -> str:
        """What a list shows after it was chosen from; "" for fields one types in."""
        if entry.element.tag in {"input", "textarea"}:
            return ""
        try:
            handle = entry.look.elements.evaluate_handle("(seen, index) => seen.elements[index]", entry.element.index)
            return str(
                handle.evaluate("e => e.localName === 'select' ? e.value : e.textContent.replace(/\\s+/g, ' ').trim()")
            )
        except Error:
            return ""

    def _instead(self, entry: Entry) -> bool:
        """Where the list has no such option, what it shows is kept, or else the first one taken."""
        real = [label for value, label, off in entry.state.options if value and not off]
        if not entry.state.empty or not real:
            return False
        self.shopper.fill(entry.spot, real[0])
        self.left[entry.key] = self._shown(entry)
        return True


def _holds(entry: Entry, answer: Answer) -> bool:
    """Whether the list already shows the option that would be chosen."""
    text = answer.get_secret_value() if isinstance(answer, SecretStr) else answer
    options = [(value, label) for value, label, _ in entry.state.options]
    try:
        return bool(options) and options[nearest(text, options)][0] == entry.state.value
    except CouldNotFind:
        return True
