"""What the benchmarks share: the machine in a line, processes watched, ratios of one run, results to print or keep."""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

import psutil

SHOPPER = (sys.executable, "-c", "from shopper.cli import main; main()")


@dataclass
class Outcome:
    """
    What a benchmark found: `lines` to read, `points` by series to draw.

    The `aim`, whether it was `reached`, and in a few words what was `measured` of it.
    """

    title: str
    lines: list[str]
    x: str
    y: str
    points: dict[str, list[tuple[str | float, float]]] = field(default_factory=dict)
    aim: str = ""
    reached: bool | None = None
    measured: str = ""
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
    """
    Seconds of a whole run and of processors, MB at its most; pages that several share count once.

    `parts` are the processors' seconds by what used them: `Python`, `Node`, `browser`, `pages`, `drawing`, `network`;
    `held` the MB of each when it was most.
    """

    seconds: float
    processor: float
    memory: float
    parts: Mapping[str, float] = field(default_factory=dict)
    held: Mapping[str, float] = field(default_factory=dict)


def measured(
    command: Sequence[object], folder: Path, env: Mapping[str, str] | None = None, ok: Sequence[int] = (0, 1)
) -> Measured:
    begun, spent, roles, held = time.monotonic(), dict[int, float](), dict[int, str](), Counter[str]()
    log = folder / "run.log"
    with (
        log.open("w") as said,
        subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            stdout=said,
            stderr=subprocess.STDOUT,
            env=as_usual() | dict(env or {}),
        ) as run,
    ):
        while run.poll() is None:
            family = family_of(run.pid)
            spent |= {one.pid: max(cpu(one), spent.get(one.pid, 0.0)) for one in family}
            roles |= {one.pid: role(one) for one in family if roles.get(one.pid, "browser") == "browser"}
            now = Counter[str]()
            for one in family:
                now[roles[one.pid]] += pss(one)
            held = max(held, now, key=Counter.total)
            time.sleep(0.25)
    if run.returncode not in ok:
        raise SystemExit(f"{command[:4]} ended with {run.returncode}:\n{log.read_text()[-2000:]}")
    parts = Counter[str]()
    for pid, seconds in spent.items():
        parts[roles[pid]] += seconds
    return Measured(time.monotonic() - begun, sum(spent.values()), held.total(), parts, held)


def as_usual() -> dict[str, str]:
    """This environment; where Python is kept from keeping what it compiled, every start would compile all anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def family_of(run: int) -> list[psutil.Process]:
    try:
        return [psutil.Process(run), *psutil.Process(run).children(recursive=True)]
    except psutil.Error:
        return []


def role(process: psutil.Process) -> str:
    """What a process is, by its command line."""
    try:
        name, words = process.name(), process.cmdline()
    except psutil.Error:
        return "other"
    if kind := next((word.partition("=")[2] for word in words if word.startswith("--type=")), ""):
        return {"renderer": "pages", "gpu-process": "drawing", "utility": "network"}.get(kind, "browser")
    known = {"python": "Python", "node": "Node", "MainThread": "Node", "chrom": "browser", "headless": "browser"}
    return next((told for start, told in known.items() if name.startswith(start)), name)


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
        try:
            yield next(word.rstrip(".,") for word in line.split() if word.startswith("http"))
        finally:
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
