"""
What walking together gains: the same journeys one by one, four in one browser, and in two processes, alternating.

    python benchmarks/together.py [--rounds 3] [--journeys 8]

The shop is the practice shop in a process of its own, with real time. Prints, for each way, journeys a minute as the
ratio to one by one of the same round, and the peak memory of a run with all its processes.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import psutil

SHOPPER = (sys.executable, "-c", "from shopper.cli import main; main()")
WAYS = {"one by one": ("--together=1",), "together 4": ("--together=4",), "-n 2": ("--together=1", "-n", "2"),
        "together 2, -n 2": ("--together=2", "-n", "2")}  # fmt: skip
STEPS = ("open: home", "search for: speakers", "view product", "add to cart", "open cart", "search for: headphones",
         "view product", "add to cart", "open cart")  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """Seconds of a whole run, and MB at its most."""

    seconds: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--journeys", type=int, default=8)
    asked = parser.parse_args()
    rounds = []
    with shop() as url:
        for number in range(asked.rounds):
            ways = list(WAYS) if number % 2 else list(reversed(WAYS))
            rounds.append({way: measured(WAYS[way], url, asked.journeys) for way in ways})
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
          f"Playwright {version('playwright')}, {asked.rounds} rounds of {asked.journeys} journeys")  # fmt: skip
    for way in WAYS:
        tell(way, rounds, asked.journeys)


def tell(way: str, rounds: list[dict[str, Measured]], journeys: int) -> None:
    ratios = [one["one by one"].seconds / one[way].seconds for one in rounds]
    minute = [60 * journeys / one[way].seconds for one in rounds]
    memory = statistics.median(one[way].memory for one in rounds)
    print(f"{way:20} x{statistics.median(ratios):.2f} (x{min(ratios):.2f} to x{max(ratios):.2f}), "
          f"{statistics.median(minute):5.1f} journeys a minute in all, {memory:5.0f} MB")  # fmt: skip


def measured(words: tuple[str, ...], url: str, journeys: int) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "scenarios" / "sites").mkdir(parents=True)
        (folder / "scenarios" / "sites" / "shop.yaml").write_text(f"site: shop\nurl: {url}\n")
        steps = "".join(f"  - {step}\n" for step in STEPS)
        for number in range(journeys):
            text = f"title: Two carts\nstage: purchase\nsites: [shop]\ndevices: [desktop]\nsteps:\n{steps}"
            (folder / "scenarios" / f"walk{number}.yaml").write_text(text)
        begun, most = time.monotonic(), 0.0
        with subprocess.Popen([*SHOPPER, "run", *words], cwd=folder, stdout=subprocess.DEVNULL) as run:
            while run.poll() is None:
                most = max(most, memory_of(run.pid))
                time.sleep(0.25)
        assert run.returncode in (0, 1), run.returncode
        return Measured(time.monotonic() - begun, most)


def memory_of(run: int) -> float:
    """MB of the run with all its children; pages that several share are counted once where the system tells."""
    total = 0.0
    try:
        family = [psutil.Process(run), *psutil.Process(run).children(recursive=True)]
    except psutil.Error:
        return 0.0
    for process in family:
        try:
            full = process.memory_full_info()
            total += getattr(full, "pss", full.uss) / 1e6
        except psutil.Error:
            continue
    return total


@contextmanager
def shop() -> Iterator[str]:
    command = [sys.executable, "-m", "shopper.practice", "--smooth", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as opened:
        assert opened.stdout
        line = opened.stdout.readline()
        yield next(word.rstrip(".,") for word in line.split() if word.startswith("http"))
        opened.terminate()


if __name__ == "__main__":
    main()
