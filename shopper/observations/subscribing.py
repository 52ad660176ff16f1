"""What a magazine showed on the way from an article to a subscription, and on the way out of it."""

from typing import ClassVar

from shopper.measures import Money
from shopper.observations.base import Frozen, Observation


class ArticleSeen(Observation):
    """
    An article was opened. `whole` is False where it broke off and asked for a subscription, in the words `said`.
    """

    without: ClassVar[str] = "no article was opened"

    url: str
    title: str
    whole: bool
    said: str = ""


class PriceTold(Frozen):
    """A price and the time it is for, in days (a month is 30, a year 365); `text` as it stands on the page."""

    money: Money
    days: int
    text: str


class SubscriptionOffer(Frozen):
    """
    One thing that can be chosen: its name, and every price that is told of it.

    `called` is what the page calls its term (`minimum term`), "" where it names none.
    """

    name: str
    prices: tuple[PriceTold, ...]
    called: str = ""


class OffersSeen(Observation):
    """
    The page on which a subscription is chosen.

    `terms` are terms that are chosen for all offers at once (`monthly`, `yearly`), `ways` the ways to pay that are
    chosen here. `words` had to be read until a second price was told and the first comparison was possible.
    `screenfuls` is how much of the screen lies between the first offer and the last one's price, the other way across
    where that is more; `smallest` the size of the smallest text of an offer, `screen` and `width` those of the screen
    and the page, all in CSS pixels. `folded` is what unfolds further offers, whose prices were not in sight.
    """

    without: ClassVar[str] = "no page with offers was looked at"

    url: str
    offers: tuple[SubscriptionOffer, ...]
    terms: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    words: int = 0
    screenfuls: float = 0.0
    smallest: int = 0
    screen: int = 0
    width: int = 0
    folded: tuple[str, ...] = ()

    @property
    def combinations(self) -> int:
        """Offers times terms times ways to pay."""
        return len(self.offers) * max(1, len(self.terms)) * max(1, len(self.ways))


class OfferChosen(Observation):
    """The shopper takes this offer."""

    without: ClassVar[str] = "no offer of a subscription was chosen"

    offer: SubscriptionOffer


class Subscribed(Observation):
    """The shop confirmed the subscription; `total` as the confirmation showed it."""

    url: str
    total: Money | None = None


class CancellationTried(Observation):
    """
    The shopper wanted to end the subscription that he had taken out online.

    `how`: online (it was done), phone, letter or mail (the shop says that it has to be done so), unfinished (something
    was pressed, and nothing said that it was done), or nowhere (nothing was found). `said` are the shop's words,
    `pages` the addresses that were looked at, `pressed` the names of what was pressed to cancel, in turn.
    """

    without: ClassVar[str] = "nobody tried to cancel"

    how: str
    said: str = ""
    pages: tuple[str, ...] = ()
    pressed: tuple[str, ...] = ()
