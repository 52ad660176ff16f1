"""Going away."""

from shopper.actor import Shopper
from shopper.observations import Left
from shopper.scenario.step import Step
from shopper.steps.moves import see_cart
from shopper.steps.recall import cart, cart_is_stale, viewed_since_left


class Leave(Step):
    """Goes away without buying; what was looked at and what lies in the cart is remembered."""

    def do(self, shopper: Shopper) -> None:
        """Takes a last look into a cart that holds something, notes what is left behind, and closes the page."""
        lines: tuple[str, ...] = ()
        if cart_is_stale(shopper) or _believed(shopper):
            lines = tuple(line.name for line in see_cart(shopper, "looked").lines)
        shopper.note(Left(viewed=viewed_since_left(shopper), cart=lines))
        shopper.leave()


def _believed(shopper: Shopper) -> bool:
    """Whether the cart held something when it was last seen."""
    last = cart(shopper)
    return last is not None and bool(last.lines)
