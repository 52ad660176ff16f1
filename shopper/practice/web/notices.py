"""Being told when a thing is back."""

from starlette.responses import Response

from shopper.practice.mail import restocking
from shopper.practice.people.addresses import clean_address
from shopper.practice.web.here import Here


def notice(here: Here) -> Response:
    """Takes an address to write to."""
    product, email = here.shop.catalogue.get(here.field("product")), clean_address(here.field("email"))
    if product is None:
        return here.missing()
    if email:
        restocking.ask(here.shop, product, email, here.visit.base)
    return here.go(f"/p/{product.slug}", note="notice-on" if email else "notice-wrong")


CHANGED = {"/notice": notice}
