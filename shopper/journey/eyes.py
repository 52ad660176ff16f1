"""Looking at a page through sight: one script call a look, and an element in hand for every place found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from playwright.sync_api import ElementHandle, Error, JSHandle, Page

from shopper.actor import PageView, Place, Spot
from shopper.journey.devices import Devices
from shopper.journey.watchers.console import ConsoleWatcher
from shopper.journey.watchers.network import NetworkWatcher
from shopper.observations import Observation, PageSeen, PlaceFound, PlaceMissing
from shopper.sight.facts import SCRIPT, PageFacts
from shopper.sight.finding import Sighting, find
from shopper.sight.viewing import view


@dataclass(frozen=True)
class Look:
    """One look: the facts, what they mean, and the page's elements behind them."""

    facts: PageFacts
    view: PageView
    elements: JSHandle


@dataclass(frozen=True)
class Grip:
    """What a spot's handle is here: an element of one look."""

    look: Look
    index: int

    def element(self) -> ElementHandle:
        """The element itself; playwright's Error where the page is gone."""
        handle = self.look.elements.evaluate_handle("(seen, index) => seen.elements[index]", self.index)
        element = handle.as_element()
        if element is None:
            raise Error("the element is gone")
        return element


@dataclass
class Eyes:
    """Looks again only after something was done (`forget`)."""

    devices: Devices
    network: NetworkWatcher
    console: ConsoleWatcher
    note: Callable[[Observation], None]
    site_places: Mapping[str, Any]
    last: Look | None = None
    seen_pages: set[tuple[str, str]] = field(default_factory=set)

    def forget(self) -> None:
        """What was seen may no longer be so."""
        self.last = None

    def look(self) -> Look:
        """The page as it is now."""
        if self.last is None:
            self.last = self._look(self.devices.in_hand())
            self._note_page(self.last.view)
        return self.last

    def find(self, place: Place, like: str, *, quietly: bool) -> Spot | None:
        """The spot of a place; what was found or missed goes into the evidence (a miss only if not `quietly`)."""
        look = self.look()
        sighting = find(place, look.facts, like=like, site_places=self.site_places)
        if sighting.chosen is None:
            if not quietly:
                self.note(_missing(sighting))
            return None
        self.note(_found(sighting))
        index = sighting.chosen
        return Spot(place, sighting.candidates[0].name, sighting.candidates[0].score, sighting.near, Grip(look, index))

    def _look(self, page: Page) -> Look:
        for _ in range(3):
            try:
                handle = page.evaluate_handle(SCRIPT)
                facts = PageFacts.read(handle.evaluate("seen => seen.facts"))
            except Error as trouble:  # the page went on while it was looked at: look at the next one
                if "context was destroyed" not in trouble.message and "navigation" not in trouble.message:
                    raise
                page.wait_for_load_state("domcontentloaded")
            else:
                return self._read(page, handle, facts)
        raise Error("the page never holds still long enough to be looked at")

    def _read(self, page: Page, handle: JSHandle, facts: PageFacts) -> Look:
        seen = view(facts, self.network.statuses.get(page.url))
        look = Look(facts, seen, handle)
        cards = tuple(replace(card, spot=_gripped(card.spot, look)) for card in seen.cards)
        alerts = (*self.console.said, *seen.alerts)
        return replace(look, view=replace(seen, cards=cards, alerts=alerts))

    def _note_page(self, seen: PageView) -> None:
        key = (seen.url, seen.kind.value)
        if key in self.seen_pages:
            return
        self.seen_pages.add(key)
        self.note(
            PageSeen(
                url=seen.url,
                title=seen.title,
                kind=seen.kind,
                confidence=round(seen.confidence, 3),
                status=seen.status,
                language=seen.language,
            )
        )


def _gripped(spot: Spot, look: Look) -> Spot:
    return replace(spot, handle=Grip(look, int(str(spot.handle))))


def _found(sighting: Sighting) -> PlaceFound:
    best, *rest = sighting.candidates
    runner_up = rest[0] if rest else None
    return PlaceFound(place=sighting.place.value, layer=sighting.layer, chosen=best, runner_up=runner_up)


def _missing(sighting: Sighting) -> PlaceMissing:
    return PlaceMissing(
        place=sighting.place.value,
        threshold=sighting.threshold,
        candidates=tuple(sighting.candidates[:3]),
    )
