"""Screens that a checkout can do without: they stand before or after the payment where the shop wants it so."""

from itertools import pairwise

from starlette.responses import Response

from shopper.practice.web.here import Here

SCREENS = ("wrapping", "club", "carrier", "invoice")


def after_delivery(here: Here) -> str:
    """Where the checkout goes on once the delivery is chosen."""
    return f"/checkout/detour/{SCREENS[0]}" if here.shop.has("checkout-endless") else "/checkout/payment"


def after_payment(here: Here) -> str:
    """Where it goes on once the way to pay is."""
    return "/checkout/before-review" if here.shop.has("checkout-split") else "/checkout/review"


def detour(here: Here) -> Response:
    """One screen with nothing to fill in."""
    name = here.named["name"]
    return _screen(here, name) if name in SCREENS else here.missing()


def onward(here: Here) -> Response:
    """The next one, or the payment at last."""
    after = dict(pairwise(SCREENS)).get(here.named["name"])
    return here.go(f"/checkout/detour/{after}" if after else "/checkout/payment")


def before_review(here: Here) -> Response:
    """One more before the last look."""
    return _screen(here, "invoice")


def to_review(here: Here) -> Response:
    """On to the last look."""
    return here.go("/checkout/review")


def _screen(here: Here, name: str) -> Response:
    return here.show("checkout/detour.html", name=name, to=here.request.url.path)


SHOWN = {
    "/checkout/detour/{name}": detour,
    "/checkout/before-review": before_review,
}
CHANGED = {
    "/checkout/detour/{name}": onward,
    "/checkout/before-review": to_review,
}
