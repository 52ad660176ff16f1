"""The page that stands on the counter of the shop on the corner: what is there, at which price, and what is on."""

from dataclasses import replace

from starlette.responses import Response

from shopper.practice.web.here import Here

DEARER = 500


def store(here: Here) -> Response:
    """Everything that is to be had in the store."""
    more = DEARER if here.shop.has("store-price-differs") else 0
    products = [replace(product, price=product.price + more) for product in here.shop.catalogue.products]
    return here.show("store.html", products=products, knows=not here.shop.has("store-promotion-unknown"))


SHOWN = {"/store": store}
