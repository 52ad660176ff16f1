"""Subscribing, from the article and back to it."""

from typing import ClassVar
from urllib.parse import urlsplit

from shopper.actor import OfferPage, Shopper
from shopper.errors import CouldNotFind, NotAllowed
from shopper.observations import ArticleSeen, OfferChosen, SubscriptionOffer
from shopper.scenario.step import Step
from shopper.steps.subscribe.open_article import note_article
from shopper.steps.subscribe.view_offers import see_offers


class Subscribe(Step):
    """
    Subscribes, from the article in sight and back to it. Only where the site file says `may: {place orders: true}`.

    Takes the first offer, or the one named: `subscribe: Digital`. Where an account is asked for, it is made only if
    `create accounts` is allowed as well, and nothing dearer is taken than `spend` allows.
    """

    goal: ClassVar[str] = "subscription"
    needs_may: ClassVar[frozenset[str]] = frozenset({"place_orders"})

    offer: str = ""
    """The offer's name, or a part of it."""

    def do(self, shopper: Shopper) -> None:
        """Chooses, walks through all that follows, and goes back to the article."""
        if not shopper.may.place_orders:
            raise NotAllowed("The site file does not say `may: {place orders: true}`, so nothing is subscribed to.")
        article = next(iter(reversed(shopper.noted(ArticleSeen))), None)
        taken = self._choose(shopper, see_offers(shopper))
        shopper.note(OfferChosen(offer=taken))
        shopper.check_out(order=True, offer=taken.name)
        if article is not None:
            _go_back(shopper, article)

    def _choose(self, shopper: Shopper, page: OfferPage) -> SubscriptionOffer:
        offers = [one.offer for one in page.choices if self.offer.lower() in one.offer.name.lower()]
        if not offers:
            names = ", ".join(one.offer.name for one in page.choices)
            raise CouldNotFind(f"No offer is called “{self.offer}” on {page.seen.url}; there are: {names}.")
        most = shopper.may.spend
        cost = min(price.money.amount for price in offers[0].prices)
        if most is not None and cost > most:
            raise NotAllowed(f"“{offers[0].name}” costs {cost}; the site file allows to spend {most:g}.")
        return offers[0]


def _go_back(shopper: Shopper, article: ArticleSeen) -> None:
    """By what leads back to the article, else by its address."""
    path = urlsplit(article.url).path
    if urlsplit(shopper.page().url).path != path:
        shopper.reaction(lambda _: any(urlsplit(card.url).path == path for card in shopper.study().articles))
        way = next((card for card in shopper.study().articles if urlsplit(card.url).path == path), None)
        if way is None:
            shopper.open(article.url)
        else:
            shopper.click(way.spot)
        shopper.reaction(lambda now: urlsplit(now.url).path == path and shopper.study().article is not None)
    note_article(shopper)
