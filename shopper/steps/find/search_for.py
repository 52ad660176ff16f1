"""Searching."""

from shopper.actor import Shopper
from shopper.observations import ListSeen
from shopper.scenario.step import Step
from shopper.steps.searching import search


class SearchFor(Step):
    """Types words into the shop's search: `search for: headphones`."""

    words: str
    """What a shopper would type."""

    def do(self, shopper: Shopper) -> None:
        """Finds the search box, behind an icon or a menu if need be, and notes what came."""
        view = search(shopper, self.words)
        shopper.note(ListSeen(asked=self.words, names=tuple(card.product.name for card in view.cards)))
