"""
What a worker does: a batch is walked by a process of its own, in a folder of its own, and all of it is sent home.

The process ends with its worker: where that was killed, nobody would take what it walks.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from rich.console import Console

from shopper.cluster.bundle import reports as all_of
from shopper.cluster.bundle import unpack
from shopper.cluster.leases import ask
from shopper.commands.progress import Progress
from shopper.commands.running import arguments, walked

TOLD = "told.json"
TAIL = 2000
"""Characters of what a process said last, where it did not come to its end."""


@dataclass(frozen=True)
class Order:
    """`tests` by their ids, `leased` those to ask for first; `words` go to pytest, `env` to the process."""

    run: str
    project: bytes = field(repr=False)
    tests: tuple[str, ...]
    leased: frozenset[str]
    words: tuple[str, ...]
    env: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class Brought:
    """`told` is what journeys said of themselves, `refused` those that somebody had begun, `said` what was wrong."""

    reports: bytes = field(repr=False)
    told: tuple[dict[str, Any], ...]
    refused: tuple[str, ...]
    said: str = ""


def walk_batch(order: Order, by: str) -> Brought:
    """Called by Dask on a worker; `by` names who walks, in the ledger."""
    asked = sorted(order.leased)
    refused = set(asked) - set(ask(order.run, asked, f"{by}, process {os.getpid()}")) if asked else set()
    tests = [test for test in order.tests if test not in refused]
    if not tests:
        return Brought(b"", (), tuple(sorted(refused)))
    with TemporaryDirectory(prefix="shopper-") as name:
        folder = unpack(order.project, Path(name))
        said = _process(folder, tests, order)
        told = _told(folder)
        return Brought(all_of(folder / "reports"), told, tuple(sorted(refused)), "" if told else said[-TAIL:])


def _process(folder: Path, tests: list[str], order: Order) -> str:
    command = [sys.executable, "-m", __name__, *order.words, *tests]
    env = os.environ | dict(order.env) | {"SHOPPER_RUN": order.run}
    env.pop("SHOPPER_LEDGER", None)  # what is written comes home with the rest
    with subprocess.Popen(  # noqa: S603 - this program
        command, cwd=folder, env=env, text=True, start_new_session=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        assert process.stdout
        return process.stdout.read()


def _told(folder: Path) -> tuple[dict[str, Any], ...]:
    try:
        return tuple(json.loads((folder / "reports" / TOLD).read_bytes()))
    except FileNotFoundError:
        return ()


def main() -> None:
    """In the batch's process: walks the tests named on its command line."""
    pipe = os.dup(sys.stdin.fileno())  # pytest takes the other one's place
    threading.Thread(target=_end_with_worker, args=(pipe,), daemon=True).start()
    reports = Path("reports")
    reports.mkdir(exist_ok=True)
    progress = Progress(Console(highlight=False, soft_wrap=True))
    words = [*sys.argv[1:], "--no-collect"]
    code = walked(arguments(words, reports, str(reports.absolute() / "ledger.db")), progress)
    told = [*progress.told, *_untold(progress)] if code != pytest.ExitCode.USAGE_ERROR else []
    (reports / TOLD).write_text(json.dumps(told), encoding="utf-8")


def _untold(progress: Progress) -> list[dict[str, Any]]:
    """Tests that broke down before they could tell: trouble of ours, with no journey of their own."""
    return [
        {"case": name, "journey": "", "gates": [], "outcome": "trouble", "frictions": [], "seconds": 0.0,
         "said": "The walk broke down; its Allure result says where."}
        for name in progress.troubles
    ]  # fmt: skip


def _end_with_worker(pipe: int) -> None:
    """Its end of the pipe closes when it is gone, however it went."""
    while os.read(pipe, 1):
        pass
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
