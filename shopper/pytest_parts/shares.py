"""
Which journeys a process walks side by side.

Alone it is all of them. A worker of pytest-xdist is usually told of one test and the next; that is too little to walk
several. In a run of scenarios only, the tests are therefore given out in shares, which both sides reckon alike.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from math import ceil
from typing import Any

import pytest

from shopper.scenario.cases import Case

IN_SHARES = "shopper_in_shares"
"""What pytest-xdist's controller tells its workers: whether this run is given out in shares."""


def share_size(tests: int, workers: int, together: int) -> int:
    """So many that a worker keeps `together` walking, and so few that no worker is left with much at the end."""
    return max(2, min(2 * together, ceil(tests / (2 * workers))))


def ahead_of(item: pytest.Item, following: pytest.Item | None, together: int) -> Iterator[tuple[pytest.Item, Case]]:
    """The tests whose journeys this process may begin by now, in their order."""
    items, told = item.session.items, getattr(item.config, "workerinput", None)
    if told is None:
        chosen: Sequence[pytest.Item] = items
    elif told.get(IN_SHARES):
        size = share_size(len(items), told["workercount"], together)
        wanted = {items.index(one) // size for one in (item, following) if one is not None}
        chosen = [one for share in sorted(wanted) for one in items[share * size : (share + 1) * size]]
    else:
        chosen = [one for one in (item, following) if one is not None]
    for one in chosen:
        case: Case | None = getattr(one, "case", None)
        if case is not None:
            yield one, case


def scheduling(config: pytest.Config, log: Any, together: int) -> Any:
    """Gives out tests in shares."""
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415 - only there where workers are

    class Shares(LoadScopeScheduling):  # type: ignore[misc]  # it ships no types
        """A share is what pytest-xdist calls a scope."""

        @cached_property
        def _share(self) -> Callable[[str], str]:
            tests = self.collection or []
            size = share_size(len(tests), self.numnodes, together)
            shares = {name: f"share {number // size}" for number, name in enumerate(tests)}
            return shares.__getitem__

        def _split_scope(self, nodeid: str) -> str:
            return self._share(nodeid)

    config.option.loadscopereorder = False  # the order is the order of the files
    return Shares(config, log)
