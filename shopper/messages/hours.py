"""
When a mail server was up: a file per stretch of time in `.hours` beside its messages, pushed forward by a heartbeat.

A process that is killed writes nothing any more, so what it last wrote is how long it surely was up; one that was not
beating for a while (a laptop asleep) begins a new stretch.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from shopper.messages.arrival import Span
from shopper.messages.store import write_whole

BEAT = timedelta(seconds=5)
LONGEST_PAUSE = 3 * BEAT
"""Between two beats; after more the server was not there to take mail."""
PLACE = ".hours"


@dataclass
class Hours:
    """The hours of one server, named by its URL; `folder` is that of its messages."""

    folder: Path
    url: str
    _name: str = field(default_factory=lambda: uuid4().hex)
    _span: Span | None = None

    @property
    def since(self) -> datetime | None:
        """From when on it is up without a gap; None before the first beat."""
        return self._span.since if self._span else None

    def beat(self, now: datetime) -> None:
        """It is up at this moment; OSError when that can't be written."""
        before = self._span
        if before is None or not before.until <= now <= before.until + LONGEST_PAUSE:
            self._name, before = uuid4().hex, Span(now, now)
        written = {"url": self.url, "since": before.since.isoformat(), "until": now.isoformat()}
        (self.folder / PLACE).mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / PLACE / f"{self._name}.json", json.dumps(written).encode())
        self._span = Span(before.since, now)

    def gap(self) -> None:
        """It had to turn a message away: what follows is a stretch of its own."""
        self._span = None


def hours_of(folder: Path, url: str = "") -> tuple[Span, ...]:
    """When the server of this URL was up, or where none is named that which was up last; () where there was none."""
    found = list(_written(folder))
    last = url or max(found, key=lambda one: one[1].until, default=("", None))[0]
    return joined(span for server, span in found if server == last)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same times with those that touch made one, the oldest first."""
    whole: list[Span] = []
    for span in sorted(spans, key=lambda span: span.since):
        if whole and span.since <= whole[-1].until:
            whole[-1] = Span(whole[-1].since, max(whole[-1].until, span.until))
        else:
            whole.append(span)
    return tuple(whole)


def _written(folder: Path) -> Iterator[tuple[str, Span]]:
    for path in sorted((folder / PLACE).glob("*.json")):
        try:
            told = json.loads(path.read_bytes())
            yield told["url"], Span(datetime.fromisoformat(told["since"]), datetime.fromisoformat(told["until"]))
        except (OSError, ValueError, KeyError, TypeError):
            continue  # hours that can't be read prove nothing
