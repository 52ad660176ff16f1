"""Which journeys a run has, and the batches in which they are given out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from shopper.actor import Permissions
from shopper.errors import UsageError
from shopper.fleet import Queue
from shopper.pytest_parts.politeness import line_before
from shopper.pytest_parts.ports import is_fixed
from shopper.scenario.cases import Case


@dataclass
class Found:
    """A pytest plugin that notes what a run would walk; `config` is that of pytest."""

    cases: dict[str, Case] = field(default_factory=dict)
    queues: dict[str, Queue] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    config: pytest.Config | None = None

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Takes the terminal reporter's place: nothing is shown."""
        reporter = config.pluginmanager.getplugin("terminalreporter")
        if reporter is not None:
            config.pluginmanager.unregister(reporter)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """What is wrong with a file."""
        if report.failed:
            self.complaints.append(str(report.longrepr))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """After everything was chosen."""
        self.config = session.config
        for item in session.items:
            case: Case | None = getattr(item, "case", None)
            if case is not None:
                self.cases[item.nodeid] = case
                self.queues[item.nodeid] = line_before(case.site)


@dataclass(frozen=True)
class Batch:
    """Journeys of one shop, by their tests' ids; those among them that must not be walked twice are `leased`."""

    shop: str
    tests: tuple[str, ...]
    leased: frozenset[str]
    together: int
    side_by_side: int | None
    """So many batches of this shop at once; None for any number."""


def batches(found: Found, together: int, workers: int) -> tuple[Batch, ...]:
    """
    Every journey in one batch. A shop that bears few visits at once has few batches under way, each with few of them.

    What may leave something at the shop goes in small batches: a machine that is lost takes no more of them along than
    were under way.
    """
    of_shop: dict[tuple[str, int | None], list[str]] = defaultdict(list)
    for test, queue in found.queues.items():
        of_shop[queue.name, queue.most].append(test)
    usual = max(1, min(2 * together, len(found.cases) // (2 * max(workers, 1))))
    return tuple(batch for (shop, most), tests in of_shop.items()
                 for batch in _of_shop(shop, most, tests, found.cases, (together, usual)))  # fmt: skip


def _of_shop(
    shop: str, most: int | None, tests: Sequence[str], cases: Mapping[str, Case], sizes: tuple[int, int]
) -> Iterator[Batch]:
    together = min(sizes[0], most or sizes[0])
    side_by_side = None if most is None else max(1, most // together)
    kept = [test for test in tests if cases[test].site.may != Permissions()]
    for group, size in ((kept, together), ([test for test in tests if test not in set(kept)], sizes[1])):
        for first in range(0, len(group), size):
            some = tuple(group[first : first + size])
            yield Batch(shop, some, frozenset(some) & frozenset(kept), together, side_by_side)


def refuse_ports(cases: Iterable[Case]) -> None:
    """UsageError for a mailbox that is a port of one machine: mail for a journey would come to another."""
    for case in cases:
        if case.site.inbox is not None and is_fixed(case.site.inbox.get_secret_value()):
            raise UsageError(
                f"{case.site_name}: its inbox is a port of one machine, and these journeys are walked by several. "
                "Expected a mailbox that all can read: IMAP, Mailpit, or another of docs/mailboxes.md."
            )
