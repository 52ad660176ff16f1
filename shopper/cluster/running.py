"""A run on many machines, seen from home: what is walked elsewhere is kept and told as if it were walked here."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import pytest

from shopper.cluster.batch import Brought
from shopper.cluster.batch import Order as Sent
from shopper.cluster.bundle import project, unpack
from shopper.cluster.engine import Handing, connected
from shopper.cluster.leases import answering
from shopper.cluster.planning import Batch, Found, batches, refuse_ports
from shopper.commands.collecting import Orders as Looking
from shopper.commands.collecting import arguments as arguments_of
from shopper.commands.progress import Progress
from shopper.commands.running import Orders, arguments, walked
from shopper.errors import HarnessError
from shopper.frictions.catalogue import rules
from shopper.journey.clock import utc_now
from shopper.ledger import Ledger, open_ledger
from shopper.merging import merge_files, merge_ledger, take_fresh
from shopper.merging.part import forget_part
from shopper.pytest_parts.items import heading_of
from shopper.pytest_parts.run_name import run_name
from shopper.pytest_parts.together import read_together
from shopper.report import write_index, write_lost, write_scorecard
from shopper.report.scorecard import gather
from shopper.report.words import language
from shopper.settings import ledger_place, read_settings
from shopper.starter import variables

HANDED_ON = ("--wait", "--together", "--tracing", "--video", "--screenshot")
"""Options that say how to walk. Those that choose were heeded at home."""
LOST = (
    "The machine that walked it was lost. It may have ordered or registered there, so it is not walked twice; whoever "
    "runs the shop can look for the address of its shopper."
)


def on_cluster(scheduler: str) -> Callable[[Orders, Progress], int]:
    """The way to walk on the workers of this scheduler."""
    return lambda orders, progress: run_on(scheduler, orders, progress)


def run_on(scheduler: str, orders: Orders, progress: Progress) -> int:
    """Walks the scenarios there; what pytest would have ended with."""
    found = Found()
    words = arguments(orders.words, orders.reports, orders.ledger)
    code = pytest.main([*words, "--collect-only"], plugins=[found])
    progress.complaints += found.complaints
    if found.complaints or not found.cases or found.config is None:
        return int(code)
    refuse_ports(found.cases.values())
    with connected(scheduler) as client:
        _collect(orders, progress)
        workers = len(client.scheduler_info()["workers"])
        together = read_together(found.config.getoption("--together"), 1)
        plan = batches(found, together, workers)
        progress.console.print(
            f"{len(found.cases)} journeys in {len(plan)} batches for {workers} workers", highlight=False
        )
        place = ledger_place(orders.ledger, os.environ, Path.cwd(), orders.reports)
        forget_part(orders.reports)
        with closing(open_ledger(place)) as ledger:
            home = Home(found, orders.reports, ledger, run_name(found.config), progress, scheduler)
            lease = lambda test, by: ledger.lease(home.run, test, by, utc_now())  # noqa: E731 - one line says it
            with answering(client, home.run, lease):
                for batch, brought in Handing(client, home.order).every(plan):
                    home.take(batch, brought)
        home.tell(place)
    return int(pytest.ExitCode.TESTS_FAILED if progress.told else pytest.ExitCode.OK)


def _collect(orders: Orders, progress: Progress) -> None:
    """What became of earlier promises is looked up and told at home; that also empties Allure's results."""
    folders = [word for word in orders.words if not word.startswith("-") and Path(word).is_dir()]
    leave = ["--no-collect"] if "--no-collect" in orders.words else []
    walked(arguments_of(Looking([*folders, *leave], orders.reports, orders.ledger)), progress)


@dataclass
class Home:
    """Where everything comes to: `run` is the run's name in the ledger."""

    found: Found
    reports: Path
    ledger: Ledger
    run: str
    progress: Progress
    scheduler: str
    project: bytes = field(init=False)
    env: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        assert self.found.config is not None
        config = self.found.config
        root, homes = config.rootpath, [config.rootpath / name for name in config.getini("shopper_scenarios")]
        files = {case.scenario.path for case in self.found.cases.values()}
        self.project = project(root, homes, files)
        self.env = _variables((*homes, *(file.parent for file in files))) if _is_private(self.scheduler) else {}

    def order(self, batch: Batch) -> Sent:
        """What is sent of a batch."""
        assert self.found.config is not None
        option = self.found.config.getoption
        words = {name: str(option(name)) for name in HANDED_ON} | {"--together": str(batch.together)}
        told = tuple(f"{name}={value}" for name, value in words.items())
        return Sent(self.run, self.project, batch.tests, batch.leased, told, self.env)

    def take(self, batch: Batch, brought: Brought | Exception) -> None:
        """Keeps what came, and tells what did not."""
        if isinstance(brought, Exception):
            said = (str(brought).splitlines() or [""])[0][:200]
            why = f"No machine came to its end with it ({type(brought).__name__}: {said})."
            self._lose(batch.tests, why)
            return
        if brought.reports:
            self._keep(brought)
        came = {told["case"] for told in brought.told}
        self._lose(brought.refused, LOST)
        untold = [test for test in batch.tests if test not in brought.refused and self.found.cases[test].id not in came]
        self._lose(untold, f"The process that walked it did not come to its end: {brought.said.strip()[-600:]}")
        for told in brought.told:
            self.progress.hear(told, told["seconds"])

    def _keep(self, brought: Brought) -> None:
        with TemporaryDirectory(dir=self.reports, prefix=".coming-") as name:
            folder = unpack(brought.reports, Path(name))
            try:
                places = take_fresh(folder, self.reports)
                merge_files([folder], self.reports)
            except OSError as error:
                raise HarnessError(f"{error.filename} can't be kept ({error.strerror}).") from None
            merge_ledger(folder, self.ledger, {}, places)

    def _lose(self, tests: Iterable[str], why: str) -> None:
        for test in tests:
            case = self.found.cases[test]
            told: dict[str, Any] = {
                "case": case.id, "journey": "", "gates": list(case.gates), "outcome": "trouble", "said": why,
                "frictions": [], "seconds": 0.0,
            }  # fmt: skip
            self.progress.hear(told, 0.0)
            write_lost(self.reports / "allure-results", heading_of(case), test, why, utc_now())

    def tell(self, place: str) -> None:
        """The pages about all of them."""
        known, now = rules(), utc_now()
        words = language("", read_settings(Path.cwd()))
        write_scorecard(self.reports, gather(self.reports, known, place), now, words)
        write_index(self.reports, known, language=words)


def _variables(folders: Sequence[Path]) -> dict[str, str]:
    """Those of the environment that site and persona files read."""
    files = {path for folder in folders for path in (*folder.rglob("*.yaml"), *folder.rglob("*.yml"))}
    named = variables(path.read_text(encoding="utf-8") for path in files)
    return {name: os.environ[name] for name in named if name in os.environ}


def _is_private(scheduler: str) -> bool:
    """Whether secrets may be sent there: on this machine, or through TLS."""
    parts = urlsplit(scheduler)
    return parts.scheme == "tls" or parts.hostname in ("127.0.0.1", "::1", "localhost")
