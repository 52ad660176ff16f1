"""What the shop writes about an order: the confirmation, the parcel, a delay, and what comes when it has arrived."""

from dataclasses import replace
from datetime import datetime, timedelta

from shopper.practice.buying import orders
from shopper.practice.buying.orders import Order
from shopper.practice.mail import letters, marketing
from shopper.practice.shop import Shop

CONFIRM_LATE = timedelta(minutes=40)
DISPATCH = DELAY_TOLD = timedelta(days=1)
# Waits for its batteries.
AWAITED = "picnic-suitcase"
LATER = timedelta(days=7)
TOLD_AGAIN = timedelta(days=3)
SILENCE = timedelta(days=4)
OTHER_DATE = timedelta(days=2)
# In cents.
OTHER_TOTAL = 350
# From the last day of arrival on.
SURVEY, AFTERCARE = timedelta(days=7), timedelta(days=10)
SURVEY_EARLY = timedelta(hours=2)


def plan(shop: Shop, number: str, base: str) -> None:
    """An order was placed: everything that follows gets its hour."""
    order = orders.find(shop, number)
    assert order
    if shop.has("order-mail-late"):
        _put(shop, "confirm", number, base, shop.now() + CONFIRM_LATE)
    else:
        confirm(shop, number, base)
    delays = _delays(shop, order)
    for turn, told in enumerate(delays):
        _put(shop, "delay", f"{number}:{turn}", base, told)
    late = LATER * max(1, len(delays)) if _is_late(order) else timedelta()
    left_silently = order.details["arrival"][1] + SILENCE
    sent = left_silently if _is_late(order) and not delays else shop.now() + DISPATCH + late
    _put(shop, "dispatch", number, base, sent)
    arrived = max(order.details["arrival"][1] + late, sent)
    _put(shop, "survey", number, base, shop.now() + SURVEY_EARLY if shop.has("survey-early") else arrived + SURVEY)
    _put(shop, "aftercare", number, base, arrived + AFTERCARE)


def confirm(shop: Shop, number: str, base: str) -> None:
    """Writes that the order was taken."""
    order = orders.find(shop, number)
    if order and not shop.has("order-mail-never"):
        page = "receipts" if shop.has("order-mail-dead-link") else "orders"
        link = f"{base}/{page}/{shop.signer.sign('order', number)}"
        if shop.has("order-mail-total-other"):
            order = replace(order, details=order.details | {"total": order.details["total"] + OTHER_TOTAL})
        letters.write(
            shop, "order-bare" if shop.has("order-mail-bare") else "order", order.email, base, order=order, link=link
        )


def delay(shop: Shop, number: str, base: str) -> None:
    """Writes that the parcel will be late, and when it comes instead."""
    number, _, _ = number.partition(":")
    orders.put_off(shop, number, LATER)
    if order := orders.find(shop, number):
        letters.write(shop, "delay", order.email, base, order=order, reason=not shop.has("delay-unexplained"))


def dispatch(shop: Shop, number: str, base: str) -> None:
    """The parcel leaves the house, and the customer is told."""
    orders.send(shop, number)
    order = orders.find(shop, number)
    if order is None or shop.has("dispatch-mail-never"):
        return
    if shop.now() > order.details["arrival"][1]:
        orders.put_off(shop, number, shop.now() + timedelta(days=2) - order.details["arrival"][1])
    if shop.has("dispatch-mail-other-date"):
        orders.put_off(shop, number, OTHER_DATE)
    letters.write(shop, "dispatch", order.email, base, order=orders.find(shop, number))


def survey(shop: Shop, number: str, base: str) -> None:
    """Asks how it was."""
    order = orders.find(shop, number)
    if order and not shop.has("survey-never"):
        told = not shop.has("survey-length-untold")
        link = f"{base}/survey/{shop.signer.sign('survey', number)}"
        letters.write(shop, "survey", order.email, base, order=order, link=link, told=told)


def aftercare(shop: Shop, number: str, base: str) -> None:
    """Helps with what was bought, offers what goes with it, and invites to bring a friend."""
    order = orders.find(shop, number)
    if order and not shop.has("aftercare-never") and marketing.allowed(shop, order.email):
        letters.advertise(shop, "aftercare", order.email, base, order=order)


def _is_late(order: Order) -> bool:
    return any(line["slug"] == AWAITED for line in order.details["lines"])


def _delays(shop: Shop, order: Order) -> list[datetime]:
    """When the shop tells of a delay."""
    if not _is_late(order) or shop.has("delay-silent"):
        return []
    times = 3 if shop.has("delay-date-moves") else 1
    return [shop.now() + DELAY_TOLD + TOLD_AGAIN * turn for turn in range(times)]


def _put(shop: Shop, kind: str, number: str, base: str, due: datetime) -> None:
    shop.tasks.put(f"{kind}:{number}", due, kind, number=number, base=base)
