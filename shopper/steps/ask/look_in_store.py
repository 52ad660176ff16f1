"""The store's own page."""

from shopper.actor import ProductCard, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import Product, StoreTold
from shopper.scenario.step import Step
from shopper.steps.moves import same
from shopper.steps.recall import viewed


class LookInStore(Step):
    """
    Looks up the product looked at last on a page that the stores use: `look in store: /store`.

    That is a store page, a kiosk or a staff app that opens in a browser; its price, stock and promotions are held
    against those online.
    """

    page: str
    """Its address, as a path of the shop."""

    def do(self, shopper: Shopper) -> None:
        """Opens it, finds the product, and notes what is told of it and of promotions."""
        names = viewed(shopper)
        if not names:
            raise CouldNotFind("No product was looked at online yet; view one first, then look in the store.")
        view = shopper.open(self.page)
        told = _told(names[-1], view.product, view.cards)
        if told is None:
            raise CouldNotFind(f"{view.url} names no “{names[-1]}”; a person should look.")
        promises = tuple(note.model_copy(update={"where": "store"}) for note in shopper.study().promises)
        shopper.note(
            StoreTold(
                channel="page", product=told.name, price=told.price, available=told.available, promises=promises,
                url=view.url,
            )
        )  # fmt: skip


def _told(name: str, product: Product | None, cards: tuple[ProductCard, ...]) -> Product | None:
    """The product as the page's own, or as one of its list."""
    known = [product] if product else []
    return next((told for told in (*known, *(card.product for card in cards)) if same(told.name, name)), None)
