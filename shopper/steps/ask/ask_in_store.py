"""A question for somebody who goes to the store."""

from datetime import timedelta

from shopper.actor import Shopper
from shopper.errors import CouldNotFind
from shopper.measures import Duration
from shopper.observations import AskedInStore, MessageKind, MessageOwed, ProductSeen, PromiseKind, PromiseMade
from shopper.scenario.step import Step


class AskInStore(Step):
    """
    Asks what only a person in the store can see, about the product looked at last: `ask in store`.

    `shopper visit-sheet` then makes a form of it for the phone or the printer, `shopper answer` takes the answers back.
    Until then the question stands in the ledger like a mail that is owed.
    """

    within: Duration = timedelta(days=7)
    """How long the answer may take."""

    def do(self, shopper: Shopper) -> None:
        """Notes the question, with the price and the promotion of the web."""
        seen = shopper.noted(ProductSeen)
        if not seen:
            raise CouldNotFind("No product was looked at online yet; view one first, then ask in the store.")
        promises = (note for note in shopper.noted(PromiseMade) if note.what is not PromiseKind.FREE_SHIPPING)
        promotion = next((note.text for note in promises if not note.missing), "")
        product, due = seen[-1].product, shopper.now() + self.within
        shopper.note(AskedInStore(product=product.name, price=product.price, promotion=promotion, due=due))
        shopper.note(
            MessageOwed(
                kind=MessageKind.STORE_ANSWER, to=shopper.person.email, since=shopper.now(), within=self.within,
                because=f"asked in the store about {product.name}", about=product.name,
            )
        )  # fmt: skip
