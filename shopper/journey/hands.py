"""Acting on a page: clicking, typing, choosing; counting what it costs; never ordering unasked."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from playwright.sync_api import ElementHandle, Error
from playwright.sync_api import TimeoutError as SlowError

from shopper.actor import Permissions, Place, Spot
from shopper.errors import CouldNotFind, NotAllowed, OffLimits
from shopper.journey import overlays
from shopper.journey.choosing import choose
from shopper.journey.effort import Tally
from shopper.journey.eyes import Eyes, Grip
from shopper.journey.hosts import Hosts
from shopper.journey.pressing import press
from shopper.observations import Box
from shopper.sight import purposes
from shopper.sight.last_look import last_look
from shopper.sight.ordering import looks_like_ordering
from shopper.sight.parts import Element

FIRST_MS = 1500
"""After so long under something else, a person looks what lies on top."""
REACH_MS = 5000
"""How long an element may be covered or moving before a person would give up on it."""

SENDING = frozenset({"submit", "image"})
"""Types of the controls that Enter in a field presses."""
TAME_FORMS = frozenset({"search", "coupon", "newsletter", "log in", "register"})
"""What a form is for in which Enter orders nothing, even on the last page of a checkout."""

PRESSES = "e => ['submit', 'image', 'button'].includes(e.closest('label')?.control?.type)"
"""Whether an element is the label of a button: a click on it presses the button, which may be hidden."""

GONE = "not attached"
"""In Playwright's words, what was taken out of the page."""
DOTS = "field => { field.style.webkitTextSecurity = 'disc'; }"


@dataclass
class Hands:
    """`picture` takes the step's picture, with the box of what is touched; `tally` is the step's."""

    eyes: Eyes
    hosts: Hosts
    may: Permissions
    picture: Callable[[Box | None], None]
    tally: Tally = field(default_factory=Tally)

    def click(self, spot: Spot) -> None:
        """Clicks a spot unless that would order, or lead where the site file does not allow."""
        grip = self._here(grip_of(spot))
        self._allow(grip, spot)
        self._reach(grip)
        self.picture(box_of(grip))
        if not self._press(grip):
            grip = self._here(grip)  # drawn anew while the finger came down
            self._allow(grip, spot)
            self._press(grip)
        self.tally.clicks += 1
        self.eyes.forget()

    def _allow(self, grip: Grip, spot: Spot) -> None:
        self._refuse_ordering(grip, spot)
        self._refuse_strangers(grip)

    def _here(self, grip: Grip) -> Grip:
        """The same thing once more, where a script has drawn the page anew since it was looked at."""
        if grip.is_there():
            return grip
        self.eyes.forget()
        look = self.eyes.look()
        before = [e.index for e in grip.look.facts.elements if _traits(e) == _traits(grip.fact)]
        now = [e.index for e in look.facts.elements if _traits(e) == _traits(grip.fact)]
        return Grip(look, now[before.index(grip.index)]) if len(now) == len(before) else grip

    def fill(self, spot: Spot, text: str, *, secret: bool = False) -> None:
        """Types, ticks or chooses, whatever the field is; what is secret shows as dots in every picture."""
        grip = self._here(grip_of(spot))
        self._refuse_ordering(grip, spot)  # a site file may point anywhere, and a list is opened by a click
        self._reach(grip)
        if secret:
            grip.element().evaluate(DOTS)
        choose(self.eyes.devices.in_hand(), grip.element(), text, free=spot.place is Place.SEARCH)
        self.tally.fields += 1
        self.eyes.forget()

    def submit(self, spot: Spot) -> None:
        """Presses Enter in a field, unless its form orders."""
        grip = self._here(grip_of(spot))
        self._allow_enter(grip)
        self.picture(box_of(grip))
        if not self._enter(grip):
            grip = self._here(grip)  # drawn anew by what was typed
            self._allow_enter(grip)
            self._enter(grip)
        self.eyes.forget()

    def _allow_enter(self, grip: Grip) -> None:
        self._refuse_ordering_by_enter(grip)
        self._refuse_strangers(grip)

    def _press(self, grip: Grip) -> bool:
        """Clicks it; False where it is no longer part of the page."""
        return self._touch(grip, lambda: self._uncovered(grip.element()), "clicked")

    def _enter(self, grip: Grip) -> bool:
        """Presses Enter in it; False where it is no longer part of the page."""
        return self._touch(grip, lambda: grip.element().press("Enter"), "sent by Enter")

    def _touch(self, grip: Grip, act: Callable[[], None], done: str) -> bool:
        try:
            act()
        except SlowError as slow:
            raise CouldNotFind(f"“{_name(grip)}” could not be {done}: {_reason(slow)}") from None
        except Error as trouble:
            if GONE in trouble.message and not grip.is_there():
                return False
            raise CouldNotFind(f"“{_name(grip)}” could not be {done}: {trouble.message.splitlines()[0]}") from None
        return True

    def _uncovered(self, element: ElementHandle) -> None:
        """One click; where a layer has come to lie over the page since it was looked at, that is closed first."""
        try:
            press(element, FIRST_MS)
        except SlowError:
            self.eyes.forget()
            self.tally.clicks += overlays.clear(self.eyes, element)
            press(element, REACH_MS)

    def _reach(self, grip: Grip) -> None:
        box, facts = box_of(grip), grip.look.facts
        self.tally.reach(box.y, box.height, facts.height)

    def _refuse_ordering(self, grip: Grip, spot: Spot) -> None:
        if self.may.place_orders:
            return
        fact = grip.fact
        if not (fact.is_button or fact.is_field or fact.role == "link") and grip.element().evaluate(PRESSES):
            fact = replace(fact, role="button", type="submit")
        if looks_like_ordering(fact, grip.look.facts):
            raise NotAllowed(f"“{spot.name}” looks like the click that orders; the site file does not allow orders.")

    def _refuse_ordering_by_enter(self, grip: Grip) -> None:
        if self.may.place_orders:
            return
        scene, form = grip.look.scene, grip.fact.form
        buttons = [e for e in grip.look.facts.elements if form >= 0 and e.form == form and e.type in SENDING]
        orders = any(looks_like_ordering(button, grip.look.facts) for button in buttons)
        if orders or (last_look(scene) and purposes.of(scene, grip.fact) not in TAME_FORMS):
            raise NotAllowed(f"Enter in “{_name(grip)}” may order; the site file does not allow orders.")

    def _refuse_strangers(self, grip: Grip) -> None:
        element, facts = grip.fact, grip.look.facts
        action = facts.forms[element.form].action if element.form >= 0 and not element.href else ""
        for address in (element.href, action):
            if address and not self.hosts.admits(address):
                raise OffLimits(f"“{element.name}” leads to {address}, a host that the site file does not name.")


def _traits(element: Element) -> tuple[str, ...]:
    """What an element keeps when it is drawn anew."""
    return (element.tag, element.role, element.name, element.type, element.hint, element.href)


def grip_of(spot: Spot) -> Grip:
    """The grip a spot carries."""
    if not isinstance(spot.handle, Grip):
        raise TypeError("a spot comes from the shopper that found it")
    return spot.handle


def box_of(grip: Grip) -> Box:
    """Where the element was when it was looked at."""
    x, y, width, height = grip.fact.box
    return Box(x=x, y=y, width=width, height=height)


def _name(grip: Grip) -> str:
    return grip.fact.name


def _reason(slow: Error) -> str:
    lines = [line.strip(" -") for line in slow.message.splitlines() if "intercepts" in line or "not" in line]
    return lines[-1] if lines else "it did not become clickable"
