"""What a shop told of its products, of delivery and of promises, in a few plain words a note."""

from collections.abc import Callable
from typing import Any

import shopper.observations as seen

MOST_WAYS = 3


def _details(note: seen.ProductPageSeen) -> str:
    there = ", ".join(note.told) or "nothing"
    behind = f"; after a click: {', '.join(note.behind)}" if note.behind else ""
    return f"the page of {note.name} tells: {there}{behind}"


def _delivery(note: seen.DeliveryTold) -> str:
    ways = "; ".join(f"“{way.text}”" for way in note.ways[:MOST_WAYS])
    return f"{note.where}: delivery as told: {ways}"


def _stock(note: seen.StockTold) -> str:
    state = "to be had" if note.available else "sold out"
    return f"{note.where}: {note.name or 'something'} is {state}" + (f": “{note.text}”" if note.text else "")


def _offer(note: seen.OfferSeen) -> str:
    who = "this shop" if note.own else note.site
    asked = f"{note.landed} in all" if note.landed else "a whole sum that was not seen"
    delivery = f", {note.shipping} of it for delivery" if note.landed and note.shipping else ""
    because = f", by {note.because}" if note.because else ""
    sure = "" if note.own else f" (the same product: {note.sure:.0%} sure{because})"
    return f"{who} asks for {note.product}: {asked}{delivery}{sure}"


def _store(note: seen.StoreTold) -> str:
    price = f" for {note.price}" if note.price else ""
    offered = f"; offered instead: {note.offered}" if note.offered else ""
    return f"in the store ({note.channel}): {note.product}{price}{offered}"


def _urgency(note: seen.UrgencyShown) -> str:
    what = f"until {note.ends:%Y-%m-%d %H:%M:%S}" if note.ends else f"{note.left} left"
    return f"visit {note.visit}: urged by “{note.text}” ({what})"


OFFERS: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.ProductPageSeen: _details,
    seen.DeliveryTold: _delivery,
    seen.PromiseMade: lambda note: f"promised ({note.where}): “{note.text}”",
    seen.StockTold: _stock,
    seen.StoreTold: _store,
    seen.UrgencyShown: _urgency,
    seen.AskedInStore: lambda note: (
        f"asked in the store about {note.product}; an answer is owed until {note.due:%Y-%m-%d}"
    ),
    seen.OfferSeen: _offer,
    seen.GiftsSeen: lambda note: f"{note.where}: a gift: {', '.join(note.gifts)}" if note.gifts else "",
}
"""The words for each kind of note about what a shop tells before it is bought."""
