"""Who walks when."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Playwright

from shopper.fleet import Berth, Fibres, Fleet, Queue, Turns

ANY = Queue("shop.example")


@pytest.fixture
def fleet(playwright: Playwright, tmp_path: Path) -> Iterator[Callable[[int], Fleet]]:
    made: list[Fleet] = []

    def with_places(together: int) -> Fleet:
        fibres = Fibres(playwright)
        made.append(Fleet(together, fibres, Turns(tmp_path, fibres.rest, lambda: 0.0)))
        return made[-1]

    yield with_places
    for one in made:
        one.close()


class Crowd:
    """Walks that count how many of them are under way."""

    def __init__(self, fleet: Fleet) -> None:
        self.fleet, self.now, self.most = fleet, 0, 0

    def walk(self, berth: Berth) -> None:
        del berth
        self.now += 1
        self.most = max(self.most, self.now)
        for _ in range(3):
            self.fleet.fibres.rest(0)
        self.now -= 1

    def all(self, *queues: Queue) -> int:
        for one in [self.fleet.begin(queue, self.walk) for queue in queues]:
            self.fleet.wait(one)
        return self.most


def test_no_more_walk_at_once_than_there_are_places(fleet: Callable[[int], Fleet]) -> None:
    assert Crowd(fleet(3)).all(*[ANY] * 9) == 3


def test_a_shop_gets_no_more_visits_at_once_than_it_bears(fleet: Callable[[int], Fleet]) -> None:
    assert Crowd(fleet(4)).all(*[Queue("shop.example", most=2)] * 8) == 2


def test_a_busy_shop_keeps_nobody_from_another(fleet: Callable[[int], Fleet]) -> None:
    ours, order = fleet(2), []
    gate = asyncio.Event()

    def waits(name: str, event: asyncio.Event | None) -> Callable[[Berth], None]:
        def work(_berth: Berth) -> None:
            if event is not None:
                ours.fibres.wait(event.wait())
            order.append(name)

        return work

    busy = Queue("busy.example", most=1)
    begun = [ours.begin(busy, waits("busy 1", gate)), ours.begin(busy, waits("busy 2", None))]
    ours.wait(ours.begin(Queue("free.example"), waits("free", None)))
    gate.set()
    for one in begun:
        ours.wait(one)

    assert order == ["free", "busy 1", "busy 2"]


def test_who_rests_gives_his_place_to_another(fleet: Callable[[int], Fleet]) -> None:
    ours, order = fleet(1), []

    def rests(berth: Berth) -> None:
        order.append("rests")
        berth.rest(timedelta(seconds=0.05))
        order.append("goes on")

    def walks(_berth: Berth) -> None:
        order.append("walks")

    for one in [ours.begin(ANY, rests), ours.begin(ANY, walks)]:
        ours.wait(one)

    assert order == ["rests", "walks", "goes on"]


def test_another_process_in_the_shop_is_waited_for(fleet: Callable[[int], Fleet], tmp_path: Path) -> None:
    ours, one_at_a_time = fleet(1), Queue("shop.example", most=1)
    with ours.turns.turn(one_at_a_time):
        (place,) = tmp_path.glob("*.lock")
    other = FileLock(place)
    other.acquire()

    walked = ours.begin(one_at_a_time, lambda _berth: "walked")
    ours.fibres.rest(0.3)

    assert not walked.done()
    other.release()
    assert ours.wait(walked) == "walked"


def test_visits_to_one_shop_begin_apart(tmp_path: Path) -> None:
    now, rests = 100.0, list[float]()
    turns = Turns(tmp_path, rests.append, lambda: now)

    for name in ("shop", "shop", "shop", "other"):
        with turns.turn(Queue(name, most=2, apart=1.0)):
            pass

    assert rests == [1.0, 2.0]


def test_a_walk_that_fails_gives_its_place_back(fleet: Callable[[int], Fleet]) -> None:
    ours = fleet(1)

    def fails(_berth: Berth) -> Any:
        raise ValueError("lost")

    with pytest.raises(ValueError, match="lost"):
        ours.wait(ours.begin(ANY, fails))
    assert ours.wait(ours.begin(ANY, lambda _berth: "walked")) == "walked"
