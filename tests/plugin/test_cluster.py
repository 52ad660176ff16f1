"""A run on several machines: all comes home, and a machine that is lost costs a retry, never a doubled order."""

import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep

import psutil
import pytest

from shopper.ledger import open_ledger
from tests.manners.tiny_shops import Answer, Asked, TinyShop, html, open_tiny_shop
from tests.plugin.projects import SHOPPER, Ended, Project

LOOKS = "title: Look in\nstage: awareness\nsites: [tiny]\ndevices: [desktop]\nsteps:\n  - open: home\n  - open: /NAME\n"
NAMES = tuple(f"look{number}" for number in range(3))


Page = str | Answer | Callable[[Asked], Answer]


@dataclass
class Cluster:
    """A scheduler on loopback, and its workers as processes that can be killed."""

    address: str
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def walking(self, journey: str) -> "subprocess.Popen[bytes]":
        """The worker below which this journey is walked; its batch's tests are on the command line."""
        return next(one for one in self.workers if f"{journey}.yaml" in str(_commands(one.pid)))

    def kill(self, worker: int) -> None:
        """As a machine that loses its power: the worker with all below it."""
        family = [psutil.Process(worker), *psutil.Process(worker).children(recursive=True)]
        for process in family:
            process.send_signal(signal.SIGKILL)


def _commands(worker: int) -> list[list[str]]:
    return [process.cmdline() for process in psutil.Process(worker).children()]


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """Real ones: `dask scheduler` and `dask worker`, each a process, with what they say in a file of their own."""
    with ExitStack() as processes:

        def start(name: str, *words: str) -> "subprocess.Popen[bytes]":
            said = processes.enter_context((folder / f"{name}.log").open("wb"))
            command = [sys.executable, "-m", f"distributed.cli.dask_{name}", *words, "--no-dashboard"]
            process = processes.enter_context(subprocess.Popen(command, cwd=folder, stdout=said, stderr=said))
            processes.callback(process.kill)
            return process

        scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0")
        address = _address(scheduler, folder / "scheduler.log")
        yield Cluster(address, [start("worker", address, "--nthreads", "1", "--no-nanny") for _ in range(workers)])


def _address(scheduler: "subprocess.Popen[bytes]", log: Path) -> str:
    """Where it listens, as soon as it says so."""
    while scheduler.poll() is None:
        if found := re.search(r"Scheduler at:\s+(tcp://\S+)", log.read_text()):
            return found[1]
        sleep(0.1)
    raise AssertionError(log.read_text())


def project(folder: Path, url: str, may: str = "{}") -> Project:
    made = Project(folder, {"TINY_URL": url})
    for name in NAMES:
        made.write(f"scenarios/{name}.yaml", LOOKS.replace("NAME", name))
    made.write("scenarios/sites/tiny.yaml", f"site: tiny\nurl: ${{env:TINY_URL}}\nmay: {may}\n")
    return made


def walk_while_a_worker_dies(folder: Path, may: str) -> tuple[Project, Ended, Counter[str]]:
    """The worker that asks for a second page first is killed; how often each page was asked for in all."""
    (folder / "project").mkdir()
    with open_tiny_shop() as shop, cluster(folder) as machines:
        made = project(folder / "project", shop.url, may)
        killed: list[int] = []

        def page(asked: Asked) -> Answer:
            if not killed:
                killed.append(machines.walking(asked.path).pid)
                machines.kill(killed[0])
            return Answer(html("<h1>Second</h1><p>A page of this shop.</p>"))

        _fill(shop, page)
        ended = made.shopper("run", "--together=2", "--engine", "dask", machines.address)
        return made, ended, Counter(asked.path for asked in shop.asked if asked.path.startswith("/look"))


def _fill(shop: TinyShop, page: Page) -> None:
    shop.pages["/"] = html("<h1>Shop</h1><p>Welcome to this shop.</p>")
    for name in NAMES:
        shop.pages[f"/{name}"] = page


def test_all_comes_home_and_a_machine_that_is_lost_costs_a_retry(tmp_path: Path) -> None:
    made, ended, asked = walk_while_a_worker_dies(tmp_path, "{}")

    assert (ended.code, ended.said.count("smooth")) == (0, len(NAMES) + 1), ended.said
    assert {case: result["status"] for case, result in made.results().items()} == {
        f"{name}@tiny/desktop": "passed" for name in NAMES
    }
    assert all(made.evidence(f"{name}@tiny/desktop")["heading"]["ended"] for name in NAMES)
    with open_ledger(made.folder / "reports" / "ledger.db") as ledger:
        (run,) = ledger.runs()
    assert (run.journeys, run.outcomes) == (len(NAMES), {"smooth": len(NAMES)})
    assert (made.folder / "reports" / "scorecard.html").is_file()
    assert sorted(asked.values()) == [1, 1, 2]


def test_what_may_order_is_never_walked_twice_and_told_as_ours(tmp_path: Path) -> None:
    made, ended, asked = walk_while_a_worker_dies(tmp_path, "{place orders: true}")

    statuses = Counter(result["status"] for result in made.results().values())
    with open_ledger(made.folder / "reports" / "ledger.db") as ledger:
        (run,) = ledger.runs()
        leases = ledger.leases(run.run)
    assert ended.code == 3, ended.said
    assert set(statuses) == {"passed", "broken"}
    assert statuses.total() == len(leases) == len(NAMES)
    assert 1 <= statuses["broken"] <= 2
    assert set(asked.values()) == {1}
    assert ended.said.count("The machine that walked it was lost.") == statuses["broken"]


def test_an_inbox_of_one_machine_is_refused(tmp_path: Path) -> None:
    made = project(tmp_path, "http://127.0.0.1:9")
    site = "site: tiny\nurl: http://127.0.0.1:9\ninbox: smtp://127.0.0.1:2525\n"
    made.write("scenarios/sites/tiny.yaml", site)
    ended = made.shopper("run", "--engine", "dask", "tcp://127.0.0.1:9")

    assert ended.code == 2
    assert "tiny: its inbox is a port of one machine" in ended.said


@pytest.mark.parametrize("engine", ["ray"])
def test_an_engine_that_is_none_is_told(engine: str, tmp_path: Path) -> None:
    ended = project(tmp_path, "http://127.0.0.1:9").run(*SHOPPER, "run", "--engine", engine, "tcp://127.0.0.1:9")

    assert (ended.code, ended.said.strip()) == (
        2, f"--engine: `{engine}` is none. Expected: --engine dask tcp://scheduler:8786",
    )  # fmt: skip
