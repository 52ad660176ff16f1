"""Looking at several products."""

from pydantic import Field

from shopper.actor import PageView, ProductCard, Shopper
from shopper.errors import CouldNotFind
from shopper.scenario.step import Step
from shopper.steps.find.view_product import look_at


class ViewProducts(Step):
    """Looks at several products of the list in sight, one after the other: `view products: 3`."""

    count: int = Field(default=3, ge=1, le=20)
    """How many."""

    def do(self, shopper: Shopper) -> None:
        """Opens each in turn and comes back to the list."""
        list_address = shopper.page().url
        for name in self._names(shopper):
            look_at(shopper, self._card(shopper, name, list_address))

    def _names(self, shopper: Shopper) -> list[str]:
        names = list(dict.fromkeys(card.product.name for card in shopper.page().cards))[: self.count]
        if not names:
            raise CouldNotFind(
                f"{shopper.page().url} shows no products that could be told apart; a person should look."
            )
        return names

    def _card(self, shopper: Shopper, name: str, list_address: str) -> ProductCard:
        """The product's card, once the list is drawn again; CouldNotFind where it no longer has it."""
        if shopper.page().url != list_address:
            shopper.open(list_address)
        card = _called(shopper.reaction(lambda now: _called(now, name) is not None), name)
        if card is None:
            raise CouldNotFind(f"“{name}” is no longer in the list at {list_address}; a person should look.")
        return card


def _called(view: PageView, name: str) -> ProductCard | None:
    return next((card for card in view.cards if card.product.name == name), None)
