from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from shopper.measures import Duration, Money, parse_duration, tell_duration, write_duration


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("30 s", 30),
        ("10 min", 600),
        ("24 h", 86400),
        ("2 days", 172800),
        ("1 day 2 h", 93600),
        ("1.5h", 5400),
        ("1 W", 604800),
    ],
)
def test_durations_read_as_people_write_them(written: str, seconds: float) -> None:
    assert parse_duration(written) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "written", ["", "24", "h", "ten minutes", "5 parsecs", "-3 h", 24, None, "9999999999999999 weeks"]
)
def test_what_is_no_duration_is_refused_with_a_word_on_what_would_be(written: object) -> None:
    with pytest.raises(ValueError, match=r"duration|unit|longer"):
        parse_duration(written)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (45, "45 s"),
        (119, "119 s"),
        (720, "12 min"),
        (5400, "1 h 30 min"),
        (86400, "1 day"),
        (180000, "2 days 2 h"),
    ],
)
def test_durations_are_told_as_people_say_them(seconds: int, told: str) -> None:
    assert tell_duration(timedelta(seconds=seconds)) == told


@given(
    st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=9999)).map(
        lambda t: timedelta(seconds=int(t.total_seconds()))
    )
)
def test_a_duration_written_to_a_file_reads_back_exactly(span: timedelta) -> None:
    form = TypeAdapter(Duration)

    assert form.validate_json(form.dump_json(span)) == span
    assert parse_duration(write_duration(span)) == span


def test_money_is_told_with_its_currency_where_there_is_one() -> None:
    assert [str(Money(amount=Decimal("7.9"), currency="GBP")), str(Money(amount=Decimal(5)))] == ["7.90 GBP", "5.00"]
