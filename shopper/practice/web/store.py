"""The page that stands on the counter of the shop on the corner: what is there, at which price, and what is on."""

from dataclasses import replace

from starlette.responses import Response

from shopper.practice.goods.catalogue import Product
from shopper.practice.goods.stock import Stock
from shopper.practice.web.here import Here

DEARER = 500


def store(here: Here) -> Response:
    """Everything that is to be had in the store."""
    more = DEARER if here.shop.has("store-price-differs") else 0
    products = [replace(product, price=product.price + more) for product in here.shop.catalogue.products]
    stock = EmptyShelves(here.shop.store) if here.shop.has("store-stock-differs") else here.shop.stock
    knows = not here.shop.has("store-promotion-unknown")
    return here.show("store.html", products=products, knows=knows, stock=stock)


class EmptyShelves(Stock):
    """A store that has nothing left."""

    def left(self, product: Product) -> int:  # noqa: ARG002 - nothing of anything
        """None."""
        return 0


SHOWN = {"/store": store}
