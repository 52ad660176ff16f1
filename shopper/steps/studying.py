"""Reading a page closely, and noting what it tells that was not noted before."""

from shopper.actor import Shopper
from shopper.observations import DeliveryTold, ProductPageSeen, PromiseMade, StockTold


def study_page(shopper: Shopper, where: str) -> None:
    """Notes what the page tells of its product, of delivery and of promises; each promise once a journey and place."""
    read = shopper.study()
    url = shopper.page().url
    if read.details is not None:
        shopper.note(read.details)
        _note_stock(shopper, read.details)
    if read.deliveries:
        shopper.note(DeliveryTold(where=where, ways=read.deliveries, url=url))
    known = {(note.text, note.where) for note in shopper.noted(PromiseMade)}
    for promise in read.promises:
        if (promise.text, promise.where) not in known:
            shopper.note(promise)


def _note_stock(shopper: Shopper, details: ProductPageSeen) -> None:
    if details.available is not None:
        told = StockTold(name=details.name, where="product page", available=details.available, url=details.url)
        shopper.note(told)
