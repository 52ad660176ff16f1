"""What a shop refused: read, put right once, and told."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import SecretStr

from shopper.actor import Card, Place
from shopper.journey.checkout.answers import birthday
from shopper.journey.checkout.boxes import Boxes
from shopper.journey.checkout.choices import Choosing
from shopper.journey.checkout.filling import Filling
from shopper.journey.checkout.sheet import Entry, Sheet, read
from shopper.journey.checkout.telling import stage
from shopper.journey.choosing import country_code
from shopper.observations import FormRefused

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

CARD = (Place.CARD_NUMBER, Place.CARD_EXPIRY, Place.CARD_EXPIRY_MONTH, Place.CARD_EXPIRY_YEAR, Place.CARD_CODE)
REFILLS = 4


@dataclass
class Mending:
    """`purse` holds the cards not yet tried; `tried` what was tried in which field."""

    shopper: "BrowserShopper"
    filling: Filling
    choosing: Choosing
    boxes: Boxes
    purse: list[Card]
    tried: dict[str, list[str]] = field(default_factory=dict)

    def mend(self, said: tuple[str, ...]) -> bool:
        """Puts right what can be; whether anything was changed. Notes what the shop said either way."""
        sheet = self._refilled()
        faulty = _faulty(sheet, said)
        mended = self._other_card(faulty) or [entry.label for entry in faulty if self._mend(entry, sheet)]
        unknown = any(entry.place is None and entry.state.empty for entry in faulty or sheet.fields)
        otherwise = not mended and unknown and self.choosing.pay_otherwise(sheet)
        chosen = otherwise or self.choosing.choose(read(self.shopper), all_of_them=True)
        ticked = self.boxes.tick(read(self.shopper), faulty=True)
        self.shopper.note(
            FormRefused(
                url=sheet.look.view.url, where=stage(sheet.look), said=said,
                fields=tuple(entry.label for entry in faulty), mended=tuple(mended),
            )
        )  # fmt: skip
        return bool(mended) or chosen or ticked

    def sent_back(self, said: tuple[str, ...]) -> None:
        """
        Where a card led back to an earlier step: what that wants again is noted, and the next card is taken.

        A step that asks for nothing that was filled before is none of those.
        """
        sheet = read(self.shopper)
        again = self.filling.note_emptied(sheet)
        if not again:
            return
        self._take_next_card()
        where = stage(sheet.look)
        self.shopper.note(FormRefused(url=sheet.look.view.url, where=where, said=said, fields=again, mended=again))

    def _take_next_card(self) -> None:
        if len(self.purse) > 1:
            self.purse.pop(0)
            self.filling.answers = type(self.filling.answers)(self.shopper.person, self.purse[0])

    def _refilled(self) -> Sheet:
        """The form with what the refusal cleared typed in again."""
        self.filling.refused = True
        for _ in range(REFILLS):
            sheet = read(self.shopper)
            if not self.filling.fill(sheet):
                break
        return read(self.shopper)

    def _other_card(self, faulty: list[Entry]) -> list[str]:
        """The next card of the purse, where it is the card that was not taken."""
        refused = [entry for entry in faulty if entry.place is Place.CARD_NUMBER]
        if not refused or len(self.purse) < 2:
            return []
        self._take_next_card()
        sheet = read(self.shopper)
        cards = [entry for entry in sheet.fields if entry.place in CARD]
        for entry in cards:
            answer = self.filling.answers.to(entry, sheet)
            if answer is not None:
                self.filling.put(entry, answer)
        return [entry.label for entry in cards]

    def _mend(self, entry: Entry, sheet: Sheet) -> bool:
        answer = self.filling.answers.to(entry, sheet)
        if entry.state.empty and answer is not None and not self._has(entry, answer):
            return self._try(entry, answer)
        others = self.filling.answers.others(entry, self._country(sheet))
        other = next((answer for answer in others if answer and not self._has(entry, answer)), None)
        if other is None and entry.state.empty:
            other = _anything(entry)
        return other is not None and self._try(entry, other)

    def _try(self, entry: Entry, answer: str | SecretStr) -> bool:
        self.tried.setdefault(entry.key, []).append(_plain(answer))
        return self.filling.put(entry, answer)

    def _has(self, entry: Entry, answer: str | SecretStr) -> bool:
        """Whether this very answer stands there or was tried before."""
        return _plain(answer) in {entry.element.value, *self.tried.get(entry.key, [])}

    def _country(self, sheet: Sheet) -> str:
        entry = sheet.of(Place.COUNTRY)
        chosen = country_code(entry.state.value, entry.element.value or entry.state.shown) if entry else ""
        return chosen or self.shopper.person.address.country


def _plain(answer: str | SecretStr) -> str:
    return answer.get_secret_value() if isinstance(answer, SecretStr) else answer


def _anything(entry: Entry) -> str | None:
    """For a question nobody foresaw: the first real option of a list, a birthday; None where only a person knows."""
    real = [label for value, label, off in entry.state.options if value and not off]
    if real:
        return real[0]
    return (
        birthday(entry)
        if entry.element.type == "date"
        or re.search(r"birth|geburt|naissance|nacimiento|nascita", entry.label, re.IGNORECASE)
        else None
    )


def _faulty(sheet: Sheet, said: tuple[str, ...]) -> list[Entry]:
    """The fields the shop marked, and empty ones its words name; where it marked none, all its words name."""
    marked = [entry for entry in sheet.fields if entry.state.fault or entry.state.lacking]
    named = [entry for entry in sheet.fields if entry not in marked and _named(entry, said)]
    return [*marked, *(entry for entry in named if entry.state.empty or not marked)]


def _named(entry: Entry, said: tuple[str, ...]) -> bool:
    """Whether the shop's words name a field that it did not mark."""
    if entry.place is None:
        return bool(entry.label) and any(entry.label.strip(" *:").lower() in text.lower() for text in said)
    return any(entry.look.scene.says(text, "places", entry.place.value) for text in said)
