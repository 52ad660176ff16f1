"""Coming back."""

from shopper.actor import Shopper
from shopper.measures import Duration
from shopper.scenario.step import Step
from shopper.scenario.wording import Device


class ComeBack(Step):
    """Comes back to the shop's home page on a device used before: `come back: {on: desktop, after: 1 day}`."""

    on: Device = ""
    """The device; the one in hand if left out."""
    after: Duration | None = None
    """Time that passes first."""

    def do(self, shopper: Shopper) -> None:
        """Lets the time pass, takes the device and opens the shop."""
        if self.after is not None:
            shopper.wait(self.after)
            shopper.messages()
        shopper.take(self.on or shopper.device)
        shopper.open("/")
