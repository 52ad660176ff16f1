"""Searching."""

from shopper.actor import PageView, Place, Shopper
from shopper.observations import ListSeen, PageKind
from shopper.scenario.step import Step
from shopper.steps.moves import reveal


class SearchFor(Step):
    """Types words into the shop's search: `search for: headphones`."""

    words: str
    """What a shopper would type."""

    def do(self, shopper: Shopper) -> None:
        """Finds the search box, behind an icon or a menu if need be, and notes what came."""
        box = reveal(shopper, Place.SEARCH, Place.SEARCH_OPENER, Place.MENU)
        shopper.fill(box, self.words)
        before = shopper.page().text
        shopper.submit(box)
        view = shopper.reaction(lambda page: _came(page) and page.text != before)
        if view.text == before and (button := shopper.glimpse(Place.SEARCH_SUBMIT)):
            shopper.click(button)  # some shops take no Enter
            view = shopper.reaction(lambda page: _came(page) and page.text != before)
        shopper.note(ListSeen(asked=self.words, names=tuple(card.product.name for card in view.cards)))


def _came(page: PageView) -> bool:
    return bool(page.cards) or page.kind is PageKind.PRODUCT
