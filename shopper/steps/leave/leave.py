"""Going away."""

from shopper.actor import Shopper
from shopper.observations import Left
from shopper.scenario.step import Step
from shopper.steps.moves import see_cart
from shopper.steps.recall import cart, cart_is_stale, viewed_since_left


class Leave(Step):
    """Goes away without buying; what was looked at and what lies in the cart is remembered."""

    def do(self, shopper: Shopper) -> None:
        """Takes a last look into a cart that was changed, notes what is left behind, and closes the page."""
        if cart_is_stale(shopper):
            see_cart(shopper, "looked")
        last = cart(shopper)
        lines = tuple(line.name for line in last.lines) if last else ()
        shopper.note(Left(viewed=viewed_since_left(shopper), cart=lines))
        shopper.leave()
