from datetime import UTC, datetime

import pytest

from shopper.practice.buying.delivery import METHODS, STANDARD, arrival, method


@pytest.mark.parametrize(
    ("ordered", "first", "last"),
    [((2027, 3, 1), (2027, 3, 4), (2027, 3, 5)), ((2027, 3, 5), (2027, 3, 10), (2027, 3, 11))],
    ids=["a Monday", "a Friday"],
)
def test_weekends_count_for_nothing(
    ordered: tuple[int, int, int], first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    when = arrival(STANDARD, datetime(*ordered, tzinfo=UTC))

    assert (when.first, when.last) == (datetime(*first, tzinfo=UTC), datetime(*last, tzinfo=UTC))


def test_dearer_is_never_slower() -> None:
    now = datetime(2027, 3, 3, tzinfo=UTC)
    by_price = sorted(METHODS, key=lambda way: -way.price)

    assert [arrival(way, now).first for way in by_price] == sorted(arrival(way, now).first for way in METHODS)


def test_there_is_no_other_way() -> None:
    assert [method("express"), method("drone"), method("")] == [METHODS[1], None, None]
