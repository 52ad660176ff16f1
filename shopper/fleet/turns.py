"""
How many visits a shop gets at once from all processes of this machine.

A place is a file; who holds its lock has the place. The lock of a process that is gone is gone with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

POLL = 0.1
"""Seconds between two looks whether another process has let go of a place."""


@dataclass(frozen=True)
class Queue:
    """Who waits for one shop. `most` visit it at once (None: any number), begun `apart` seconds from each other."""

    name: str
    most: int | None = None
    apart: float = 0.0


@dataclass
class Turns:
    """`folder` holds the files; `rest` lets seconds pass for one, and others go on; `ticks` is a monotonic clock."""

    folder: Path
    rest: Callable[[float], None]
    ticks: Callable[[], float]
    begun: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def turn(self, queue: Queue) -> Iterator[None]:
        """Waits for a place and holds it."""
        lock = None if queue.most is None else self._place(queue.name, queue.most)
        try:
            self._keep_apart(queue)
            yield
        finally:
            if lock is not None:
                lock.release()

    def _place(self, name: str, most: int) -> FileLock:
        self.folder.mkdir(parents=True, exist_ok=True)
        stem = sha256(name.encode()).hexdigest()[:16]
        while True:
            for number in range(most):
                lock = FileLock(self.folder / f"{stem}-{number}.lock")
                try:
                    lock.acquire(blocking=False)
                except Timeout:
                    continue
                return lock
            self.rest(POLL)

    def _keep_apart(self, queue: Queue) -> None:
        """The moment is taken before it is rested for, so that two who come at once do not begin at once."""
        now = self.ticks()
        mine = max(now, self.begun.get(queue.name, now - queue.apart) + queue.apart)
        self.begun[queue.name] = mine
        if mine > now:
            self.rest(mine - now)
