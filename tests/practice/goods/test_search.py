import pytest

from shopper.practice.goods.catalogue import the_catalogue
from shopper.practice.goods.search import find, suggest


def found(query: str) -> list[str]:
    return [product.slug for product in find(the_catalogue(), query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("fjord", "fjord-open"),
        ("FJORD open-back", "fjord-open"),
        ("wireles earbud", "pebble-buds"),
        ("salt quartet", "night-ferry"),
        ("turntabel", "meridian-one"),
        ("hedph", "fjord-open"),
    ],
)
def test_what_is_meant_comes_first_also_with_a_typo(query: str, first: str) -> None:
    assert found(query)[0] == first


@pytest.mark.parametrize("query", ["", "   ", "zzzzz", "!!!", "fjord zzzzz", "\x00", "'; DROP TABLE stock"])
def test_nothing_is_found_where_nothing_is_meant(query: str) -> None:
    assert found(query) == []


def test_only_a_few_are_suggested() -> None:
    assert [len(suggest(the_catalogue(), query)) for query in ("headphones", "moon")] == [6, 1]
