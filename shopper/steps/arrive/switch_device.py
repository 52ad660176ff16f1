"""Going on elsewhere."""

from shopper.actor import Shopper
from shopper.scenario.step import Step
from shopper.scenario.wording import Device


class SwitchDevice(Step):
    """Puts this device down and opens the shop on another: `switch device: iPhone 15`."""

    device: Device
    """`desktop`, or a name of Playwright's device list."""

    def do(self, shopper: Shopper) -> None:
        """Takes the other device and opens the shop there."""
        shopper.take(self.device)
        shopper.open("/")
