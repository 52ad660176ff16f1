"""What a shop asks for a basket, all in one record: the row of a comparison."""

from decimal import Decimal

from shopper.measures import Money
from shopper.money.looks import MoneyLook, Stop, money_looks
from shopper.observations import (
    CartLine,
    DeliveryTold,
    Effort,
    Evidence,
    OfferSeen,
    ProductPageSeen,
    StepTaken,
)


def offer(evidence: Evidence) -> OfferSeen | None:
    """The shop's offer for the last basket of the journey; None where no cart was seen and no product's page."""
    pages = evidence.of(ProductPageSeen)
    looks = [look for look, _ in money_looks(evidence)]
    baskets = [look for look in looks if look.stop is not Stop.PRODUCT]
    last = [look for look in baskets if look.basket == baskets[-1].basket] if baskets else []
    if not pages and not last:
        return None
    page = pages[-1] if pages else None
    whole = next((look for look in reversed(last) if look.whole and _has_shipping(look)), None)
    priced = whole or (last[-1] if last else None)
    currency = priced.due.currency if priced else ""
    return OfferSeen(
        site=evidence.heading.site,
        own=True,
        product=page.name if page else _names(last),
        gtin=page.gtin if page else "",
        sku=page.sku if page else "",
        brand=page.brand if page else "",
        item=_item(last, page),
        shipping=_charge(priced, "shipping", currency),
        fees=_charge(priced, "fee", currency, absent=whole is not None and whole.stop is not Stop.CART),
        discounts=_charge(priced, "discount", currency, absent=whole is not None),
        landed=whole.due if whole else None,
        told=_told(evidence, last),
        delivery=_delivery(evidence),
        free_from=next((way.over for note in evidence.of(DeliveryTold) for way in note.ways if way.over), None),
        richness=len(page.told) + len(page.behind) if page else None,
        effort=_effort(evidence),
    )


def _has_shipping(look: MoneyLook) -> bool:
    return any(charge.kind == "shipping" for charge in look.charges)


def _names(looks: list[MoneyLook]) -> str:
    lines: tuple[CartLine, ...] = next((look.lines for look in reversed(looks) if look.lines), ())
    return ", ".join(line.name for line in lines)


def _item(looks: list[MoneyLook], page: ProductPageSeen | None) -> Money | None:
    """What the goods come to: the lines of the cart, else the price on the product's page."""
    lines: tuple[CartLine, ...] = next((look.lines for look in looks if look.lines), ())
    prices = [line.price for line in lines if line.price]
    if prices and len(prices) == len(lines):
        return Money(amount=sum((p.amount for p in prices), Decimal(0)), currency=prices[0].currency)
    return page.price if page else None


def _charge(look: MoneyLook | None, kind: str, currency: str, *, absent: bool = False) -> Money | None:
    """The charge of a kind; 0 where the whole sum is known and has none (`absent`), None where it is not known."""
    if look is None or not (absent or any(charge.kind == kind for charge in look.charges)):
        return None
    return Money(amount=look.charge(kind), currency=currency)


def _told(evidence: Evidence, looks: list[MoneyLook]) -> dict[str, str]:
    """Where the price of delivery and the whole sum were first shown."""
    ways = (note.where for note in evidence.of(DeliveryTold) if any(way.price is not None for way in note.ways))
    carts = (look.where for look in looks if _has_shipping(look))
    shipping = next(ways, next(carts, ""))
    whole = next((look.where for look in looks if look.whole and _has_shipping(look)), "")
    return {what: where for what, where in (("shipping", shipping), ("landed", whole)) if where}


def _delivery(evidence: Evidence) -> str:
    """The way of delivery as first told with a day, else with a time."""
    ways = [way for note in evidence.of(DeliveryTold) for way in note.ways]
    return next((w.text for w in ways if w.dates), next((w.text for w in ways if w.spans), ""))


def _effort(evidence: Evidence) -> Effort:
    """All that was done from the first step to the last one."""
    spent = [note.effort for note in evidence.of(StepTaken)]
    return Effort(
        clicks=sum(e.clicks for e in spent), fields=sum(e.fields for e in spent), scrolls=sum(e.scrolls for e in spent),
        screens=sum(e.screens for e in spent), seconds=round(sum(e.seconds for e in spent), 1),
    )  # fmt: skip
