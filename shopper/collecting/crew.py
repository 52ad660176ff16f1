"""The work of collecting spread over processes: loads are independent of each other, and claims guard journeys."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice
from multiprocessing import connection, get_context, parent_process
from typing import Protocol, TypeVar

from shopper.collecting.hands import Hands
from shopper.sweeping import sweep_seldom

W = TypeVar("W")
R = TypeVar("R")

WORTH_IT = 4
"""Loads from which on a process more is worth its start, which takes as long as one or two loads."""


class Crew(Protocol):
    """Does each piece of work and gives its result, in the order of the work."""

    def __call__(self, hands: Hands, act: Callable[[Hands, W], R], works: Iterable[W]) -> Iterator[R]:
        """`act` is one of `hands`' functions; done again after a process was lost, it does nothing twice."""
        ...


def alone(hands: Hands, act: Callable[[Hands, W], R], works: Iterable[W]) -> Iterator[R]:
    """In this process."""
    return (act(hands, work) for work in works)


@dataclass
class Processes:
    """
    In `number` processes, each with hands as `hire` makes them; in this one where there is little to do.

    `hire` crosses into the processes, where it is called once: equal ones make equal hands.
    """

    hire: Callable[[], Hands]
    number: int
    stack: ExitStack = field(default_factory=ExitStack)
    pool: ProcessPoolExecutor | None = None

    def __call__(self, hands: Hands, act: Callable[[Hands, W], R], works: Iterable[W]) -> Iterator[R]:
        """As `Crew` says."""
        rest = iter(works)
        first = tuple(islice(rest, WORTH_IT)) if self.pool is None else ()
        if self.number < 2 or (self.pool is None and len(first) < WORTH_IT):
            return alone(hands, act, chain(first, rest))
        return self._spread(hands, act, chain(first, rest))

    def close(self) -> None:
        """Sends the processes home."""
        self.stack.close()

    def _spread(self, hands: Hands, act: Callable[[Hands, W], R], works: Iterable[W]) -> Iterator[R]:
        """A few loads ahead, never all: memory stays flat."""
        pool = self._opened()
        ahead: list[tuple[W, Future[R] | None]] = []
        for work in works:
            ahead.append((work, _begun(pool, self.hire, act, work)))
            if len(ahead) > 2 * self.number:
                yield _ended(hands, act, *ahead.pop(0))
        for work, future in ahead:
            yield _ended(hands, act, work, future)

    def _opened(self) -> ProcessPoolExecutor:
        if self.pool is None:
            executor = ProcessPoolExecutor(self.number, get_context("spawn"), _arrive)
            self.stack.callback(executor.shutdown, cancel_futures=True)
            self.pool = executor
        return self.pool


def _begun(
    pool: ProcessPoolExecutor, hire: Callable[[], Hands], act: Callable[[Hands, W], R], work: W
) -> "Future[R] | None":
    try:
        return pool.submit(_do, hire, act, work)
    except BrokenProcessPool:
        return None


def _ended(hands: Hands, act: Callable[[Hands, W], R], work: W, future: "Future[R] | None") -> R:
    """Its result; where its process was killed, as for want of memory, this one does the work."""
    try:
        return act(hands, work) if future is None else future.result()
    except BrokenProcessPool:
        return act(hands, work)


def _arrive() -> None:
    """A process of the crew begins. It ends with the one that hired it, however that ends."""
    boss = parent_process()
    assert boss is not None
    threading.Thread(target=_leave_with, args=(boss.sentinel,), daemon=True).start()


def _leave_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


@cache
def _hands(hire: Callable[[], Hands]) -> Hands:
    hands = hire()
    sweep_seldom()
    return hands


def _do(hire: Callable[[], Hands], act: Callable[[Hands, W], R], work: W) -> R:
    return act(_hands(hire), work)
