"""Going to an address."""

from shopper.actor import Shopper
from shopper.scenario.step import Step
from shopper.steps.studying import note_promises


class Open(Step):
    """Goes to a page of the shop by its address: `open: home`, `open: /sale`."""

    address: str = "home"
    """`home`, or a path of the shop."""

    def do(self, shopper: Shopper) -> None:
        """Types the address."""
        shopper.open("/" if self.address.lower() == "home" else self.address)
        note_promises(shopper, shopper.study())
