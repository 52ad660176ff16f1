"""What the benchmarks share: the machine in a line, processes watched, ratios of one run, results to print or keep."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

import psutil

SHOPPER = (sys.executable, "-c", "from shopper.cli import main; main()")


@dataclass
class Outcome:
    """What a benchmark found: `lines` to read, `points` by series to draw, the `aim` and whether it was reached."""

    title: str
    lines: list[str]
    x: str
    y: str
    points: dict[str, list[tuple[str | float, float]]] = field(default_factory=dict)
    aim: str = ""
    reached: bool | None = None
    machine: str = ""


def arguments(doc: str | None, **more: tuple[type, object]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="write what was found there")
    for name, (kind, usual) in more.items():
        several = isinstance(usual, list)
        parser.add_argument(f"--{name}", type=kind, default=usual, nargs="+" if several else None)
    return parser.parse_args()


def tell(outcome: Outcome, file: Path | None) -> None:
    outcome.machine = machine()
    verdict = {True: "reached", False: "missed", None: ""}[outcome.reached]
    print("\n".join((outcome.machine, *outcome.lines, *((f"aim: {outcome.aim} ({verdict})",) if outcome.aim else ()))))
    if file is not None:
        file.write_text(json.dumps(asdict(outcome)), encoding="utf-8")


def machine() -> str:
    return (f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, "
            f"Python {platform.python_version()}, Playwright {version('playwright')}, pytest {version('pytest')}, "
            f"mystery-shopper {version('mystery-shopper')}, {time.strftime('%Y-%m-%d %H:%M')}")  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """Seconds of a whole run and of processors, MB at its most; pages that several share count once."""

    seconds: float
    processor: float
    memory: float


def measured(
    command: Sequence[object], folder: Path, env: Mapping[str, str] | None = None, ok: Sequence[int] = (0, 1)
) -> Measured:
    begun, most, spent = time.monotonic(), 0.0, {}
    log = folder / "run.log"
    with (
        log.open("w") as said,
        subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            env=os.environ | dict(env or {}),
        ) as run,
    ):
        while run.poll() is None:
            family = family_of(run.pid)
            most = max(most, sum(map(pss, family)))
            spent |= {one.pid: cpu(one) for one in family}
            time.sleep(0.25)
    if run.returncode not in ok:
        raise SystemExit(f"{command[:4]} ended with {run.returncode}:\n{log.read_text()[-2000:]}")
    return Measured(time.monotonic() - begun, sum(spent.values()), most)


def family_of(run: int) -> list[psutil.Process]:
    try:
        return [psutil.Process(run), *psutil.Process(run).children(recursive=True)]
    except psutil.Error:
        return []


def pss(process: psutil.Process) -> float:
    try:
        full = process.memory_full_info()
    except psutil.Error:
        return 0.0
    return float(getattr(full, "pss", full.uss)) / 1e6


def cpu(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


def spread(ratios: Sequence[float]) -> str:
    return f"x{statistics.median(ratios):.2f} (x{min(ratios):.2f} to x{max(ratios):.2f})"


def in_turn(ways: Sequence[str], number: int) -> list[str]:
    """Who goes first changes from round to round."""
    return list(ways) if number % 2 else list(reversed(ways))


@contextmanager
def shop() -> Iterator[str]:
    """The practice shop in a process of its own, with nothing wrong."""
    command = [sys.executable, "-m", "shopper.practice", "--smooth", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as opened:
        assert opened.stdout
        line = opened.stdout.readline()
        yield next(word.rstrip(".,") for word in line.split() if word.startswith("http"))
        opened.terminate()


STEPS = ("open: home", "search for: speakers", "view product", "add to cart", "open cart", "search for: headphones",
         "view product", "add to cart", "open cart")  # fmt: skip


def write_project(folder: Path, url: str, journeys: int, steps: Sequence[str] = STEPS, site: str = "") -> None:
    (folder / "scenarios" / "sites").mkdir(parents=True)
    (folder / "scenarios" / "sites" / "shop.yaml").write_text(f"site: shop\nurl: {url}\n{site}")
    listed = "".join(f"  - {step}\n" for step in steps)
    for number in range(journeys):
        text = f"title: Two carts\nstage: purchase\nsites: [shop]\ndevices: [desktop]\nsteps:\n{listed}"
        (folder / "scenarios" / f"walk{number}.yaml").write_text(text)
