"""The way on: as a guest, by the button that continues, from the cart to the checkout; and the last click of all."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopper.actor import Place, Spot
from shopper.journey.checkout.asking import asks_more
from shopper.journey.checkout.sheet import FRAME, Sheet
from shopper.journey.eyes import Grip, Look
from shopper.observations import PageKind
from shopper.sight import purposes
from shopper.sight.naming import grade
from shopper.sight.ordering import looks_like_ordering, says_it_pays
from shopper.sight.parts import Element
from shopper.sight.words import plain

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

SURELY = 0.8


@dataclass(frozen=True)
class Way:
    """A control to press. `last` when it may order, `sure` when it says so."""

    spot: Spot
    last: bool = False
    sure: bool = False

    @property
    def element(self) -> Element:
        """What was known of it when it was looked at."""
        if not isinstance(self.spot.handle, Grip):
            raise TypeError("a way is found on a page")
        return self.spot.handle.fact


def way_on(shopper: "BrowserShopper", sheet: Sheet, *, ordered: bool) -> Way | None:
    """What to press now; None where nothing is clear enough. After an order only what plainly continues is pressed."""
    view = sheet.look.view
    places = [Place.GUEST, Place.CONTINUE] if view.kind is not PageKind.CART else [Place.CHECKOUT, Place.CONTINUE]
    if ordered:
        places = [Place.CONTINUE]
    elif view.kind is not PageKind.CART:
        places.append(Place.CHECKOUT)
    last = _last(shopper, sheet.look) if view.kind is not PageKind.CART else None
    ways = [
        _way(sheet.look, spot)
        for place in places
        if (spot := shopper.glimpse(place)) and _leads_on(spot, place, sheet.look)
    ]
    if not ways and not ordered and (doubtful := _doubtful(sheet.look)):
        ways = [doubtful]
    guest = next((way for way in ways if way.spot.place is Place.GUEST), None)
    if guest or last:
        return guest or last
    plain_ways = [way for way in ways if not way.element.disabled] or ways
    return next(iter(plain_ways), None) or (None if ordered else only_button(sheet))


def to_the_cart(shopper: "BrowserShopper") -> Way | None:
    """From anywhere else in the shop: to the checkout where a drawer shows it, else to the cart."""
    for place in (Place.CHECKOUT, Place.CART):
        spot = shopper.glimpse(place)
        if spot is not None:
            return Way(spot)
    return None


def _last(shopper: "BrowserShopper", look: Look) -> Way | None:
    spot = shopper.glimpse(Place.PLACE_ORDER)
    if spot is None or not isinstance(spot.handle, Grip):
        return None
    named = grade(look.scene, spot.name, Place.PLACE_ORDER) > SURELY or says_it_pays(look.scene, spot.name)
    return Way(spot, last=True, sure=named) if named or looks_like_ordering(spot.handle.fact, look.facts) else None


def _way(look: Look, spot: Spot) -> Way:
    element = spot.handle.fact if isinstance(spot.handle, Grip) else None
    return Way(spot, last=element is not None and looks_like_ordering(element, look.facts))


def _leads_on(spot: Spot, place: Place, look: Look) -> bool:
    """Whether it is more than a link to where the shopper stands, or a radio that was chosen already."""
    element = spot.handle.fact if isinstance(spot.handle, Grip) else None
    if element is None or element.role == "radio":
        return False
    if element.role != "link" and _makes_account(look, element):
        return False
    if element.controls >= 0 and any(e.is_field and e.visible for e in look.facts.within(element.controls)):
        return False  # the tab of what lies open already
    here = bool(element.href) and element.href.rstrip("/#") == look.facts.url.rstrip("/#")
    crumb = place is Place.CHECKOUT and look.view.kind is PageKind.CHECKOUT and element.landmark in FRAME
    return not here and not crumb


def _makes_account(look: Look, element: Element) -> bool:
    """Whether a button sends off a form that is for an account and nothing else."""
    scene = look.scene
    return purposes.of(scene, element) in {"log in", "register"} and not asks_more(scene, element)


def _doubtful(look: Look) -> Way | None:
    """A button that says it goes on, on a page where going on may mean ordering."""
    buttons = [e for e in look.facts.elements if e.role == "button" and e.visible and e.landmark not in FRAME]
    for element in buttons:
        if grade(look.scene, element.name, Place.CONTINUE) > SURELY and looks_like_ordering(element, look.facts):
            spot = Spot(place=Place.CONTINUE, name=element.name, score=0.0, handle=Grip(look, element.index))
            return Way(spot, last=True)
    return None


def only_button(sheet: Sheet) -> Way | None:
    """The one button that sends the form at hand, whatever it is called."""
    facts, scene = sheet.look.facts, sheet.look.scene
    forms = {entry.element.form for entry in (*sheet.fields, *sheet.radios, *sheet.boxes)} - {-1}
    sends = [e for e in facts.elements if e.form in forms and e.type in {"submit", "image"} and e.visible]
    free = [e for e in sends if not any(hit.meaning.section == "decoys" for hit in scene.hits(e.name))]
    if len({plain(e.name) for e in free}) != 1:
        return None
    spot = Spot(place=Place.CONTINUE, name=free[-1].name, score=0.0, handle=Grip(sheet.look, free[-1].index))
    return Way(spot, last=looks_like_ordering(free[-1], facts))
