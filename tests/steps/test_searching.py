"""Trying what a search can do."""

import pytest

from shopper.actor import PageView, Place, ProductCard, Spot
from shopper.observations import Product, SearchTried
from shopper.steps.find.try_search import TrySearch, swapped
from tests.steps.conftest import FakeShopper

CARD = ProductCard(Product(name="Bark Speaker"), Spot(Place.PRODUCT, "Bark Speaker", 1.0))


@pytest.mark.parametrize(
    ("words", "slip"), [("headphones", "haedphones"), ("bark speaker", "bark sepaker"), ("cd", "cd"), ("aabb", "abab")]
)
def test_a_slip_swaps_two_letters(words: str, slip: str) -> None:
    assert swapped(words) == slip


def test_where_there_is_no_search_that_is_noted(shopper: FakeShopper) -> None:
    TrySearch(words="speakers").do(shopper)

    (tried,) = shopper.noted(SearchTried)
    assert (tried.box, tried.asked) == (False, "speakers")


def test_what_is_offered_and_found_is_noted_at_once(shopper: FakeShopper) -> None:
    shopper.leads[Place.SEARCH] = PageView(url="http://shop/search", cards=(CARD,))
    shopper.offered = ("Bark Speaker",)

    TrySearch(words="speakers").do(shopper)

    (tried,) = shopper.noted(SearchTried)
    assert [text for _, text in shopper.filled] == ["spea", "speakers", tried.nonsense, "sepakers"]
    assert (tried.suggested, tried.found, tried.slip_found) == (("Bark Speaker",),) * 3
