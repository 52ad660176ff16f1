from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopper.messages.timing import at

ARRIVED = datetime(2026, 11, 21, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("date", "counts"),
    [
        ("Mon, 23 Nov 2026 10:00:00 +0200", datetime(2026, 11, 23, 8, tzinfo=UTC)),
        ("Mon, 23 Nov 2026 10:00:00 -0000", datetime(2026, 11, 23, 10, tzinfo=UTC)),
        ("Mon, 30 Nov 2026 10:00:00 +0000", NOW),
        ("", NOW),
        ("yesterday", NOW),
        ("Mon, 23 Nov 99999 10:00:00 +9999", NOW),
    ],
)
def test_a_shop_with_a_clock_of_its_own_is_believed_up_to_now(date: str, counts: datetime) -> None:
    assert at(date, ARRIVED, NOW, trust_date=True) == counts


def test_any_other_shop_is_judged_by_arrival() -> None:
    assert at("Mon, 02 Nov 2026 10:00:00 +0000", ARRIVED, NOW, trust_date=False) == ARRIVED


@given(st.text(max_size=60), st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)))
def test_no_mail_comes_later_than_now(date: str, later: timedelta) -> None:
    assert at(date, ARRIVED, ARRIVED + later, trust_date=True) <= ARRIVED + later
