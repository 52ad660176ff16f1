"""
One loop through any checkout: look, fill what is wanted and empty, choose what nobody chose, go on, look again.

It stops before the click that orders unless it was asked to order and may; it always says where it stood.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from pydantic import SecretStr

from shopper.actor import PageView, Person, Place, Spot
from shopper.errors import CouldNotFind, NotAllowed
from shopper.journey.eyes import Grip
from shopper.observations import ActChecked, AddressGiven, OrderPlaced, PageKind

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

ROUNDS = 15
"""The longest checkouts have about eight screens; one that takes more rounds is going in circles."""

WANTED: tuple[tuple[Place, Callable[[Person], str | SecretStr]], ...] = (
    (Place.EMAIL, lambda who: who.email),
    (Place.FULL_NAME, lambda who: f"{who.first_name} {who.last_name}"),
    (Place.FIRST_NAME, lambda who: who.first_name),
    (Place.LAST_NAME, lambda who: who.last_name),
    (Place.COUNTRY, lambda who: who.address.country),
    (Place.STREET, lambda who: f"{who.address.street} {who.address.house_number}".strip()),
    (Place.POSTCODE, lambda who: who.address.postcode),
    (Place.CITY, lambda who: who.address.city),
    (Place.STATE, lambda who: who.address.state),
    (Place.PHONE, lambda who: who.phone),
    (Place.CARD_NUMBER, lambda who: who.card.number),
    (Place.CARD_NAME, lambda who: f"{who.first_name} {who.last_name}"),
    (Place.CARD_EXPIRY, lambda who: who.card.expiry),
    (Place.CARD_EXPIRY_MONTH, lambda who: who.card.expiry[:2]),
    (Place.CARD_EXPIRY_YEAR, lambda who: f"20{who.card.expiry[3:]}"),
    (Place.CARD_CODE, lambda who: who.card.code),
)
"""Fields and what goes into them; those a shop does not have are passed over."""
CHOICES = (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE)
WAYS_ON = (Place.GUEST, Place.CONTINUE, Place.CHECKOUT)


def walk(shopper: "BrowserShopper", *, order: bool) -> None:
    """From the cart (or wherever the checkout begins) to the last click, or through it."""
    for _ in range(ROUNDS):
        view = shopper.page()
        if view.kind is PageKind.CONFIRMATION:
            _confirmed(shopper, view)
            return
        _fill(shopper)
        last = shopper.glimpse(Place.PLACE_ORDER)
        if last is not None:
            if not order:
                shopper.note(ActChecked(act="check out", worked=True, sign=last.name))
                return
            _order(shopper, last)
        else:
            _go_on(shopper, view)
    raise CouldNotFind(f"The checkout did not end within {ROUNDS} rounds; it stood at {shopper.page().url}.")


def _fill(shopper: "BrowserShopper") -> None:
    for place, text in WANTED:
        spot = shopper.glimpse(place)
        value = text(shopper.person)
        if spot is not None and value and _is_empty(spot):
            shopper.fill(spot, value)
            if place is Place.EMAIL:
                shopper.note(AddressGiven(address=shopper.person.email, purpose="order"))
    for place in CHOICES:
        spot = shopper.glimpse(place)
        if spot is not None and not _is_chosen(spot):
            shopper.fill(spot, "yes")
    terms = shopper.glimpse(Place.TERMS)
    if terms is not None:
        shopper.fill(terms, "yes")


def _go_on(shopper: "BrowserShopper", before: PageView) -> None:
    for place in WAYS_ON:
        spot = shopper.glimpse(place)
        if spot is not None:
            shopper.click(spot)
            after = shopper.reaction(lambda now: _moved(now, before) or bool(now.alerts))
            if _moved(after, before):
                return
            said = " ".join(after.alerts) or "nothing that could be read"
            raise CouldNotFind(f"“{spot.name}” did not lead on from {before.url}. The shop said: {said}")
    shopper.find(Place.CONTINUE)
    raise CouldNotFind(f"No way on was clear enough at {before.url}; a person should look.")


def _order(shopper: "BrowserShopper", last: Spot) -> None:
    if not shopper.may.place_orders:
        raise NotAllowed("The site file does not say `may: {place orders: true}`, so nothing is ordered.")
    _keep_to_budget(shopper)
    before = shopper.page()
    shopper.click(last)
    after = shopper.reaction(lambda now: now.kind is PageKind.CONFIRMATION or bool(now.alerts))
    if after.kind is not PageKind.CONFIRMATION and not _moved(after, before):
        raise CouldNotFind(f"“{last.name}” did not lead to a confirmation. The shop said: {' '.join(after.alerts)}")


def _keep_to_budget(shopper: "BrowserShopper") -> None:
    cart, most = shopper.page().cart, shopper.may.spend
    total = cart.total if cart else None
    if most is None:
        return
    if total is None:
        raise NotAllowed(f"The site file allows to spend {most:g}, and no total could be read before ordering.")
    if total.amount > most:
        raise NotAllowed(f"The order would cost {total}; the site file allows to spend {most:g}.")


def _confirmed(shopper: "BrowserShopper", view: PageView) -> None:
    shopper.note(OrderPlaced(url=view.url, total=view.cart.total if view.cart else None))


def _moved(now: PageView, before: PageView) -> bool:
    return (now.url, now.kind) != (before.url, before.kind)


def _is_empty(spot: Spot) -> bool:
    return not (isinstance(spot.handle, Grip) and spot.handle.fact.filled)


def _is_chosen(spot: Spot) -> bool:
    return isinstance(spot.handle, Grip) and spot.handle.fact.checked
