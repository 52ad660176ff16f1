"""The last click: whether it may be made, what it would cost, and what the shop confirms."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from shopper.actor import PageView, Place
from shopper.errors import NotAllowed, Refused
from shopper.journey.checkout.sheet import Sheet, read
from shopper.journey.eyes import Look
from shopper.measures import Money
from shopper.observations import CartSeen, OfferChosen, OrderPlaced
from shopper.sight.addresses import PROVIDERS
from shopper.sight.carts import read_cart
from shopper.sight.fronts import own_part
from shopper.sight.money import amounts
from shopper.sight.parts import Element

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

_ORDER = r"order|bestell|auftrag|commande|pedido|ordine|zam\u00f3wieni|encomenda|reference|referenz|r\u00e9f\u00e9rence"
_NUMBER = r"(?:number|no|nr|nummer|num\u00e9ro|n\u00famero|numero|n\u00ba|n\u00b0|id|code|is|lautet|est)(?![a-z])|#"
_VALUE = r"(?P<number>(?=[\w/-]*\d)[A-Z0-9][A-Z0-9/-]{2,24})"
ORDER_NUMBER = re.compile(
    rf"(?:{_ORDER})\w{{0,12}}[\s:.#-]{{0,3}}(?:(?:{_NUMBER})[\s:.#-]{{0,4}}){{1,3}}{_VALUE}\b", re.IGNORECASE
)
BARE_NUMBER = re.compile(rf"(?:{_ORDER}|confirmation)\w{{0,12}}\s*[:#]\s*#?{_VALUE}\b", re.IGNORECASE)
UNDER_NUMBER = re.compile(
    rf"(?:{_ORDER}).{{0,60}}?\b(?:unter|under|sous|bajo|onder|pod|sob)\b[^\d]{{0,30}}?(?:{_NUMBER})[\s:#-]{{0,4}}{_VALUE}\b",
    re.IGNORECASE,
)
KEPT = re.compile(r"\b(?:regist|enregistr|zarejestr|gespeichert|erfasst|aufgenommen|recorded|saved)", re.IGNORECASE)
"""`We registered your order under the number 1001`; a telephone's number is kept nowhere."""
ENTRY = re.compile(r"card|number|secure|payment|zahl|karte|cc", re.IGNORECASE)


def permit(shopper: "BrowserShopper", sheet: Sheet, *, sure: bool) -> None:
    """
    NotAllowed where the site file forbids this order or its cost; Refused where another host asks for the card.

    `sure`: what is to be pressed says that it orders; else it may only go on to the page on which the sum stands.
    """
    if not shopper.may.place_orders:
        raise NotAllowed("The site file does not say `may: {place orders: true}`, so nothing is ordered.")
    _keep_to_budget(shopper, sheet.look, sure=sure)
    frame = _card_frame(sheet)
    if frame:
        raise Refused(
            f"The card is asked for in a part of the page that belongs to {frame}; it is met, but never entered."
        )


def was_early(shopper: "BrowserShopper", pressed: Element, *, addressed: bool) -> bool:
    """
    Whether what was pressed is only called `Pay now`: a link to the form that asks for an address at last.

    Without one nothing was ordered; a button that sent something is not taken for it.
    """
    return bool(pressed.href) and not addressed and read(shopper).of(Place.STREET) is not None


def confirmed(view: PageView) -> OrderPlaced:
    """What the page of thanks says."""
    return OrderPlaced(url=view.url, total=view.cart.total if view.cart else None, number=order_number(view.text))


def order_number(text: str) -> str:
    """The number an order got, "" where the text names none."""
    found = ORDER_NUMBER.search(text) or BARE_NUMBER.search(text) or _kept_under(text)
    return found["number"] if found else ""


def _kept_under(text: str) -> re.Match[str] | None:
    kept = (sentence for sentence in re.split(r"[.!?\n]", text) if KEPT.search(sentence))
    return next(filter(None, map(UNDER_NUMBER.search, kept)), None)


def _keep_to_budget(shopper: "BrowserShopper", look: Look, *, sure: bool) -> None:
    most = shopper.may.spend
    if most is None:
        return
    total = (look.view.cart or read_cart(look.scene, own_part(look.scene))).total or _offered(shopper)
    if total is None and not sure:
        total = _at_most(shopper, look)
    if total is None:
        raise NotAllowed(f"The site file allows to spend {most:g}, and no total could be read before ordering.")
    if total.amount > most:
        raise NotAllowed(f"The order would cost {total}; the site file allows to spend {most:g}.")


def _at_most(shopper: "BrowserShopper", look: Look) -> Money | None:
    """What the order can come to: the last total that was shown, and all that is named here, as ways to deliver."""
    total = _came_to(shopper)
    texts = (text.text for text in look.facts.tree.texts)
    named = [found.money for text in texts for found in amounts(text, look.facts.language)]
    if total is None or any(money.currency != total.currency for money in named):
        return None
    return Money(amount=total.amount + sum(max(money.amount, Decimal()) for money in named), currency=total.currency)


def _came_to(shopper: "BrowserShopper") -> Money | None:
    """The last total that this shop showed the shopper."""
    totals = [seen.total for seen in shopper.noted(CartSeen) if seen.total is not None]
    return totals[-1] if totals else None


def _offered(shopper: "BrowserShopper") -> Money | None:
    """The dearest price told of the subscription that was taken, where the last page shows no sum."""
    taken = shopper.noted(OfferChosen)
    prices = [price.money for price in taken[-1].offer.prices] if taken else []
    return max(prices, key=lambda money: money.amount, default=None)


def _card_frame(sheet: Sheet) -> str:
    """The frame in which a provider asks for the card, where the page has no card field of its own; else ""."""
    if sheet.of(Place.CARD_NUMBER):
        return ""
    for frame in sheet.look.facts.frames:
        told = f"{frame.src} {frame.title} {frame.name}"
        if (
            frame.visible
            and frame.box.width > 60
            and PROVIDERS.search(told)
            and ENTRY.search(f"{frame.title} {frame.name} {frame.src}")
        ):
            return frame.src.split("/")[2] if "//" in frame.src else frame.title or frame.name
    return ""
