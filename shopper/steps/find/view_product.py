"""Looking at one product."""

from shopper.actor import Place, ProductCard, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import Product, ProductSeen
from shopper.scenario.step import Step
from shopper.steps.moves import reveal
from shopper.steps.studying import study_page


class ViewProduct(Step):
    """
    Opens a product from the list in sight: `view product: Aurora`; without a name, the first one in stock.

    Where the shop has no page for it, it is looked at in the dialog that opens, or in the list itself.
    """

    name: str = ""
    """The product's name, or a part of it."""

    def do(self, shopper: Shopper) -> None:
        """Picks the card, opens it and notes the product."""
        card = self._pick(shopper)
        look_at(shopper, card)

    def _pick(self, shopper: Shopper) -> ProductCard:
        cards = shopper.page().cards
        wanted = [card for card in cards if self.name.lower() in card.product.name.lower()]
        buyable = [card for card in wanted if card.product.available is not False] or wanted
        if buyable:
            return buyable[0]
        return ProductCard(Product(name=self.name), reveal(shopper, Place.PRODUCT, like=self.name))


def look_at(shopper: Shopper, card: ProductCard) -> None:
    """Opens a card and notes the product its page shows; what is sold from the list has been looked at there."""
    if card.spot is None:
        shopper.note(ProductSeen(product=card.product))
        return
    before = shopper.page().text
    shopper.click(card.spot)
    view = shopper.reaction(lambda page: page.product is not None and page.text != before)
    if view.product is None:
        raise CouldNotFind(f"{view.url} does not read as a product's page; a person should look.")
    shopper.note(ProductSeen(product=view.product, listed=card.asks))
    study_page(shopper, "product page")
