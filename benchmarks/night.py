"""
A night of many journeys in simulated time: python benchmarks/night.py [--sizes 500 1000 2000] [--together 4]

The fleet itself (places, shops' turns, starts apart) runs on a clock that jumps to whatever comes next. What it walks
is made of figures: how long steps and pages took when walking real shops, and mails that come after seconds or after
most of an hour. Prints how long the night would be, beside one journey after the other, and what the fleet itself
costs.
"""

import asyncio
import heapq
import random
import selectors
import tempfile
import tracemalloc
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import process_time
from typing import Any

from greenlet import getcurrent, greenlet
from measure import Outcome, arguments, tell

from shopper.fleet import Berth, Fibres, Fleet, Queue, Turns

SHOPS, AT_ONCE = 40, 2
STEPS, OURS, SHOPS_ANSWER = 12, 0.35, (0.4, 1.2, 3.0)
"""Steps of a journey; seconds of ours at each; seconds a real shop takes to answer: least, usual, most."""
MAILS = ((0.5, (5, 60)), (0.3, (60, 600)), (0.2, (600, 3000)))
"""Of those who wait for a message, how many wait how many seconds."""
WHO_WAITS = 0.4


class Jumping(asyncio.SelectorEventLoop):
    """Where nothing is ready, the next moment at which something is."""

    def __init__(self) -> None:
        super().__init__(selectors.SelectSelector())
        self.moment = 0.0

    def time(self) -> float:
        return self.moment

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:
            self.moment = max(self.moment, heapq.nsmallest(1, self._scheduled)[0]._when)  # noqa: SLF001 - there is no public way to ask when the next is due
        super()._run_once()


@dataclass
class Simulated:
    """In place of Playwright: its one method that fibres wait by, over our own loop."""

    loop: Jumping = field(default_factory=Jumping)
    home: greenlet = field(default_factory=getcurrent)

    def _sync(self, awaitable: Awaitable[Any]) -> Any:
        task = asyncio.ensure_future(awaitable, loop=self.loop)
        if getcurrent() is self.home:
            return self.loop.run_until_complete(task)
        fibre = getcurrent()
        task.add_done_callback(lambda _: fibre.switch())
        while not task.done():
            fibre.parent.switch()
        return task.result()


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [500, 1000, 2000]), together=(int, 4))
    lines, spent, night, alone = [], {}, {}, {}
    for size in asked.sizes:
        night[size], alone[size], spent[size], _ = walk(size, asked.together)
        tracemalloc.start()
        memory = walk(size, asked.together)[3]
        tracemalloc.stop()
        lines.append(f"{size:>5} journeys: {night[size] / 3600:5.2f} h with --together {asked.together}, "
                     f"{alone[size] / 3600:6.2f} h one after the other (x{alone[size] / night[size]:.1f}); the fleet "
                     f"itself {1000 * spent[size] / size:.2f} ms of CPU and {memory / size:.1f} kB each")  # fmt: skip
    small, big = asked.sizes[0], asked.sizes[-1]
    lines.append(f"journeys x {big / small:g}: the night x {night[big] / night[small]:.2f}, "
                 f"the fleet's CPU x {spent[big] / spent[small]:.2f}")  # fmt: skip
    points = {"together": [(size, night[size] / 3600) for size in asked.sizes],
              "one after the other": [(size, alone[size] / 3600) for size in asked.sizes]}  # fmt: skip
    tell(Outcome("A night in simulated time", lines, "journeys", "hours", points), asked.json)


def walk(size: int, together: int) -> tuple[float, float, float, float]:
    """Seconds of the night, of all journeys one after the other, of CPU; kB at most."""
    world, chance, alone = Simulated(), random.Random(7), [0.0]
    fibres = Fibres(world)
    with tempfile.TemporaryDirectory() as name:
        fleet = Fleet(together, fibres, Turns(Path(name), fibres.rest, world.loop.time))
        core = asyncio.Semaphore(1)
        begun = process_time()
        walks = [
            fleet.begin(Queue(f"shop{number % SHOPS}", AT_ONCE, 1.0), journey(chance, fibres, core, alone))
            for number in range(size)
        ]
        for one in walks:
            fleet.wait(one)
        spent, memory = process_time() - begun, tracemalloc.get_traced_memory()[1] / 1000
    return world.loop.time(), alone[0], spent, memory


def journey(
    chance: random.Random, fibres: Fibres, core: asyncio.Semaphore, alone: list[float]
) -> Callable[[Berth], None]:
    answers = [chance.triangular(SHOPS_ANSWER[0], SHOPS_ANSWER[2], SHOPS_ANSWER[1]) for _ in range(STEPS)]
    spans = chance.choices([span for _, span in MAILS], [often for often, _ in MAILS])[0]
    waits = chance.uniform(*spans) if chance.random() < WHO_WAITS else 0.0
    alone[0] += sum(answers) + STEPS * OURS + waits

    def walk(berth: Berth) -> None:
        for answer in answers:
            fibres.wait(core.acquire())  # one thread drives the browser for all
            fibres.rest(OURS)
            core.release()
            fibres.rest(answer)
        if waits:
            berth.rest(timedelta(seconds=waits))

    return walk


if __name__ == "__main__":
    main()
