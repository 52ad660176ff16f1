"""The checkout."""

from typing import ClassVar

from shopper.actor import Shopper
from shopper.scenario.step import Step


class CheckOut(Step):
    """
    Walks from the cart to the last click before ordering, as a guest where the shop lets one. It never orders.

    `check out: {mistype: yes}` mistypes the e-mail address and the postcode first, to see when the shop says so.
    """

    goal: ClassVar[str] = "order"

    mistype: bool = False
    """Whether to make typing mistakes on the way; each is put right before the form is sent."""

    def do(self, shopper: Shopper) -> None:
        """Walks up to the order button."""
        shopper.check_out(order=False, slips=self.mistype)
