"""Complaining."""

from typing import ClassVar

from shopper.actor import Shopper
from shopper.scenario.step import Step
from shopper.steps.asking import Matter, Way, turn_to_support


class Complain(Step):
    """
    Says politely that something went wrong, and asks what the shop does about it: `complain: {about: [gift]}`.

    Only where the site file says `may: {contact support: true}`.
    """

    needs_may: ClassVar[frozenset[str]] = frozenset({"contact_support"})

    about: tuple[Matter, ...]
    """What went wrong."""
    by: Way = "form"
    """By the contact form, in the shop's own chat, or by mail, where the site file names an `outbox`."""

    def do(self, shopper: Shopper) -> None:
        """Writes, and notes what was asked and said."""
        turn_to_support(shopper, self.by, self.about, complaint=True)
