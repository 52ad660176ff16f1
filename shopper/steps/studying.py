"""Reading a page closely, and noting what it tells that was not noted before."""

from shopper.actor import Shopper, Study
from shopper.observations import (
    DeliveryTold,
    DeviceTaken,
    GiftsSeen,
    ProductPageSeen,
    PromiseMade,
    StockTold,
    UrgencyShown,
)


def study_page(shopper: Shopper, where: str) -> None:
    """Notes what the page tells of its product, of delivery, of promises, and what a cart says besides its sums."""
    read = shopper.study()
    url = shopper.page().url
    if read.details is not None:
        shopper.note(read.details)
        _note_stock(shopper, read, read.details)
        _note_urgency(shopper, read, read.details)
    if read.deliveries:
        shopper.note(DeliveryTold(where=where, ways=read.deliveries, url=url))
    if where == "cart":
        _note_cart(shopper, read, url)
    note_promises(shopper, read)


def note_promises(shopper: Shopper, read: Study) -> None:
    """Notes what is promised, each promise once a journey and place."""
    known = {(note.text, note.where) for note in shopper.noted(PromiseMade)}
    for promise in read.promises:
        if (promise.text, promise.where) not in known:
            shopper.note(promise)


def _note_cart(shopper: Shopper, read: Study, url: str) -> None:
    shopper.note(GiftsSeen(where="cart", gifts=read.gifts, url=url))
    for text in read.sold_out:
        shopper.note(StockTold(name="", where="cart", available=False, text=text, url=url))


def _note_stock(shopper: Shopper, read: Study, details: ProductPageSeen) -> None:
    if details.available is not None or read.sold_out:
        shopper.note(
            StockTold(
                name=details.name, where="product page", available=details.available is not False,
                text=next(iter(read.sold_out), ""), url=details.url,
            )
        )  # fmt: skip


def _note_urgency(shopper: Shopper, read: Study, details: ProductPageSeen) -> None:
    """What presses to buy, with the visit it was seen on: who comes with a device unused before is a stranger."""
    now, visit = shopper.now(), sum(not taken.again for taken in shopper.noted(DeviceTaken)) or 1
    for one in read.urging:
        ends = None if one.remains is None else now + one.remains
        shopper.note(
            UrgencyShown(
                at=now, text=one.text, about=details.name, url=details.url, visit=visit, ends=ends, left=one.left
            )
        )
