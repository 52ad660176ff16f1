"""
What it costs to wait: python benchmarks/waiting.py [--sizes 10 50] [--wait 120]

So many journeys in one process wait for a message that does not come. While all of them wait, and none has given up:
CPU seconds of the run with its browser, beside those of a run in which fewer wait, and memory.
"""

import subprocess
import tempfile
import time
from pathlib import Path

from measure import SHOPPER, Outcome, arguments, as_usual, cpu, family_of, pss, shop, tell, write_project

WAITS = ("open: home", "subscribe to newsletter", "leave", "wait for message: {kind: cart reminder, within: 24 h}")
CALM = 3.0
"""Seconds after the last journey began to wait, until its devices are laid away."""


def main() -> None:
    asked = arguments(__doc__, sizes=(int, [10, 50]), wait=(int, 120))
    with shop() as url:
        taken = {size: waited(url, size, asked.wait) for size in asked.sizes}
    lines = [
        f"{size:>3} wait: {100 * spent / span:.2f} % of one core over {span:.0f} s, {memory:.0f} MB in all"
        for size, (span, spent, memory) in taken.items()
    ]
    (few, small), (many, big) = next(iter(taken.items())), list(taken.items())[-1]
    each = 1000 * (big[1] / big[0] - small[1] / small[0]) / (many - few)
    further = (big[2] - small[2]) / (many - few)
    lines.append(f"a further journey that waits: {each:.2f} ms of CPU a second, {further:.1f} MB")
    points = {"% of one core": [(size, 100 * one[1] / one[0]) for size, one in taken.items()]}
    aim = "A waiting journey costs no CPU (under 1 ms a second)"
    outcome = Outcome("Journeys that wait", lines, "journeys that wait at once", "% of one core", points, aim)
    outcome.reached, outcome.measured = each < 1, f"{each:.2f} ms a second"
    tell(outcome, asked.json)


def waited(url: str, size: int, seconds: int) -> tuple[float, float, float]:
    """Seconds in which all waited, CPU seconds in that time, MB at its end."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_project(folder, url, size, WAITS, "inbox: smtp://127.0.0.1:0\n")
        command = [*SHOPPER, "run", "--together=4", f"--wait={seconds} s"]
        with subprocess.Popen(command, cwd=folder, env=as_usual(), stdout=subprocess.DEVNULL) as run:
            until(run, lambda: number_of(folder, ".owed") == size)
            time.sleep(CALM)
            begun, before = time.monotonic(), spent(run.pid)
            memory = sum(map(pss, family_of(run.pid)))
            still = before
            while number_of(folder, "evidence.json") == 0 and run.poll() is None:
                span, still = time.monotonic() - begun, spent(run.pid)
                time.sleep(0.5)
            run.terminate()
        return span, still - before, memory


def until(run: subprocess.Popen[bytes], there: object) -> None:
    while not there() and run.poll() is None:
        time.sleep(0.2)
    if run.poll() is not None:
        raise SystemExit("the run ended before all of its journeys waited: give it a longer --wait")


def number_of(folder: Path, name: str) -> int:
    return sum(1 for _ in folder.glob(f"reports/journeys/*/{name}"))


def spent(run: int) -> float:
    return sum(map(cpu, family_of(run)))


if __name__ == "__main__":
    main()
