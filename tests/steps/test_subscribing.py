"""Reading, subscribing and leaving, without a browser."""

from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from shopper.actor import ArticleCard, Cancelling, OfferPage, OfferSpot, PageView, Permissions, Place, Spot, Study
from shopper.errors import CouldNotFind, NotAllowed, NothingToUse
from shopper.measures import Money
from shopper.observations import (
    ArticleSeen,
    CancellationTried,
    OfferChosen,
    OffersSeen,
    PriceTold,
    Subscribed,
    SubscriptionOffer,
)
from shopper.steps.subscribe.cancel_subscription import CancelSubscription
from shopper.steps.subscribe.open_article import OpenArticle
from shopper.steps.subscribe.subscribe import Subscribe
from tests.steps.conftest import FakeShopper

HOME = "http://shop/"


@dataclass
class Reader(FakeShopper):
    """A shopper who reads what is given for each address."""

    studies: dict[str, Study] = field(default_factory=dict)

    def study(self) -> Study:
        return self.studies.get(self.view.url, Study())


def _offer(name: str, cost: int) -> OfferSpot:
    price = PriceTold(money=Money(amount=Decimal(cost), currency="EUR"), days=30, text=f"{cost} € a month")
    return OfferSpot(SubscriptionOffer(name=name, prices=(price,)), Spot(Place.OPTION, name, 1.0))


def _offers(*choices: OfferSpot) -> Study:
    return Study(offers=OfferPage(OffersSeen(url=HOME, offers=tuple(one.offer for one in choices)), choices))


def _card(title: str) -> ArticleCard:
    return ArticleCard(title, f"http://shop/{title}", Spot(Place.OPTION, title, 1.0))


def test_an_article_that_was_read_is_not_opened_again() -> None:
    read = ArticleSeen(url="http://shop/two", title="Two", whole=True)
    reader = Reader(
        leads={Place.OPTION: PageView(url="http://shop/two")},
        studies={HOME: Study(articles=(_card("One"), _card("Two"))), "http://shop/two": Study(article=read)},
    )
    reader.note(ArticleSeen(url="http://shop/one", title="One", whole=True))

    OpenArticle().do(reader)

    assert [note.title for note in reader.noted(ArticleSeen)] == ["One", "Two"]


def test_the_offer_that_is_named_is_taken() -> None:
    reader = Reader(may=Permissions(place_orders=True), studies={HOME: _offers(_offer("Web", 6), _offer("Paper", 9))})

    Subscribe(offer="paper").do(reader)

    assert [note.offer.name for note in reader.noted(OfferChosen)] == ["Paper"]
    assert reader.filled == [(Place.CHECKOUT, "order=True, offer Paper")]


def test_nothing_dearer_is_taken_than_the_site_file_allows() -> None:
    reader = Reader(
        may=Permissions(place_orders=True, spend=5), studies={HOME: _offers(_offer("Web", 6), _offer("Paper", 9))}
    )

    with pytest.raises(NotAllowed, match="spend 5"):
        Subscribe().do(reader)

    assert reader.filled == []


def test_an_offer_that_is_not_there_is_told_with_those_that_are() -> None:
    reader = Reader(may=Permissions(place_orders=True), studies={HOME: _offers(_offer("Web", 6), _offer("Paper", 9))})

    with pytest.raises(CouldNotFind, match="Web, Paper"):
        Subscribe(offer="Sunday").do(reader)


def test_only_what_was_subscribed_to_is_cancelled(shopper: FakeShopper) -> None:
    with pytest.raises(NothingToUse):
        CancelSubscription().do(shopper)


def test_the_shop_says_that_it_is_done() -> None:
    done = Study(cancelling=Cancelling(said="Your subscription is cancelled.", done=True))
    reader = Reader(
        leads={Place.CANCEL_SUBSCRIPTION: PageView(url="http://shop/gone", text="gone")},
        studies={"http://shop/gone": done},
    )
    reader.note(Subscribed(url=HOME))

    CancelSubscription().do(reader)

    tried = reader.noted(CancellationTried)[0]
    assert (tried.how, tried.said) == ("online", "Your subscription is cancelled.")
    assert tried.pressed == ("cancel subscription",)


def test_who_is_led_round_in_a_circle_came_to_no_end() -> None:
    reader = Reader(leads={Place.CANCEL_SUBSCRIPTION: PageView(url="http://shop/sure", text="Are you sure?")})
    reader.note(Subscribed(url=HOME))

    CancelSubscription().do(reader)

    tried = reader.noted(CancellationTried)[0]
    assert (tried.how, len(tried.pressed)) == ("unfinished", 2)


def test_that_it_takes_a_call_is_noted_in_the_shops_words() -> None:
    call = Study(cancelling=Cancelling(how="phone", said="To cancel, please call us."))
    reader = Reader(
        leads={Place.ACCOUNT: PageView(url="http://shop/account", text="account")},
        studies={"http://shop/account": call},
    )
    reader.note(Subscribed(url=HOME))

    CancelSubscription().do(reader)

    assert reader.noted(CancellationTried)[0].how == "phone"
