"""From the chosen offer to the subscription: the payment, and the screens that a shop may put around it."""

from typing import Any

from starlette.responses import Response

from shopper.practice.buying import drafts, payment
from shopper.practice.press import offers, subscriptions
from shopper.practice.press.articles import article
from shopper.practice.press.offers import Offer
from shopper.practice.web.here import Here
from shopper.practice.web.magazine import told

ON = "/magazine/subscribe"
CARD = ("card-number", "card-expiry", "card-check")


def again(here: Here) -> Response:
    """Asks for the login that was made a moment ago."""
    return here.go("/login", next=f"{ON}/address")


def address(here: Here) -> Response:
    """Where the invoice goes."""
    return _show(here, "address", countries=drafts.COUNTRIES)


def keep_address(here: Here) -> Response:
    """On to how it is paid."""
    typed = {name: here.field(name) for name in drafts.ADDRESS}
    if errors := drafts.address_errors(typed):
        return _show(here, "address", countries=drafts.COUNTRIES, typed=typed, errors=errors)
    return here.go(f"{ON}/way")


def way(here: Here) -> Response:
    """How it is paid, as a screen of its own."""
    return _show(here, "way")


def keep_way(here: Here) -> Response:
    """On to the card, by way of one login more."""
    if here.field("pay") not in payment.WAYS:
        return _show(here, "way", errors={"pay": "pay-missing"})
    subscriptions.pay_by(here.shop, here.visit, here.field("pay"))
    return here.go("/login", next=f"{ON}/payment")


def pay_form(here: Here) -> Response:
    """How it is paid, and the last click."""
    return _show(here, "payment")


def pay(here: Here) -> Response:
    """Subscribes."""
    picked = _picked(here)
    if picked is None:
        return here.go(ON)
    typed = {name: here.field(name) for name in ("pay", *CARD)}
    if errors := payment_errors(here, typed):
        return _show(here, "payment", typed=typed, errors=errors)
    if here.shop.has("subscribe-domino") and here.request.url.path.endswith("payment"):
        return here.go(f"{ON}/review")
    return _subscribe(here, picked)


def review(here: Here) -> Response:
    """A last look."""
    return _show(here, "review")


def confirm(here: Here) -> Response:
    """Subscribes after the last look."""
    picked = _picked(here)
    return _subscribe(here, picked) if picked else here.go(ON)


def thanks(here: Here) -> Response:
    """The way back to the article."""
    return _show(here, "thanks") if subscriptions.of(here.shop, here.visit) else here.go(ON)


def payment_errors(here: Here, typed: dict[str, str]) -> dict[str, str]:
    """What is wrong with the way to pay, by field."""
    if typed["pay"] not in payment.WAYS:
        return {"pay": "pay-missing"}
    if typed["pay"] != "card":
        return {}
    number, expiry, check = (typed[name] for name in CARD)
    return payment.card_errors(number, expiry, check, here.shop.now())


def _subscribe(here: Here, offer: Offer) -> Response:
    if here.visit.account is None:
        return here.go("/register", next=f"{ON}/payment")
    subscriptions.begin(here.shop, here.visit, offer.slug)
    return here.go(f"{ON}/thanks")


def _picked(here: Here) -> Offer | None:
    chosen = subscriptions.chosen(here.shop, here.visit)
    return offers.offer(here.shop, chosen.offer) if chosen else None


def _show(here: Here, page: str, **values: Any) -> Response:
    chosen, picked = subscriptions.chosen(here.shop, here.visit), _picked(here)
    if chosen is None or picked is None:
        return here.go(ON)
    back = article(here.shop, chosen.back)
    ways = ("card",) if here.shop.has("payment-card-only") else payment.WAYS
    values = {"typed": {}, "errors": {}, **values}
    return here.show(
        f"magazine/{page}.html", offer=picked, back=back, pay_ways=ways, pay=chosen.pay, **told(here), **values
    )


SHOWN = {
    f"{ON}/again": again,
    f"{ON}/address": address,
    f"{ON}/way": way,
    f"{ON}/payment": pay_form,
    f"{ON}/review": review,
    f"{ON}/thanks": thanks,
}
CHANGED = {
    f"{ON}/address": keep_address,
    f"{ON}/way": keep_way,
    f"{ON}/payment": pay,
    f"{ON}/review": confirm,
}
