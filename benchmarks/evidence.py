"""
What each part of the evidence costs: python benchmarks/evidence.py [--rounds 3] [--journeys 1]

The journey of benchmarks/peers.py, walked one at a time: with all evidence, and with one part of it left out; CPU of a
journey with its browser, by process, in turn. What a part costs is what is saved without it.
"""

import statistics
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import psutil
from measure import Outcome, arguments, cpu, family_of, in_turn, role, shop, tell
from overhead import browser
from playwright.sync_api import BrowserContext
from walking import walking

from shopper.journey.camera import Camera
from shopper.journey.program import Program
from shopper.journey.watchers.layout import LayoutWatcher
from shopper.journey.watchers.vitals import VitalsWatcher

ALL, NONE = "all evidence", "without all of these"
PARTS: dict[str, list[tuple[type[Any], str, Any]]] = {
    "pictures": [(Camera, "shot", None)],
    "axe (contrast, targets, zoom)": [(LayoutWatcher, "_ask_axe", None)],
    "letters, widths, broken pictures": [(LayoutWatcher, "_measure", None)],
    "how fast pages were": [(VitalsWatcher, "read", None)],
    "which shop program it is": [(Program, "look", None)],
}


def main() -> None:
    asked = arguments(__doc__, rounds=(int, 3), journeys=(int, 1))
    ways = {ALL: [], **PARTS, NONE: [one for part in PARTS.values() for one in part]}
    with shop() as url, tempfile.TemporaryDirectory() as name, browser() as (world, started):
        walk = walking(Path(name), url, world, started)
        walk()
        taken = [{way: taking(walk, ways[way], asked.journeys) for way in in_turn(list(ways), n)}
                 for n in range(asked.rounds)]  # fmt: skip
    spent = {way: statistics.median(one[way].total() for one in taken) for way in ways}
    saved = {way: statistics.median(one[ALL].total() - one[way].total() for one in taken) for way in (*PARTS, NONE)}
    lines = [f"{ALL}: {spent[ALL]:.0f} ms of CPU a journey ({by_process(ALL, taken)})"]
    lines += [f"{way}: {ms:.0f} ms" for way, ms in saved.items() if way != NONE]
    lines.append(f"{NONE}: {spent[NONE]:.0f} ms are left ({by_process(NONE, taken)})")
    points = [(ALL, spent[ALL]), *((way, max(saved[way], 0)) for way in PARTS), (NONE, spent[NONE])]
    title = f"What each part of the evidence costs ({asked.rounds} rounds of {asked.journeys} journeys)"
    tell(Outcome(title, lines, "", "ms of CPU a journey", {"ms": points}), asked.json)


def taking(walk: Callable[[], None], left_out: list[tuple[type[Any], str, Any]], journeys: int) -> Counter[str]:
    """Milliseconds of CPU a journey, by process; those of a page are gone with it, so they are looked at in time."""
    spent = Counter[str]()
    with ExitStack() as stack:
        for owner, name, instead in left_out:
            stack.enter_context(patch.object(owner, name, lambda *_, _instead=instead, **__: _instead))
        for _ in range(journeys):
            before = taken_by()
            with seeing(spent, before, journeys):
                walk()
    return spent


@contextmanager
def seeing(spent: Counter[str], before: dict[int, tuple[str, float]], journeys: int) -> Iterator[None]:
    """Adds what was spent, looked at whenever a context is about to be closed."""
    close, last = BrowserContext.close, dict(before)

    def looked(context: BrowserContext, **options: Any) -> None:
        last.update(taken_by())
        close(context, **options)

    with patch.object(BrowserContext, "close", looked):
        yield
    for pid, (_, seconds) in taken_by().items():
        if pid in last:  # one that is just ending no longer tells what it is
            last[pid] = (last[pid][0], max(seconds, last[pid][1]))
    for pid, (what, seconds) in last.items():
        spent[what] += 1000 * (seconds - before.get(pid, ("", 0.0))[1]) / journeys


def taken_by() -> dict[int, tuple[str, float]]:
    return {one.pid: (role(one), cpu(one)) for one in family_of(psutil.Process().pid)}


def by_process(way: str, taken: list[dict[str, Counter[str]]]) -> str:
    parts = {name: statistics.median(one[way][name] for one in taken) for name in set().union(*(t[way] for t in taken))}
    return ", ".join(f"{name} {ms:.0f}" for name, ms in sorted(parts.items(), key=lambda pair: -pair[1]) if ms >= 1)


if __name__ == "__main__":
    main()
