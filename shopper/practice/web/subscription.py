"""The reader's own subscription, and the way out of it."""

from starlette.responses import Response

from shopper.practice.press import offers, subscriptions
from shopper.practice.web.here import Here
from shopper.practice.web.magazine import told


def subscription(here: Here) -> Response:
    """What is subscribed to."""
    return _show(here, "magazine/subscription.html")


def cancel_form(here: Here) -> Response:
    """Asks once more."""
    by_phone = here.shop.has("cancel-by-phone-only")
    return here.go("/account/subscription") if by_phone else _show(here, "magazine/cancel.html")


def cancel(here: Here) -> Response:
    """Ends the subscription."""
    if here.shop.has("cancel-by-phone-only"):
        return here.go("/account/subscription")
    subscriptions.end(here.shop, here.visit)
    return here.go("/account/subscription", note="cancelled")


def _show(here: Here, template: str) -> Response:
    if not here.visit.account:
        return here.go("/login", next="/account/subscription")
    mine = subscriptions.of(here.shop, here.visit)
    offer = next((one for one in (*offers.offers(here.shop), *offers.FEW) if one.slug == mine), None)
    return here.show(template, offer=offer, by_phone=here.shop.has("cancel-by-phone-only"), **told(here))


SHOWN = {"/account/subscription": subscription, "/account/subscription/cancel": cancel_form}
CHANGED = {"/account/subscription/cancel": cancel}
