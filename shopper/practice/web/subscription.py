"""The reader's own subscription, and the way out of it."""

from starlette.responses import Response

from shopper.practice.press import offers, subscriptions
from shopper.practice.web.here import Here
from shopper.practice.web.magazine import told

LAST_QUESTION = 4
"""How often it is asked again at the most, where leaving is drawn out."""


def subscription(here: Here) -> Response:
    """What is subscribed to."""
    return _show(here, "magazine/subscription.html")


def cancel_form(here: Here) -> Response:
    """Asks once more, and where it is made hard again and again."""
    if here.shop.has("cancel-by-phone-only"):
        return here.go("/account/subscription")
    asked = here.asked.get("asked", "0")
    return _show(here, "magazine/cancel.html", asked=int(asked) if asked in {"1", "2", "3", "4"} else 0)


def cancel(here: Here) -> Response:
    """Ends the subscription."""
    if here.shop.has("cancel-by-phone-only"):
        return here.go("/account/subscription")
    asked = here.number("asked", 0)
    if here.shop.has("cancel-drawn-out") and asked < LAST_QUESTION:
        return here.go("/account/subscription/cancel", asked=str(asked + 1))
    subscriptions.end(here.shop, here.visit)
    return here.go("/account/subscription", note="cancelled")


def _show(here: Here, template: str, **values: int) -> Response:
    if not here.visit.account:
        return here.go("/login", next="/account/subscription")
    mine = subscriptions.of(here.shop, here.visit)
    offer = next((one for one in (*offers.offers(here.shop), *offers.FEW) if one.slug == mine), None)
    return here.show(template, offer=offer, by_phone=here.shop.has("cancel-by-phone-only"), **told(here), **values)


SHOWN = {"/account/subscription": subscription, "/account/subscription/cancel": cancel_form}
CHANGED = {"/account/subscription/cancel": cancel}
