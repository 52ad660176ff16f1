from datetime import UTC, datetime, timedelta

import pytest

from shopper.errors import Unreachable
from shopper.journey.clock import LabClock, WorldClock, lab_clock

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def test_the_worlds_clock_can_not_be_pushed() -> None:
    clock = WorldClock(lambda: NOON)

    assert (clock.now(), clock.pushes) == (NOON, False)
    with pytest.raises(NotImplementedError):
        clock.push(timedelta(hours=1))


def test_pushing_a_lab_clock_moves_the_journey_by_what_the_shop_answers() -> None:
    asked: list[tuple[str, dict[str, float]]] = []

    def ask(method: str, body: dict[str, float]) -> dict[str, str]:
        asked.append((method, body))
        return {"now": (NOON + timedelta(hours=25)).isoformat()}

    clock = LabClock(ask, lambda: NOON)
    clock.push(timedelta(hours=24))

    assert clock.now() == NOON + timedelta(hours=25)
    assert asked == [("POST", {"forward_seconds": 86400.0})]


def test_a_shop_that_is_not_up_is_told_as_such() -> None:
    with pytest.raises(Unreachable, match="Is the shop up"):
        lab_clock("http://127.0.0.1:9/_lab/clock")
