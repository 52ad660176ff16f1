"""Letting time pass."""

from shopper.actor import Shopper
from shopper.measures import Duration
from shopper.scenario.step import Step


class Wait(Step):
    """Lets time pass: `wait: 1 day`. A shop's lab clock is pushed; elsewhere the run waits at most `--wait`."""

    span: Duration
    """How long."""

    def do(self, shopper: Shopper) -> None:
        """Waits, then looks into the mailbox."""
        shopper.wait(self.span)
        shopper.messages()
