"""Looking at a page through sight: one script call a look, and an element in hand for every place found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from playwright.sync_api import ElementHandle, Error, JSHandle, Page

from shopper.actor import PageView, Place, Spot
from shopper.journey.devices import Devices
from shopper.journey.program import Program
from shopper.journey.seeking import found, missing, surroundings
from shopper.journey.watchers.console import ConsoleWatcher
from shopper.journey.watchers.network import NetworkWatcher
from shopper.observations import Box, MemoryShown, Observation, PageSeen, Remembered, Screen
from shopper.sight.facts import SCRIPT, PageFacts
from shopper.sight.parts import Element
from shopper.sight.places import Sighting, find
from shopper.sight.scene import Scene
from shopper.sight.view import view

WENT_ON = ("context was destroyed", "navigation", "of null")
"""What is said when a page is replaced while it is looked at; for a moment a document has no root (`of null`)."""
NO_PAGE = "chrome-error:"
"""Where Chromium stands when it got no page."""
CONNECTED = "element => element.isConnected"
TAKEN = "(seen, index) => seen.elements[index].isConnected ? seen.elements[index] : null"
TURNS = 3
MEETING = "(seen, css) => seen.elements.flatMap((element, index) => (element.matches(css) ? [index] : []))"


@dataclass(frozen=True)
class Look:
    """One look: the facts, what they mean, and the page's elements behind them."""

    scene: Scene
    view: PageView
    elements: JSHandle

    @property
    def facts(self) -> PageFacts:
        """What was gathered."""
        return self.scene.facts


@dataclass(frozen=True)
class Grip:
    """What a spot's handle is here: an element of one look."""

    look: Look
    index: int

    @property
    def fact(self) -> Element:
        """What was known of it when it was looked at."""
        return self.look.facts.elements[self.index]

    def element(self) -> ElementHandle:
        """The element itself; playwright's Error where the page is gone."""
        return self._held

    def is_there(self) -> bool:
        """Whether the element is still part of the page; for whoever takes it in hand now that is one question."""
        taken = "_held" in vars(self)
        try:
            return bool(self._held.evaluate(CONNECTED)) if taken else self._held is not None
        except Error:
            return False  # gone, or the page itself is

    @cached_property
    def _held(self) -> ElementHandle:
        """Asked for once: an act needs it several times."""
        element = self.look.elements.evaluate_handle(TAKEN, self.index).as_element()
        if element is None:
            raise Error("the element is not attached to the page any more")
        return element


def unregarded(_page: Page, _view: PageView) -> None:
    """Nobody looks closer."""


def unpictured(_mark: Box | None, _caption: str) -> Screen | None:
    """Nobody has a camera."""
    return None


@dataclass
class Eyes:
    """Looks again only after something was done (`forget`); `regard` looks closer at each page that is new."""

    devices: Devices
    network: NetworkWatcher
    console: ConsoleWatcher
    note: Callable[[Observation], None]
    site_places: Mapping[str, Any]
    program: Program
    last: Look | None = None
    picture: Callable[[Box | None, str], Screen | None] = unpictured
    regard: Callable[[Page, PageView], None] = unregarded
    seen_pages: set[tuple[str, str]] = field(default_factory=set)
    shown: set[Remembered] = field(default_factory=set)
    opened: frozenset[str] = frozenset()
    """Texts of the layers that the shopper's last act opened over the same page."""

    def forget(self) -> None:
        """What was seen may no longer be so."""
        self.last = None

    def look(self) -> Look:
        """The page as it is now."""
        if self.last is None:
            self.last = self._look(self.devices.in_hand())
            self.program.look(self.devices.in_hand())
            self._note_page(self.last.view)
            self._note_memory(self.last.view)
        return self.last

    def find(self, place: Place, like: str, *, quietly: bool) -> Spot | None:
        """The spot of a place; what was found or missed goes into the evidence (a miss only if not `quietly`)."""
        look = self.look()
        sighting = self.seek(look, place, like)
        if sighting.spot is None or sighting.chosen is None:
            if not quietly:
                self.note(missing(sighting, like))
            return None
        self.note(found(sighting))
        near = surroundings(look.facts, sighting.chosen)
        return replace(sighting.spot, near=near, handle=Grip(look, sighting.chosen.index))

    def seek(self, look: Look, place: Place, like: str = "") -> Sighting:
        """The place in a look, without a note."""
        return find(
            place,
            look.facts,
            like,
            site_places=self.site_places,
            platform=self.program.hints,
            resolve=lambda css: self._meeting(look, css),
            scene=look.scene,
        )

    def _meeting(self, look: Look, css: str) -> list[int]:
        """The elements a selector of the site file meets, by index."""
        met: list[int] = look.elements.evaluate(MEETING, css)
        return met

    def _look(self, page: Page) -> Look:
        for turn in range(TURNS):
            try:
                handle = page.evaluate_handle(SCRIPT)
                scene = Scene.of(PageFacts.read(handle.evaluate("seen => seen.facts")))
                if not scene.facts.tree.parents and turn + 1 < TURNS:
                    page.wait_for_load_state("domcontentloaded")  # its head is all that has come so far
                    continue
            except Error as trouble:  # the page went on while it was looked at: look at the next one
                if page.is_closed() or not any(sign in trouble.message for sign in WENT_ON):
                    raise
                page.wait_for_load_state("domcontentloaded")
            else:
                return self._read(page, handle, scene)
        raise Error("the page never holds still long enough to be looked at")

    def _read(self, page: Page, handle: JSHandle, scene: Scene) -> Look:
        seen = view(scene.facts, self.network.statuses.get(page.url), scene=scene)
        look = Look(scene, seen, handle)
        cards = tuple(replace(card, spot=card.spot and _gripped(card.spot, look)) for card in seen.cards)
        alerts = (*self.console.said, *seen.alerts)
        return replace(look, view=replace(seen, cards=cards, alerts=alerts))

    def _note_page(self, seen: PageView) -> None:
        key = (seen.url, seen.kind.value)
        if key in self.seen_pages or seen.url.startswith(NO_PAGE):
            return  # what a browser draws by itself is no page of the shop's
        self.seen_pages.add(key)
        self.note(
            PageSeen(
                url=seen.url,
                title=seen.title,
                kind=seen.kind,
                confidence=round(seen.confidence, 3),
                checkout_step=seen.step,
                step_confidence=round(seen.step_confidence, 3),
                status=seen.status,
                language=seen.language,
            )
        )
        self.regard(self.devices.in_hand(), seen)

    def _note_memory(self, seen: PageView) -> None:
        for what, names in ((Remembered.VIEWED, seen.viewed), (Remembered.WISH_LIST, seen.wishes)):
            if names and what not in self.shown:
                self.shown.add(what)
                self.note(MemoryShown(what=what, names=names, url=seen.url))


def _gripped(spot: Spot, look: Look) -> Spot:
    return replace(spot, handle=Grip(look, int(str(spot.handle))))
