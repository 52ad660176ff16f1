"""Ordering."""

from typing import ClassVar

from shopper.actor import Shopper
from shopper.errors import NotAllowed
from shopper.scenario.step import Step


class PlaceOrder(Step):
    """Walks the checkout and orders. Only where the site file says `may: {place orders: true}`."""

    needs_may: ClassVar[frozenset[str]] = frozenset({"place_orders"})

    def do(self, shopper: Shopper) -> None:
        """Walks through the order button."""
        if not shopper.may.place_orders:
            raise NotAllowed("The site file does not say `may: {place orders: true}`, so nothing is ordered.")
        shopper.check_out(order=True)
