"""
The same journey by our fleet and by other people's tools: python benchmarks/peers.py [--rounds 2] [--journeys 12]

12 acts on 6 pages of the practice shop, in the same browser, alternating; ours with all its evidence, judged, told.
Each figure is of a whole run from its start to its exit. What can't be installed is told and left out.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from measure import SHOPPER, Measured, Outcome, arguments, in_turn, measured, shop, spread, tell, write_project
from peer_kits import STEPS, Kit, MissingError, playwright_test, robot_browser

BASE = "Playwright Test"
AIM = 1.2


def ours(named: str, *words: str) -> Callable[[], Kit]:
    command = (*SHOPPER, "run", *words)
    return lambda: Kit(named, lambda folder, url, journeys: write_project(folder, url, journeys, STEPS), command)


KITS: dict[str, Callable[[], Kit]] = {
    "together 4": ours("one process, --together 4", "--together=4"),
    "together 2, -n 2": ours("two processes, --together 2 -n 2", "--together=2", "-n", "2"),
    "xdist -n 2": ours("pytest-xdist -n 2, one by one each", "--together=1", "-n", "2"),
    BASE: playwright_test,
    "Robot Framework": robot_browser,
}


def main() -> None:
    asked = arguments(__doc__, rounds=(int, 2), journeys=(int, 12), ways=(str, list(KITS)))
    kits, lines = there(asked.ways)
    with shop() as url:
        lines += warmed(kits, url)
        rounds = [
            {way: walk(kits[way], url, asked.journeys) for way in in_turn(list(kits), n)} for n in range(asked.rounds)
        ]
    lines += [line(way, kits, rounds, asked.journeys) for way in kits]
    lines += ["", "CPU of a journey, by process:", *(where(way, kits, rounds, asked.journeys) for way in kits)]
    minutes = [(way, statistics.median(60 * asked.journeys / one[way].seconds for one in rounds)) for way in kits]
    ratios = ratios_to(BASE, "together 4", rounds)
    title = f"Beside other tools ({asked.rounds} rounds of {asked.journeys} journeys)"
    aim = f"--together 4: at least {AIM} x the journeys of Playwright Test with 2 workers"
    outcome = Outcome(title, lines, "", "journeys a minute", {"journeys a minute": minutes}, aim)
    if ratios:
        outcome.reached, outcome.measured = statistics.median(ratios) >= AIM, spread(ratios)
    tell(outcome, asked.json)


def there(ways: list[str]) -> tuple[dict[str, Kit], list[str]]:
    """The tools that can be had, and what is told of those that can't."""
    kits, lines = {}, []
    for way in ways:
        try:
            kits[way] = KITS[way]()
        except MissingError as trouble:
            lines.append(f"{way}: not measured, {trouble}")
    return kits, lines


def warmed(kits: dict[str, Kit], url: str) -> list[str]:
    """Each has walked once, so that files are in memory for all alike; what can't is told and left out."""
    lines = []
    for way in tuple(kits):
        try:
            walk(kits[way], url, 2)
        except SystemExit as trouble:
            lines.append(f"{way}: not measured, {trouble}")
            del kits[way]
    return lines


def walk(kit: Kit, url: str, journeys: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        kit.write(Path(name), url, journeys)
        took = measured(kit.command, Path(name), ok=(0,))
    print(f"  {kit.named}: {journeys} in {took.seconds:.1f} s", file=sys.stderr, flush=True)
    return took


def ratios_to(base: str, way: str, rounds: list[dict[str, Measured]]) -> list[float]:
    """How many times the journeys of `base` in the same time, round by round."""
    return [one[base].seconds / one[way].seconds for one in rounds if base in one and way in one]


def line(way: str, kits: dict[str, Kit], rounds: list[dict[str, Measured]], journeys: int) -> str:
    minute = statistics.median(60 * journeys / one[way].seconds for one in rounds)
    spent = statistics.median(one[way].processor / journeys for one in rounds)
    memory = statistics.median(one[way].memory for one in rounds)
    ratios = ratios_to(BASE, way, rounds)
    beside = f", {spread(ratios)} of {BASE}" if ratios else ""
    return f"{kits[way].named:36} {minute:5.1f} journeys a minute, {spent:.2f} s of CPU each, {memory:5.0f} MB{beside}"


def where(way: str, kits: dict[str, Kit], rounds: list[dict[str, Measured]], journeys: int) -> str:
    """What processors were busy with, in ms a journey."""
    parts = {name for one in rounds for name in one[way].parts}
    each = {name: statistics.median(1000 * one[way].parts.get(name, 0) / journeys for one in rounds) for name in parts}
    told = ", ".join(f"{name} {ms:.0f}" for name, ms in sorted(each.items(), key=lambda pair: -pair[1]) if ms >= 1)
    return f"{kits[way].named:36} {told} ms"


if __name__ == "__main__":
    main()
