"""What the banner promises, and whether a cart earns it. Sums are in cents of goods after discounts."""

from dataclasses import dataclass

GIFT_FROM = 400_00
FREE_DELIVERY_FROM = 450_00
CUE_FROM = 0.5
"""Share of a sum from which the cart says how much is missing."""


@dataclass(frozen=True)
class Campaign:
    """Where a cart stands: `missing` cents until the gift, 0 where it is earned."""

    missing: int
    near: bool

    @property
    def earned(self) -> bool:
        """Whether the gift belongs to this cart."""
        return not self.missing


def gift(goods: int) -> Campaign:
    """How far a cart is from the gift."""
    return Campaign(max(GIFT_FROM - goods, 0), goods >= GIFT_FROM * CUE_FROM)


def ships_free(goods: int) -> bool:
    """Whether standard delivery is free for goods of this sum."""
    return goods >= FREE_DELIVERY_FROM
