"""Who walks when: at most so many at once, each in his shop's turn, and nobody holds a place while he only waits."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from shopper.fleet.fibres import Fibres
from shopper.fleet.turns import Queue, Turns

T = TypeVar("T")
PATIENCE = 20.0
"""Seconds that those who are cut off get to put their things away."""


@dataclass
class Fleet:
    """`together` walk at once."""

    together: int
    fibres: Fibres
    turns: Turns
    crowds: dict[str, asyncio.Semaphore] = field(default_factory=dict)
    places: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        """As many places as walk together."""
        self.places = asyncio.Semaphore(self.together)

    def begin(self, queue: Queue, work: Callable[["Berth"], T]) -> "asyncio.Future[T]":
        """The work is done as soon as there is a place, while anybody waits."""
        berth = Berth(self, queue)

        def done() -> T:
            with berth:
                return work(berth)

        return self.fibres.start(done)

    def wait(self, future: "asyncio.Future[T]") -> T:
        """What came of it; meanwhile all walk. Who stops waiting (Ctrl+C) does not stop the walk."""
        return self.fibres.wait(asyncio.shield(future))

    def close(self) -> None:
        """Ends what nobody waits for any more."""
        self.fibres.end(PATIENCE)

    @contextmanager
    def place(self, queue: Queue) -> Iterator[None]:
        """The shop's turn first: who waits for a busy shop keeps nobody from another."""
        most = queue.most or self.together
        with self._one_of(self.crowds.setdefault(queue.name, asyncio.Semaphore(most))):  # noqa: SIM117 - in this order
            with self.turns.turn(queue), self._one_of(self.places):
                yield

    @contextmanager
    def _one_of(self, places: asyncio.Semaphore) -> Iterator[None]:
        self.fibres.wait(places.acquire())
        try:
            yield
        finally:
            places.release()


@dataclass
class Berth:
    """A walk's place among the others: held while he acts, given back while he rests."""

    fleet: Fleet
    queue: Queue
    held: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> None:
        self.held.enter_context(self.fleet.place(self.queue))

    def __exit__(self, *_: object) -> None:
        self.held.close()

    def rest(self, span: timedelta) -> None:
        """Lets time pass, and others walk meanwhile."""
        self.held.close()
        self.fleet.fibres.rest(span.total_seconds())
        self.held.enter_context(self.fleet.place(self.queue))
