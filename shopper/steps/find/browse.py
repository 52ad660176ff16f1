"""Browsing a category."""

from shopper.actor import Place, Shopper, Spot
from shopper.observations import ListSeen
from shopper.scenario.step import Step
from shopper.steps.moves import reveal


class Browse(Step):
    """Opens a category by its name: `browse: Headphones`."""

    category: str
    """The name as the shop writes it, or close to it."""

    def do(self, shopper: Shopper) -> None:
        """Finds the category, in the menu if need be, and notes what is in it."""
        before = shopper.page().text
        choice = None if shopper.glimpse(Place.CATEGORY, self.category) else self._in_a_list(shopper)
        if choice is not None:
            shopper.fill(choice, self.category)
        else:
            shopper.click(reveal(shopper, Place.CATEGORY, Place.MENU, like=self.category))
        view = shopper.reaction(lambda page: bool(page.cards) and page.text != before)
        shopper.note(ListSeen(asked=self.category, names=tuple(card.product.name for card in view.cards)))

    def _in_a_list(self, shopper: Shopper) -> Spot | None:
        """A list of kinds of goods beside the goods, which narrows them down."""
        return shopper.glimpse(Place.OPTION, self.category) if shopper.page().cards else None
