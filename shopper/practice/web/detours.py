"""Screens that a checkout can do without: they stand between delivery and payment where the shop wants it so."""

from itertools import pairwise

from starlette.responses import Response

from shopper.practice.web.here import Here

SCREENS = ("wrapping", "club", "carrier", "invoice")


def after_delivery(here: Here) -> str:
    """Where the checkout goes on once the delivery is chosen."""
    return f"/checkout/detour/{SCREENS[0]}" if here.shop.has("checkout-endless") else "/checkout/payment"


def detour(here: Here) -> Response:
    """One screen with nothing to fill in."""
    name = here.named["name"]
    return here.show("checkout/detour.html", name=name) if name in SCREENS else here.missing()


def onward(here: Here) -> Response:
    """The next one, or the payment at last."""
    after = dict(pairwise(SCREENS)).get(here.named["name"])
    return here.go(f"/checkout/detour/{after}" if after else "/checkout/payment")


SHOWN = {"/checkout/detour/{name}": detour}
CHANGED = {"/checkout/detour/{name}": onward}
