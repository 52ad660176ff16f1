"""The checkout: who, address, delivery, payment, review, thanks. Nothing typed is lost by a mistake."""

from typing import Any

from starlette.responses import Response

from shopper.practice.buying import carts, delivery, drafts, orders, payment
from shopper.practice.mail import after_the_sale
from shopper.practice.people import accounts
from shopper.practice.people.addresses import clean_address
from shopper.practice.web import detours
from shopper.practice.web.here import Here

STAGES = ("who", "address", "delivery", "payment", "review")


def start(here: Here) -> Response:
    """On to the first stage that still wants something."""
    if here.shop.has("account-forced") and not here.visit.account:
        return here.go("/login", next="/checkout")
    return here.go(f"/checkout/{drafts.next_stage(drafts.load(here.shop, here.visit))}")


def stage(here: Here) -> Response:
    """One stage of the checkout."""
    return _blocked(here) or _show(here, drafts.load(here.shop, here.visit))


def who(here: Here) -> Response:
    """A guest says where to write to."""
    email = clean_address(here.field("email"))
    if blocked := _blocked(here):
        return blocked
    if email is None:
        return _show(here, {"email": here.field("email")}, {"email": "email-wrong"})
    drafts.keep(here.shop, here.visit, email=email)
    return here.go("/checkout/address")


def address(here: Here) -> Response:
    """Where the parcel goes."""
    typed = {name: here.field(name) for name in drafts.ADDRESS}
    errors = drafts.address_errors(typed)
    if blocked := _blocked(here):
        return blocked
    if errors:
        return _show(here, drafts.load(here.shop, here.visit) | typed, errors)
    drafts.keep(here.shop, here.visit, **typed, **{"address-done": "yes"})
    return here.go("/checkout/delivery")


def ship(here: Here) -> Response:
    """How the parcel goes."""
    if blocked := _blocked(here):
        return blocked
    way = delivery.method(here.field("delivery"))
    if way is None:
        return _show(here, drafts.load(here.shop, here.visit), {"delivery": "delivery-missing"})
    drafts.keep(here.shop, here.visit, delivery=way.slug, **{"delivery-done": "yes"})
    return here.go(detours.after_delivery(here))


def pay(here: Here) -> Response:
    """How it is paid; of a card only the last four digits are kept."""
    typed = {name: here.field(name) for name in ("pay", "card-number", "card-expiry", "card-check")}
    errors = _payment_errors(here, typed)
    if blocked := _blocked(here):
        return blocked
    if errors and here.shop.has("decline-starts-over"):
        drafts.keep(here.shop, here.visit, **dict.fromkeys((*drafts.ADDRESS, "address-done", "delivery-done"), ""))
        return here.go("/checkout/address", note="start-over")
    if errors:
        kept = {"pay": typed["pay"]} if here.shop.has("payment-forgets") else typed
        return _show(here, drafts.load(here.shop, here.visit) | kept, errors)
    card = payment.digits(typed["card-number"])[-4:] if typed["pay"] == "card" else ""
    drafts.keep(here.shop, here.visit, pay=typed["pay"], card=card)
    return here.go(detours.after_payment(here))


def place(here: Here) -> Response:
    """Places the order."""
    if blocked := _blocked(here, "review"):
        return blocked
    if carts.short(here.shop, here.visit):
        return here.go("/cart", note="not-so-many")
    placed = orders.place(here.shop, here.visit)
    after_the_sale.plan(here.shop, placed.number, here.visit.base)
    return here.go(f"/checkout/thanks/{placed.number}")


def thanks(here: Here) -> Response:
    """The order is placed."""
    order = orders.visible(here.shop, here.visit, here.named["number"])
    by_text = not here.shop.has("text-updates-never")
    return here.show("thanks.html", order=order, by_text=by_text) if order else here.missing()


def _blocked(here: Here, wanted: str = "") -> Response | None:
    """Nobody checks out an empty cart or leaves out a stage."""
    wanted = wanted or here.request.url.path.rsplit("/", 1)[-1]
    if not carts.lines(here.shop, here.visit):
        return here.go("/cart")
    reached = drafts.next_stage(drafts.load(here.shop, here.visit))
    if STAGES.index(wanted) > STAGES.index(reached):
        return here.go(f"/checkout/{reached}")
    known = wanted == "who" and accounts.of(here.shop, here.visit)
    return here.go(f"/checkout/{reached}") if known else None


def _payment_errors(here: Here, typed: dict[str, str]) -> dict[str, str]:
    if typed["pay"] not in payment.WAYS:
        return {"pay": "pay-missing"}
    if typed["pay"] != "card":
        return {}
    return payment.card_errors(typed["card-number"], typed["card-expiry"], typed["card-check"], here.shop.now())


def _show(here: Here, typed: dict[str, str], errors: dict[str, str] | None = None) -> Response:
    name = here.request.url.path.rsplit("/", 1)[-1]
    draft = drafts.load(here.shop, here.visit)
    sums = carts.totals(here.shop, here.visit, drafts.chosen(draft), name)
    values: dict[str, Any] = {
        "lines": carts.lines(here.shop, here.visit),
        "sums": sums,
        "stage": name,
        "stages": STAGES,
    }
    now = here.shop.now()
    return here.show(
        f"checkout/{name}.html",
        typed=typed,
        errors=errors or {},
        countries=drafts.COUNTRIES,
        pay_ways=payment.WAYS,
        guest_open=here.asked.get("guest") == "yes" or bool(errors),
        ways=[(here.shop.character.method(way), delivery.arrival(way, now)) for way in delivery.METHODS],
        arrives=delivery.arrival(sums.method, now),
        **values,
    )


SHOWN = {
    "/checkout": start,
    **{f"/checkout/{name}": stage for name in STAGES},
    "/checkout/thanks/{number}": thanks,
}
CHANGED = {
    "/checkout/who": who,
    "/checkout/address": address,
    "/checkout/delivery": ship,
    "/checkout/payment": pay,
    "/checkout/review": place,
}
