"""Shipping, payment and the like where nobody has chosen yet: radios real or drawn, or a button for each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shopper.actor import Place, Spot
from shopper.errors import CouldNotFind
from shopper.journey.checkout.beforehand import chosen_before
from shopper.journey.checkout.method_buttons import MEANT, button_groups, meaning, method_told
from shopper.journey.checkout.openers import openers
from shopper.journey.checkout.resting import put
from shopper.journey.checkout.sheet import Entry, Sheet
from shopper.journey.eyes import Grip, Look
from shopper.observations import ChoiceMade
from shopper.sight.naming import grade
from shopper.sight.ordering import EXPRESS
from shopper.sight.parts import Element

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

OPENINGS = 3
"""Times a dialog is asked for: a shop may want the address first."""
TIMES = 2
"""A radio that a page drew again is chosen once more; a button that shows no state is not pressed twice."""


@dataclass
class Choosing:
    """
    `made` counts how often a choice was made, so that a page that does not take it is not pressed for ever; `opened`
    are the dialogs asked for since the last step.
    """

    shopper: "BrowserShopper"
    made: dict[str, int] = field(default_factory=dict)
    opened: set[str] = field(default_factory=set)
    found: set[str] = field(default_factory=set)
    """Choices that were made beforehand and are noted."""
    given_up: set[str] = field(default_factory=set)
    """Ways to pay that asked for what the shopper has not."""

    def go_on(self) -> None:
        """After the next step: what opened nothing before may open something now."""
        self.opened.clear()

    def choose(self, sheet: Sheet, *, all_of_them: bool = False) -> bool:
        """Makes the first choice that is open; whether it did. Of unknown choices only required ones are made."""
        self._note_found(sheet)
        for group in groups(sheet.radios):
            if self._choose_radio(sheet, group, all_of_them=all_of_them):
                return True
        return self._open_choice(sheet) or self._choose_button(sheet, TIMES if all_of_them else 1)

    def pay_otherwise(self, sheet: Sheet) -> bool:
        """The next way to pay, where the one at hand asks for what the shopper has not; whether there was one."""
        ways = [g for g in groups(sheet.radios) if meaning(sheet.look, [e.label for e in g], g[0].element) == "payment"]
        self.given_up |= {entry.label for way in ways for entry in way if entry.state.checked}
        left = (e for way in ways for e in way if e.label not in self.given_up and not _leads_elsewhere(e))
        other = next(left, None)
        if other is None:
            return False
        put(self.shopper, other, "yes")
        options = tuple(entry.label for way in ways if other in way for entry in way)
        self.shopper.note(ChoiceMade(what="payment", chosen=other.label, options=options))
        return True

    def _open_choice(self, sheet: Sheet) -> bool:
        """Presses the button beside a field that can't be typed into, which opens what fills it."""
        for shown, button in openers(sheet.look):
            if shown.name not in self.opened and self._may_try("opens", [shown], OPENINGS):
                self.opened.add(shown.name)
                self._press_opener(sheet.look, shown, button)
                return True
        return False

    def _press_opener(self, look: Look, shown: Element, button: Element) -> None:
        pays = grade(look.scene, f"{shown.name} {shown.placeholder}", Place.PAYMENT_CHOICE) > MEANT
        place = Place.PAYMENT_CHOICE if pays else Place.SHIPPING_CHOICE
        self.shopper.click(Spot(place=place, name=button.name, score=1.0, handle=Grip(look, button.index)))
        said = set(look.view.alerts)
        self.shopper.reaction(lambda now: bool(self.shopper.eyes.look().scene.front or set(now.alerts) - said))

    def _choose_radio(self, sheet: Sheet, group: list[Entry], *, all_of_them: bool) -> bool:
        what = meaning(sheet.look, [entry.label for entry in group], group[0].element)
        required = all_of_them or any(entry.demanded for entry in group)
        best = _best(what, group, required=required)
        if best is None or not self._may_try(what, group, TIMES):
            return False
        try:
            put(self.shopper, best, "yes")
        except CouldNotFind:
            return False
        self.shopper.note(ChoiceMade(what=what, chosen=best.label, options=tuple(entry.label for entry in group)))
        return True

    def _choose_button(self, sheet: Sheet, most: int) -> bool:
        for what, group in button_groups(sheet.look):
            if any(element.checked for element in group) or not self._may_try(what, group, most):
                continue
            best = next((e for e in group if what == "payment" and _by_card(sheet.look, e.name)), group[0])
            place = Place.PAYMENT_CHOICE if what == "payment" else Place.SHIPPING_CHOICE
            self.shopper.click(Spot(place=place, name=best.name, score=1.0, handle=Grip(sheet.look, best.index)))
            self.shopper.note(
                ChoiceMade(
                    what=what,
                    chosen=method_told(sheet.look, best),
                    options=tuple(method_told(sheet.look, e) for e in group),
                )
            )
            return True
        return False

    def _note_found(self, sheet: Sheet) -> None:
        """What the shop had chosen itself; a choice that a page draws anew with our own choice in it is none."""
        for group in groups(sheet.radios):
            what = meaning(sheet.look, [entry.label for entry in group], group[0].element)
            key = _key(what, group)
            if key not in self.made and key not in self.found and (found := chosen_before(what, group)):
                self.found.add(key)
                self.shopper.note(found)

    def _may_try(self, what: str, group: Iterable[Entry | Element], most: int) -> bool:
        key = _key(what, group)
        if self.made.get(key, 0) >= most:
            return False
        self.made[key] = self.made.get(key, 0) + 1
        return True


def _key(what: str, group: Iterable[Entry | Element]) -> str:
    """The same for the same choice, whatever its options cost by now."""
    names = [e.label if isinstance(e, Entry) else e.name for e in group]
    return f"{what} {' '.join(re.sub(r'[0-9.,]+', '', name) for name in names)}"


def groups(radios: tuple[Entry, ...]) -> list[list[Entry]]:
    """The radios that are one choice each."""
    found: dict[str, list[Entry]] = {}
    for entry in radios:
        found.setdefault(entry.state.group, []).append(entry)
    return list(found.values())


def _best(what: str, group: list[Entry], *, required: bool) -> Entry | None:
    """The option to take; None when the choice can stay as it is."""
    chosen = next((entry for entry in group if entry.state.checked), None)
    if what == "guest":
        guest = max(group, key=lambda entry: grade(entry.look.scene, entry.label, Place.GUEST))
        return None if guest is chosen else guest
    if what == "payment":
        card = next((entry for entry in group if _by_card(entry.look, entry.label)), None)
        if chosen is not None and (card is None or _by_card(chosen.look, chosen.label)):
            return None
        return card or next((entry for entry in group if not _leads_elsewhere(entry)), group[0])
    if chosen is not None or (what == "other" and not required):
        return None
    return group[0]


def _by_card(look: Look, text: str) -> bool:
    words = look.scene.words
    return words.tells(text, "payments", "card") and not words.tells(text, "payments", "other card")


def _leads_elsewhere(entry: Entry) -> bool:
    """Ways to pay that lead to another host or are bound to what a shopper may not have."""
    told = entry.look.scene.words.tells(entry.label, "payments", "elsewhere")
    return told or bool(EXPRESS.search(entry.label))
