"""Reading a page closely, and noting what it tells that was not noted before."""

from shopper.actor import Shopper, Study
from shopper.observations import DeliveryTold, GiftsSeen, ProductPageSeen, PromiseMade, StockTold


def study_page(shopper: Shopper, where: str) -> None:
    """Notes what the page tells of its product, of delivery, of promises, and what a cart says besides its sums."""
    read = shopper.study()
    url = shopper.page().url
    if read.details is not None:
        shopper.note(read.details)
        _note_stock(shopper, read.details)
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


def _note_stock(shopper: Shopper, details: ProductPageSeen) -> None:
    if details.available is not None:
        told = StockTold(name=details.name, where="product page", available=details.available, url=details.url)
        shopper.note(told)
