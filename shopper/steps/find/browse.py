"""Browsing a category."""

from shopper.actor import Place, Shopper
from shopper.observations import ListSeen
from shopper.scenario.step import Step
from shopper.steps.moves import reveal


class Browse(Step):
    """Opens a category by its name: `browse: Headphones`."""

    category: str
    """The name as the shop writes it, or close to it."""

    def do(self, shopper: Shopper) -> None:
        """Finds the category, in the menu if need be, and notes what is in it."""
        link = reveal(shopper, Place.CATEGORY, Place.MENU, like=self.category)
        before = shopper.page().text
        shopper.click(link)
        view = shopper.reaction(lambda page: bool(page.cards) and page.text != before)
        shopper.note(ListSeen(asked=self.category, names=tuple(card.product.name for card in view.cards)))
