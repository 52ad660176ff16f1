"""Coming as somebody else."""

from shopper.actor import Shopper
from shopper.measures import Duration
from shopper.scenario.step import Step


class ComeAsAStranger(Step):
    """
    Comes once more as somebody the shop does not know, the device wiped: `come as a stranger: {after: 10 min}`.

    What was urged on one and the other can then be compared: countdowns, the last pieces.
    """

    after: Duration | None = None
    """Time that passes first."""

    def do(self, shopper: Shopper) -> None:
        """Lets the time pass and opens the shop with nothing kept."""
        if self.after is not None:
            shopper.wait(self.after)
            shopper.messages()
        shopper.begin_anew()
        shopper.open("/")
