"""
What walking together gains: the same journeys one by one, four in one browser, and in two processes, alternating.

    python benchmarks/together.py [--rounds 3] [--journeys 8]

The shop is the practice shop in a process of its own, with real time. Prints, for each way, journeys a minute as the
ratio to one by one of the same round, and the peak memory of a run with all its processes.
"""

import statistics
import tempfile
from pathlib import Path

from measure import SHOPPER, Measured, Outcome, arguments, in_turn, measured, shop, spread, tell, write_project

ONE_BY_ONE = "one by one"
WAYS = {ONE_BY_ONE: ("--together=1",), "together 4": ("--together=4",), "-n 2": ("--together=1", "-n", "2"),
        "together 2, -n 2": ("--together=2", "-n", "2")}  # fmt: skip


def main() -> None:
    asked = arguments(__doc__, rounds=(int, 3), journeys=(int, 8))
    with shop() as url:
        rounds = [
            {way: walk(WAYS[way], url, asked.journeys) for way in in_turn(list(WAYS), number)}
            for number in range(asked.rounds)
        ]
    lines = [line(way, rounds, asked.journeys) for way in WAYS]
    minutes = [(way, minute(way, rounds, asked.journeys)) for way in WAYS]
    title = f"Walking together ({asked.rounds} rounds of {asked.journeys} journeys)"
    tell(Outcome(title, lines, "", "journeys a minute", {"journeys a minute": minutes}), asked.json)


def walk(words: tuple[str, ...], url: str, journeys: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        write_project(Path(name), url, journeys)
        return measured([*SHOPPER, "run", *words], Path(name))


def minute(way: str, rounds: list[dict[str, Measured]], journeys: int) -> float:
    return statistics.median(60 * journeys / one[way].seconds for one in rounds)


def line(way: str, rounds: list[dict[str, Measured]], journeys: int) -> str:
    ratios = [one[ONE_BY_ONE].seconds / one[way].seconds for one in rounds]
    memory = statistics.median(one[way].memory for one in rounds)
    return f"{way:20} {spread(ratios)}, {minute(way, rounds, journeys):5.1f} journeys a minute in all, {memory:5.0f} MB"


if __name__ == "__main__":
    main()
