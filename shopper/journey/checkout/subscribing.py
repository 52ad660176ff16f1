"""Taking an offer of a magazine, and what its account form asks for before anything is filled in."""

from typing import TYPE_CHECKING

from shopper.actor import OfferSpot, Place
from shopper.errors import CouldNotFind
from shopper.journey.checkout.onward import Way, only_button, way_on
from shopper.journey.checkout.sheet import Sheet, read
from shopper.journey.checkout.telling import Telling
from shopper.journey.eyes import Grip
from shopper.observations import PageKind, Subscribed
from shopper.steps.account.sign_up import go_to_form
from shopper.steps.recall import logged_in_anywhere

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper


def way_to_take(shopper: "BrowserShopper", sheet: Sheet, name: str) -> Way | None:
    """What takes the offer: its own button; or its radio is chosen, and then what sends the form is the way."""
    choice = _choice(shopper, name)
    if choice is None or choice.spot is None or not isinstance(choice.spot.handle, Grip):
        return way_on(shopper, sheet, ordered=False)
    element = choice.spot.handle.fact
    if element.role != "radio":
        return Way(choice.spot)
    if not element.checked:
        shopper.fill(choice.spot, "yes")
    after = read(shopper)
    return only_button(after) or way_on(shopper, after, ordered=False)


def tell_account(shopper: "BrowserShopper", telling: Telling) -> None:
    """Goes to the form for a new account and notes what it asks; who has an account passes it by."""
    if logged_in_anywhere(shopper) or not shopper.may.create_accounts:
        return
    try:
        go_to_form(shopper)
    except CouldNotFind:
        return
    if spot := shopper.glimpse(Place.REGISTER_SUBMIT):
        telling.account(read(shopper, around=spot))


def subscribed(shopper: "BrowserShopper") -> Subscribed:
    """What the page of thanks says."""
    view = shopper.page()
    return Subscribed(url=view.url, total=view.cart.total if view.cart else None)


def _choice(shopper: "BrowserShopper", name: str) -> OfferSpot | None:
    """The offer of that name; the first one where another page calls them otherwise."""
    page = shopper.study().offers
    choices = page.choices if page and shopper.page().kind is not PageKind.CHECKOUT else ()
    return next((one for one in choices if one.offer.name == name), next(iter(choices), None))
