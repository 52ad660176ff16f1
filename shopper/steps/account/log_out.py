"""Logging out."""

from shopper.actor import Place, Shopper
from shopper.observations import LoggedOut
from shopper.scenario.step import Step
from shopper.steps.moves import reveal_anywhere


class LogOut(Step):
    """Logs out on the device in hand."""

    def do(self, shopper: Shopper) -> None:
        """Finds the way out, on the account page or in the menu if need be."""
        shopper.click(reveal_anywhere(shopper, (Place.LOG_OUT,), Place.ACCOUNT, Place.MENU))
        shopper.note(LoggedOut())
