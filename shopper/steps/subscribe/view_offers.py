"""Looking at what a subscription costs."""

from shopper.actor import OfferPage, Place, Shopper
from shopper.errors import CouldNotFind
from shopper.scenario.step import Step
from shopper.steps.moves import reveal


class ViewOffers(Step):
    """Goes to the page with the subscriptions and notes what there is to choose from. It takes none of them."""

    def do(self, shopper: Shopper) -> None:
        """Goes there and looks."""
        see_offers(shopper)


def see_offers(shopper: Shopper) -> OfferPage:
    """Notes the offers in sight; goes to them first where they are not."""
    page = shopper.study().offers
    if page is None or len(page.choices) < FEWEST:
        shopper.click(reveal(shopper, Place.OFFERS, Place.MENU))
        shopper.reaction(lambda _: shopper.study().offers is not None)
        page = shopper.study().offers
    if page is None:
        raise CouldNotFind(f"No subscription with a price was found on {shopper.page().url}; a person should look.")
    shopper.note(page.seen)
    return page


FEWEST = 2
"""Offers of a page that is there to choose from; one alone may be the advertisement beside an article."""
