"""Ordering."""

from typing import ClassVar

from pydantic import SecretStr

from shopper.actor import Shopper
from shopper.errors import NotAllowed
from shopper.observations import ConfirmationRead, OrderPlaced
from shopper.scenario.step import Step

LONGEST = 4000
"""Characters of the page of thanks that are kept."""


class PlaceOrder(Step):
    """
    Walks the checkout and orders. Only where the site file says `may: {place orders: true}`.

    `place order: {first card: "4000 0000 0000 0002"}` tries another test card first, to meet what the shop does with
    one that is declined.
    """

    goal: ClassVar[str] = "order"
    needs_may: ClassVar[frozenset[str]] = frozenset({"place_orders"})

    first_card: str = ""
    """The number of a test card to try before the shopper's own. Never a real one."""
    mistype: bool = False
    """Whether to mistype the e-mail address and the postcode first, to see when the shop says so."""

    def do(self, shopper: Shopper) -> None:
        """Walks through the order button."""
        if not shopper.may.place_orders:
            raise NotAllowed("The site file does not say `may: {place orders: true}`, so nothing is ordered.")
        own = shopper.person.card
        first = own.model_copy(update={"number": SecretStr(self.first_card)}) if self.first_card else None
        shopper.check_out(order=True, first_card=first, slips=self.mistype)
        if shopper.noted(OrderPlaced):
            view = shopper.page()
            shopper.note(ConfirmationRead(url=view.url, text=view.text[:LONGEST]))
