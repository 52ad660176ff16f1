"""Onto the wish list."""

from shopper.actor import Place, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import ActChecked
from shopper.scenario.step import Step
from shopper.steps.moves import use
from shopper.steps.recall import WISHED


class AddToWishList(Step):
    """Puts the product in sight on the wish list."""

    def do(self, shopper: Shopper) -> None:
        """Clicks it and looks for any sign that the shop took note."""
        before = shopper.page()
        if before.product is None:
            raise CouldNotFind(f"{before.url} does not read as a product's page; view a product first.")
        use(shopper, Place.ADD_TO_WISH_LIST, before.product.name)
        after = shopper.reaction(
            lambda now: (now.alerts, now.url, now.text) != (before.alerts, before.url, before.text)
        )
        changed = (after.alerts, after.url, after.text) != (before.alerts, before.url, before.text)
        shopper.note(ActChecked(act=WISHED + before.product.name, worked=changed))
