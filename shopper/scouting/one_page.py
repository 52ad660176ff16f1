"""What the shopper sees on a single page: its kind, its products and prices, and every place he would find there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from shopper.actor import Place
from shopper.journey.browser import BrowserShopper
from shopper.journey.eyes import Grip, Look
from shopper.measures import Money
from shopper.observations import Box, Frozen, OverlayMet, PlatformSeen
from shopper.scouting.arriving import Moved, arrive
from shopper.scouting.findings import Placed
from shopper.scouting.opening import Asked, in_front_of
from shopper.scouting.places import placed_on
from shopper.sight.ordering import looks_like_ordering
from shopper.sight.parts import NOWHERE

TALLEST = 2600
"""CSS pixels of a page that are pictured: nobody reads a longer strip."""
BY_NAME = frozenset({Place.PRODUCT, Place.CATEGORY, Place.OPTION, Place.CLOSE})
"""Places that are looked for by a name, or that only mean something when a layer lies over the page."""


class Spotted(Frozen):
    """A place and where it is, in CSS pixels from the top left of the page."""

    placed: Placed
    box: Box


class Shown(Frozen):
    """A product of the page with its price, and where it is."""

    name: str
    price: Money | None = None
    box: Box


class Seen(Frozen):
    """
    One page as a shopper takes it in: the shape of `shopper look --json`.

    `orders` are the names of controls that would order, which he never presses unasked.
    """

    url: str
    title: str
    device: str
    kind: str
    confidence: float
    language: str = ""
    platform: str = ""
    product: str = ""
    price: Money | None = None
    available: bool | None = None
    layers: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    products: tuple[Shown, ...] = ()
    places: tuple[Spotted, ...] = ()


@dataclass(frozen=True)
class Pictured:
    """What was seen, and the page as PNG in CSS pixels."""

    seen: Seen
    png: bytes


def look_at(asked: Asked, folder: Path, browser: tuple[Playwright, Browser]) -> Pictured:
    """Opens the page and looks once; raises what stood in the way of that."""
    with in_front_of(asked, folder, *browser) as shopper:
        try:
            trouble = arrive(shopper, asked.url)
        except Moved as moved:
            elsewhere = str(moved)
        else:
            if trouble is not None:
                raise trouble
            return _pictured(asked, shopper)
    return look_at(Asked(elsewhere, asked.device, asked.language, asked.pause, asked.browser), folder, browser)


def _pictured(asked: Asked, shopper: BrowserShopper) -> Pictured:
    look, page = shopper.eyes.look(), shopper.devices.in_hand()
    width, height = look.facts.width, min(look.facts.scroll.get("height", look.facts.height), TALLEST)
    clip = {"x": 0, "y": 0, "width": width, "height": max(height, look.facts.height)}
    png = page.screenshot(full_page=True, clip=clip, type="png", scale="css", animations="disabled")  # type: ignore[arg-type]  # a FloatRect is such a dict
    return Pictured(_seen(asked, shopper, look), png)


def _seen(asked: Asked, shopper: BrowserShopper, look: Look) -> Seen:
    view, product = look.view, look.view.product
    return Seen(
        url=view.url,
        title=view.title,
        device=asked.device,
        kind=view.kind.value,
        confidence=round(view.confidence, 2),
        language=look.scene.language or view.language,
        platform=next((note.name for note in shopper.noted(PlatformSeen)), ""),
        product=product.name if product else "",
        price=product.price if product else None,
        available=product.available if product else None,
        layers=tuple(f"{note.kind}: {note.closed or 'left alone'}" for note in shopper.noted(OverlayMet)),
        orders=tuple(e.name for e in look.facts.elements if e.visible and looks_like_ordering(e, look.facts)),
        products=tuple(_products(look)),
        places=tuple(_places(shopper, look)),
    )


def _products(look: Look) -> Iterator[Shown]:
    for card in look.scene.cards:
        box = look.facts.tree.boxes.get(card.node) or (card.link.box if card.link else NOWHERE)
        if box.area and (card.link is None or card.link.visible):
            yield Shown(name=card.name, price=card.price, box=_box(look, *box))


def _places(shopper: BrowserShopper, look: Look) -> Iterator[Spotted]:
    for place in Place:
        if place in BY_NAME:
            continue
        placed = placed_on(shopper.eyes, look, place, look.view.kind.value)
        chosen = shopper.eyes.seek(look, place).chosen if placed.found else None
        if chosen is not None:
            fact = Grip(look, chosen.index).fact
            yield Spotted(placed=placed, box=_box(look, *fact.box))


def _box(look: Look, x: float, y: float, width: float, height: float) -> Box:
    """From the viewport's coordinates to the page's."""
    return Box(x=x + look.facts.scroll.get("x", 0), y=y + look.facts.scroll.get("y", 0), width=width, height=height)
