"""Asking support."""

from typing import ClassVar

from shopper.actor import Shopper
from shopper.scenario.step import Step
from shopper.steps.asking import Matter, Way, turn_to_support


class AskSupport(Step):
    """
    Asks the shop's support: `ask support: {about: [delivery date, return], by: form}`.

    The shopper finds the way by himself and writes in his language. Who asks about the same matter again names the
    ticket he was given. Only where the site file says `may: {contact support: true}`.
    """

    needs_may: ClassVar[frozenset[str]] = frozenset({"contact_support"})

    about: tuple[Matter, ...]
    """What he wants to know; each is a question that should be answered."""
    by: Way = "form"
    """By the contact form, in the shop's own chat, or by mail, where the site file names an `outbox`."""

    def do(self, shopper: Shopper) -> None:
        """Writes, and notes what was asked and said."""
        turn_to_support(shopper, self.by, self.about)
