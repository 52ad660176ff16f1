from datetime import UTC, datetime, timedelta

import pytest

from shopper.practice.clock import Clock, ClockError

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


def test_the_clock_is_real_time_plus_what_it_was_pushed() -> None:
    clock = Clock(real=lambda: NOON)

    clock.push(timedelta(hours=3))

    assert clock.now() == NOON + timedelta(hours=3)


def test_the_clock_stands_still_while_a_job_runs() -> None:
    clock = Clock(real=lambda: NOON)

    with clock.standing_at(NOON - timedelta(days=1)):
        inside = clock.now()

    assert (inside, clock.now()) == (NOON - timedelta(days=1), NOON)


@pytest.mark.parametrize("by", [timedelta(seconds=-1), timedelta(days=4000), timedelta.max])
def test_the_clock_goes_neither_backwards_nor_too_far(by: timedelta) -> None:
    clock = Clock(real=lambda: NOON)

    with pytest.raises(ClockError):
        clock.push(by)

    assert clock.now() == NOON
