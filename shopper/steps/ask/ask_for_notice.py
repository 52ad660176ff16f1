"""Asking to be told when a thing is back."""

from shopper.actor import Letter, Place, Shopper
from shopper.errors import CouldNotFind, NothingToUse
from shopper.observations import ActChecked, AddressGiven
from shopper.scenario.step import Step
from shopper.steps.account.subscribe_to_newsletter import answered

PRESSES = 2
"""A first one may only open the place for the address."""


class AskForNotice(Step):
    """
    Asks to be told by mail when the sold-out product in sight is back: `ask for notice`.

    `wait for message: back in stock` then waits for it; the shop owes it only once the thing is back.
    """

    def do(self, shopper: Shopper) -> None:
        """Finds the way, leaves the address, and looks for an answer."""
        product = shopper.page().product
        if product is None:
            raise CouldNotFind(f"{shopper.page().url} does not read as a product's page; view a product first.")
        shopper.reaction(lambda _: shopper.glimpse(Place.NOTICE) is not None)
        before = shopper.page()
        if not any(self._press(shopper) for _ in range(PRESSES)):
            raise NothingToUse(f"The page of {product.name} takes no address for a notice when it is back.")
        shopper.note(AddressGiven(address=shopper.person.email, purpose="notice", promised=product.name))
        after = shopper.reaction(lambda now: answered(now, before))
        shopper.note(ActChecked(act=f"ask for notice: {product.name}", worked=answered(after, before)))

    def _press(self, shopper: Shopper) -> bool:
        """Fills what stands around the button and presses it; whether an address could be given there."""
        button = shopper.glimpse(Place.NOTICE)
        if button is None:
            return False
        given = shopper.answer(button, Letter(text=""))
        shopper.click(shopper.glimpse(Place.NOTICE) or button)
        return bool(given.fields)
