"""A run on several machines: all comes home, and a machine that is lost costs a retry, never a doubled order."""

import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

from shopper.ledger import open_ledger
from tests.manners.tiny_shops import Answer, Asked, TinyShop, html, open_tiny_shop
from tests.plugin.projects import SHOPPER, Ended, Project

LOOKS = "title: Look in\nstage: awareness\nsites: [tiny]\ndevices: [desktop]\nsteps:\n  - open: home\n  - open: /NAME\n"
NAMES = tuple(f"look{number}" for number in range(6))


Page = str | Answer | Callable[[Asked], Answer]


@dataclass
class Cluster:
    """A scheduler on loopback, and its workers as processes that can be killed."""

    address: str
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def kill(self, worker: int) -> None:
        """As a machine that loses its power: the worker with all below it."""
        family = [psutil.Process(worker), *psutil.Process(worker).children(recursive=True)]
        for process in family:
            process.send_signal(signal.SIGKILL)


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """Real ones: `dask scheduler` and `dask worker`, each a process."""
    env = os.environ | {"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "30s"}
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(
        [*dask, "--no-dashboard"], cwd=folder, env=env, stderr=subprocess.PIPE, text=True
    ) as scheduler:
        assert scheduler.stderr
        lines = (re.search(r"Scheduler at:\s+(tcp://\S+)", line) for line in scheduler.stderr)
        made = Cluster(next(found[1] for found in lines if found))
        command = [sys.executable, "-m", "distributed.cli.dask_worker", made.address, "--nthreads", "1", "--no-nanny"]
        try:
            for _ in range(workers):
                worker = subprocess.Popen(
                    [*command, "--no-dashboard"],
                    cwd=folder,
                    env=env,
                    stderr=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                )
                made.workers.append(worker)
            yield made
        finally:
            for process in made.workers:
                process.kill()
                process.wait()
            scheduler.kill()


def project(folder: Path, url: str, may: str = "{}") -> Project:
    made = Project(folder, {"TINY_URL": url})
    for name in NAMES:
        made.write(f"scenarios/{name}.yaml", LOOKS.replace("NAME", name))
    made.write("scenarios/sites/tiny.yaml", f"site: tiny\nurl: ${{env:TINY_URL}}\nmay: {may}\n")
    return made


def walk_while_a_worker_dies(folder: Path, may: str) -> tuple[Project, Ended, Counter[str]]:
    """One worker is killed while its second page is asked for; how often each page was asked for in all."""
    (folder / "project").mkdir()
    with open_tiny_shop() as shop, cluster(folder) as machines:
        made = project(folder / "project", shop.url, may)
        killed: list[int] = []

        def page(_asked: Asked) -> Answer:
            if not killed:
                walking = [one for one in machines.workers if psutil.Process(one.pid).children(recursive=True)]
                killed.append(walking[0].pid)
                machines.kill(walking[0].pid)
            return Answer(html("<h1>Second</h1><p>A page of this shop.</p>"))

        _fill(shop, page)
        ended = made.shopper("run", "--together=2", "--engine", "dask", machines.address)
        return made, ended, Counter(asked.path for asked in shop.asked if asked.path.startswith("/look"))


def _fill(shop: TinyShop, page: Page) -> None:
    shop.pages["/"] = html("<h1>Shop</h1><p>Welcome to this shop.</p>")
    for name in NAMES:
        shop.pages[f"/{name}"] = page


def test_evidence_results_and_ledger_come_home(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    with open_tiny_shop() as shop, cluster(tmp_path) as machines:
        _fill(shop, html("<h1>Second</h1><p>A page of this shop.</p>"))
        made = project(tmp_path / "project", shop.url)
        ended = made.shopper("run", "--engine", "dask", machines.address)

    assert (ended.code, ended.said.count("smooth")) == (0, 7), ended.said
    assert {case: result["status"] for case, result in made.results().items()} == {
        f"{name}@tiny/desktop": "passed" for name in NAMES
    }
    assert all(made.evidence(f"{name}@tiny/desktop")["heading"]["ended"] for name in NAMES)
    with open_ledger(made.folder / "reports" / "ledger.db") as ledger:
        (run,) = ledger.runs()
    assert (run.journeys, run.outcomes) == (6, {"smooth": 6})
    assert (made.folder / "reports" / "scorecard.html").is_file()


def test_a_machine_that_is_lost_costs_a_retry(tmp_path: Path) -> None:
    made, ended, asked = walk_while_a_worker_dies(tmp_path, "{}")

    assert ended.code == 0, ended.said
    assert {result["status"] for result in made.results().values()} == {"passed"}
    assert len(made.results()) == len(NAMES)
    assert sum(asked.values()) > len(NAMES)


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
