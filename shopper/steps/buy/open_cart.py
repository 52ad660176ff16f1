"""Looking into the cart."""

from shopper.actor import Shopper
from shopper.scenario.step import Step
from shopper.steps.moves import see_cart


class OpenCart(Step):
    """Opens the cart and notes its lines and totals."""

    def do(self, shopper: Shopper) -> None:
        """Opens and looks."""
        see_cart(shopper, "looked")
