"""The checkout."""

from typing import ClassVar

from shopper.actor import Shopper
from shopper.scenario.step import Step


class CheckOut(Step):
    """Walks from the cart to the last click before ordering, as a guest where the shop lets one. It never orders."""

    goal: ClassVar[str] = "order"

    def do(self, shopper: Shopper) -> None:
        """Walks up to the order button."""
        shopper.check_out(order=False)
