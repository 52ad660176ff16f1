"""What a shopper comes to by the links in mails about his order: the order itself, and news of it as text messages."""

from starlette.responses import Response

from shopper.practice.buying import orders
from shopper.practice.web.here import Here


def order(here: Here) -> Response:
    """One order, for whoever has the link."""
    number = here.shop.signer.read("order", here.named["token"])
    found = orders.find(here.shop, number) if number else None
    return here.show("order.html", order=found) if found else here.missing()


def text_updates(here: Here) -> Response:
    """Takes a phone number for news of the parcel."""
    number = here.field("order")
    found = orders.visible(here.shop, here.visit, number)
    if found is None:
        return here.missing()
    here.shop.store.run("INSERT OR REPLACE INTO text_updates VALUES (?, ?)", number, here.field("phone"))
    return here.go(f"/checkout/thanks/{number}", note="text-updates-on")


SHOWN = {"/orders/{token}": order}
CHANGED = {"/orders/updates": text_updates}
