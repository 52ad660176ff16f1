"""What a subscription costs: a plan for a period. Prices are cents."""

from dataclasses import dataclass
from itertools import product

from shopper.practice.shop import Shop

MONTHS = {"month": 1, "year": 12}
"""Periods of which a price a month can be told."""


@dataclass(frozen=True)
class Offer:
    """A plan at a price for each period; `called` is what its term is called."""

    plan: str
    period: str
    price: int
    called: str = "term"

    @property
    def slug(self) -> str:
        """Its name in forms."""
        return f"{self.plan}-{self.period}"

    @property
    def monthly(self) -> int | None:
        """What it costs a month, where that is another figure than its price."""
        months = MONTHS.get(self.period, 1)
        return self.price // months if months > 1 else None


FEW = (Offer("digital", "month", 600), Offer("digital", "year", 6000), Offer("both", "month", 900))
UNLIKE = (
    Offer("digital", "week", 175),
    Offer("weekend", "four-weeks", 590, called="commitment"),
    Offer("both", "year", 10200, called="runs"),
)
PLANS = {"digital": 600, "weekend": 700, "print": 800, "both": 900, "family": 1200}


def offers(shop: Shop) -> tuple[Offer, ...]:
    """Those of the offer page."""
    if shop.has("offers-many"):
        return tuple(_offer(plan, period) for plan, period in product(PLANS, MONTHS))
    return UNLIKE if shop.has("offers-not-comparable") else FEW


def offer(shop: Shop, slug: str) -> Offer | None:
    """The one that a form named."""
    return next((one for one in offers(shop) if one.slug == slug), None)


def _offer(plan: str, period: str) -> Offer:
    return Offer(plan, period, PLANS[plan] * (10 if period == "year" else 1))
