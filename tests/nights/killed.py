"""
A collector that is killed at a named point, in a process of its own.

What it is given to work with kills the process (SIGKILL, so nothing is tidied up) before or after one of its calls;
nothing of the program knows of it.
"""

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from shopper.collecting import open_journey
from shopper.collecting.shops import Shop, mailbox_of
from shopper.journey import recording
from shopper.messages import Arrival, Mailbox
from tests.collecting.night import Night


@dataclass
class Deadly:
    """Anything whose calls by these names kill: `before` they do something, or `after` they did."""

    thing: Any
    name: str
    when: str

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.thing, name)
        return deadly(found, self.when) if name == self.name else found


def deadly(call: Callable[..., Any], when: str) -> Callable[..., Any]:
    def dying(*args: Any, **named: Any) -> None:
        if when == "after":
            call(*args, **named)
        die()

    return dying


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class DyingBox:
    """A mailbox in whose middle the reader is killed."""

    box: Mailbox

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.box.close()

    def all_since(self, since: datetime, wanted: Any) -> Iterator[Arrival]:
        yield from list(self.box.all_since(since, wanted))[:1]
        die()


def collect(folder: Path, now: datetime, point: str) -> None:
    """Collects in the night of this folder until it is killed at this point: `before settle`, `after take_all_in`."""
    night = Night.again(folder, now)
    when, _, name = point.partition(" ")
    ledger: Any = night.ledger()
    mailbox: Callable[[Shop], Any] | None = None
    if name in ("take_all_in", "settle", "note_reading", "claim_all", "close_journeys", "release", "owe", "begin"):
        ledger = Deadly(ledger, name, when)
    elif name == "mailbox":
        mailbox = lambda shop: DyingBox(mailbox_of(shop, night.reports / "mailbox", night.now))  # noqa: E731
    elif name == "note":
        recording.Recording.add = deadly(recording.Recording.add, when)  # type: ignore[method-assign]
    elif name == "evidence":
        recording.os.replace = deadly(os.replace, when)  # type: ignore[attr-defined]
    elif name in ("judge", "write_rulings", "write_page"):
        setattr(open_journey, name, deadly(getattr(open_journey, name), when))
    for _ in night.collector(ledger, mailbox).collect():
        pass
