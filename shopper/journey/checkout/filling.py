"""Typing answers into the fields that want one; once more where a form lost them, and no third time."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playwright.sync_api import Error
from pydantic import SecretStr

from shopper.actor import Place
from shopper.errors import CouldNotFind
from shopper.journey.checkout.answers import ANY, Answer, Answers, in_order, is_list
from shopper.journey.checkout.asking import OPTIONAL
from shopper.journey.checkout.resting import put
from shopper.journey.checkout.sheet import Entry, Sheet
from shopper.journey.checkout.slipping import Slipping
from shopper.journey.checkout.telling import stage
from shopper.journey.choosing import nearest, spellings
from shopper.observations import AddressGiven, InputLost
from shopper.sight.words import plain

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

AGAIN = re.compile(
    r"again|repeat|re-?type|confirm|verif|best\u00e4tig|wiederhol|r\u00e9p[e\u00e9]t|repet|ripet|conferm|herhaal|bevestig|powt\u00f3r|potwierd",
    re.IGNORECASE,
)
"""An address asked for twice is typed twice."""
UNCHOSEN = re.compile(
    r"\W*$|.{0,40}\b(?:select|choose|pick|w\u00e4hl|auswahl|choisi|s\u00e9lection|elija|elige|selecc|sceg|selez|kies|wyb|escolh|selec)",
    re.IGNORECASE,
)
"""What a drawn list shows while nothing is chosen."""
PRESET = frozenset({Place.COUNTRY, Place.STATE, Place.CARD_EXPIRY_MONTH, Place.CARD_EXPIRY_YEAR})
"""Lists that show some value before anybody chose; it is looked at, not taken."""
TIMES = 2


@dataclass
class Filling:
    """`typed` counts how often a field of the page at hand was filled; `kept` are lists without a fitting option."""

    shopper: "BrowserShopper"
    answers: Answers
    typed: dict[str, int] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    ever: set[str] = field(default_factory=set)
    """What was filled on any page of this checkout."""
    refused: bool = False
    slipping: Slipping | None = None
    """Mistypes some fields first, where the shopper is to see what the shop does about it."""

    def turn_page(self) -> None:
        """The fields that come now are others, even where they have the same names."""
        self.typed.clear()
        self.kept.clear()
        self.refused = False

    def fill(self, sheet: Sheet) -> bool:
        """Fills until the form may have changed or nothing is left to fill; whether anything was typed."""
        self._note_losses(sheet)
        done = False
        for entry in in_order(sheet.fields):
            answer = self.answers.to(entry, sheet)
            if answer is None or not self._wants(entry, answer) or _is_further(entry, sheet):
                continue
            done = True
            if not self.put(entry, answer) or entry.element.role != "textbox":
                break
        return done

    def put(self, entry: Entry, answer: Answer) -> bool:
        """Types one answer; False when the field is gone or has no such option."""
        self.typed[entry.key] = self.typed.get(entry.key, 0) + 1
        self.ever.add(entry.key)
        if self.slipping is not None:
            self.slipping.slip(entry)
        try:
            put(self.shopper, entry, answer)
        except (CouldNotFind, Error):
            return self._instead(entry)
        if entry.place is Place.EMAIL:
            self._note_address()
        return True

    def _wants(self, entry: Entry, answer: Answer) -> bool:
        if self.typed.get(entry.key, 0) >= TIMES or (OPTIONAL.search(entry.label) and not entry.state.required):
            return False
        if not is_list(entry) or entry.key in self.kept:
            return entry.state.empty
        if entry.state.options:
            return entry.state.empty or (entry.place in PRESET and not _holds(entry, answer))
        return not _shows(entry, answer)

    def _is_lost(self, entry: Entry, answer: Answer | None) -> bool:
        """Whether a field that was filled once no longer has it."""
        return answer is not None and self.typed.get(entry.key) == 1 and self._wants(entry, answer)

    def _note_losses(self, sheet: Sheet) -> None:
        lost = [entry for entry in sheet.fields if self._is_lost(entry, self.answers.to(entry, sheet))]
        if lost:
            after = "error" if self.refused else "change"
            labels = tuple(entry.label for entry in lost)
            self.shopper.note(InputLost(url=sheet.look.view.url, where=stage(sheet.look), fields=labels, after=after))

    def note_emptied(self, sheet: Sheet) -> tuple[str, ...]:
        """The fields that were filled before, on whatever page, and are empty again after a refusal."""
        labels = tuple(entry.label for entry in sheet.fields if entry.key in self.ever and entry.state.empty)
        if labels:
            self.shopper.note(InputLost(url=sheet.look.view.url, where=stage(sheet.look), fields=labels, after="error"))
        return labels

    def _note_address(self) -> None:
        email = self.shopper.person.email
        if not any(note.purpose == "order" and note.address == email for note in self.shopper.noted(AddressGiven)):
            self.shopper.note(AddressGiven(address=email, purpose="order"))

    def _instead(self, entry: Entry) -> bool:
        """Where the list has no such option, what it shows is kept, or else the first one taken."""
        real = [label for value, label, off in entry.state.options if value and not off]
        self.kept.add(entry.key)
        if not entry.state.empty or not real:
            return False
        try:
            put(self.shopper, entry, real[0])
        except (CouldNotFind, Error):
            return False  # the form was drawn again in the meantime
        return True


def _is_further(entry: Entry, sheet: Sheet) -> bool:
    """Whether it is one more field for what another has already: a third address line, a second e-mail for news."""
    same = [one for one in sheet.fields if one.place is entry.place and one.element.form == entry.element.form]
    if entry.place is Place.EMAIL and AGAIN.search(f"{entry.label} {entry.element.hint}"):
        return False
    return same[0].element.index != entry.element.index and not entry.state.required


def _holds(entry: Entry, answer: Answer) -> bool:
    """Whether the list already shows the option that would be chosen."""
    text = answer.get_secret_value() if isinstance(answer, SecretStr) else answer
    options = [(value, label) for value, label, _ in entry.state.options]
    try:
        return bool(options) and options[nearest(text, options)][0] == entry.state.value
    except CouldNotFind:
        return True


def _shows(entry: Entry, answer: Answer) -> bool:
    """Whether a drawn list shows the option, by any spelling of it."""
    text = answer.get_secret_value() if isinstance(answer, SecretStr) else answer
    if text == ANY:
        return not UNCHOSEN.match(entry.state.shown)
    shown = plain(entry.state.shown)
    return any(plain(spelled) == shown or shown.startswith(f"{plain(spelled)} ") for spelled in spellings(text))
