"""
A part of a run for this machine: `--shard 3/10`.

Parts are balanced by how long each journey was walked before, as the ledger knows it. Every machine must come to the
same parts, so all go by one plan where they share a ledger, and by the same history where each was given a copy.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from statistics import fmean

import pytest

from shopper.errors import LedgerTrouble, UsageError
from shopper.journey.clock import utc_now
from shopper.measures import read_part
from shopper.merging import Part
from shopper.pytest_parts.owed import PromiseItem
from shopper.pytest_parts.session import SESSION, RunSession

FRESH = timedelta(hours=12)
"""A plan that is older is another night's."""


@dataclass(frozen=True)
class Shard:
    """The part `number`, counted from 1, of `parts`."""

    number: int
    parts: int

    @classmethod
    def read(cls, text: str) -> "Shard | None":
        """`3/10`; None where none is asked for, UsageError for what is none."""
        try:
            return cls(*read_part(text)) if text else None
        except ValueError as error:
            raise UsageError(f"--shard: `{text[:40]}`; {error}.") from None

    def of(self, seconds: Mapping[str, float]) -> frozenset[str]:
        """
        Its share of what takes so long. All parts together are everything, and nothing is in two.

        The longest is given out first, each to whoever has least: no part is longer by more than the shortest it holds.
        """
        loads = [(0.0, 0, number) for number in range(1, self.parts + 1)]
        mine: set[str] = set()
        for name, takes in sorted(seconds.items(), key=lambda one: (-one[1], one[0])):
            load, held, number = loads[0]
            heapq.heapreplace(loads, (load + takes, held + 1, number))
            if number == self.number:
                mine.add(name)
        return frozenset(mine)


@dataclass(frozen=True)
class ShardHooks:
    """Lives as long as the run."""

    shard: Shard

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """After -k and -m chose; what became of promises is told where it was looked up, in the first part."""
        run = config.stash[SESSION]
        sharing = [item for item in items if not isinstance(item, PromiseItem)]
        try:
            mine = self.shard.of(_seconds(sharing, self.shard, run))
        except LedgerTrouble as trouble:
            pytest.exit(f"--shard: {trouble}", returncode=pytest.ExitCode.INTERNAL_ERROR)
        others = [item for item in sharing if item.nodeid not in mine]
        if others:
            config.hook.pytest_deselected(items=others)
            items[:] = [item for item in items if isinstance(item, PromiseItem) or item.nodeid in mine]
        if not config.getoption("--collect-only"):
            every = sorted(item.nodeid for item in sharing)
            told = Part(
                number=self.shard.number, parts=self.shard.parts, run=run.books.run, every=tuple(every),
                mine=tuple(name for name in every if name in mine),
            )  # fmt: skip
            told.write(run.folder)


def _seconds(items: Sequence[pytest.Item], shard: Shard, run: RunSession) -> dict[str, float]:
    """How long each is expected to take; what was never walked takes as long as the others in the mean."""
    cases = {item.nodeid: case.id for item in items if (case := getattr(item, "case", None)) is not None}
    now = utc_now()
    names = "\n".join((str(shard.parts), *sorted(item.nodeid for item in items)))
    known = run.books.ledger.walking_times(frozenset(cases.values()))
    known = run.books.ledger.plan(sha256(names.encode()).hexdigest(), known, now, now - FRESH)
    usual = fmean(known.values()) if known else 1.0
    return {item.nodeid: known.get(cases.get(item.nodeid, ""), usual) for item in items}
