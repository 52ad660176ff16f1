"""
A folder of messages: `<arrival>-<digest>.eml` beside `<same name>.json` with its envelope.

Written so that a crash leaves a whole message or none, and read by any number of processes meanwhile. A mail that
somebody else put there has no envelope: then its headers and the file's time speak for it.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from shopper.messages.arrival import MAIL, Arrival, Envelope, Wanted, everything
from shopper.messages.heads import head_in, people_of


@dataclass
class MailFolder:
    """Messages in a folder. Envelopes once read are not read again."""

    path: Path
    _envelopes: dict[str, Envelope] = field(default_factory=dict)
    _unread: dict[str, Envelope] = field(default_factory=dict)

    def keep(self, data: bytes, envelope: Envelope) -> None:
        """Returns when the message is safely on disk, under a name of the folder's own; OSError when it is not."""
        name = _name(data, envelope)
        written = {"sender": envelope.sender, "to": envelope.to, "arrived_at": envelope.arrived_at.isoformat()}
        write_whole(self.path / f"{name}.json", json.dumps(written | {"channel": envelope.channel}).encode())
        write_whole(self.path / f"{name}.eml", data)

    def all_since(self, since: datetime, wanted: Wanted = everything) -> Iterator[Arrival]:
        """What is there since then, the oldest first, one at a time; OSError when the folder can't be read."""
        self._look()
        everybody = [(envelope, wanted(envelope)) for envelope in self._envelopes.values()]
        chosen = [envelope for envelope, asked in everybody if asked and envelope.arrived_at >= since]
        chosen += [envelope for envelope in self._unread.values() if envelope.arrived_at >= since]
        for envelope in sorted(chosen, key=lambda found: (found.arrived_at, found.id)):
            yield self._opened(envelope)

    def _look(self) -> None:
        """Reads the envelopes that are new and forgets those that are gone."""
        known, self._envelopes, self._unread = self._envelopes, {}, {}
        for path in self.path.iterdir():
            if path.suffix != ".eml" or path.name.startswith("."):
                continue
            with suppress(FileNotFoundError):
                try:
                    self._envelopes[path.name] = known.get(path.name) or _envelope(path)
                except OSError:
                    self._unread[path.name] = Envelope(path.name, (), _modified(path))

    def _opened(self, envelope: Envelope) -> Arrival:
        path = self.path / envelope.id
        try:
            return Arrival(envelope, path.read_bytes())
        except OSError as error:
            return Arrival(envelope, b"", f"the mail {path} could not be read: {error.strerror}")


def write_whole(path: Path, data: bytes) -> None:
    """Under another name first: whoever looks sees the whole file or none."""
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _name(data: bytes, envelope: Envelope) -> str:
    """Two equal messages in the same microsecond to the same people are one."""
    told = (envelope.sender, envelope.to, envelope.arrived_at, envelope.channel)
    digest = hashlib.sha256(data + repr(told).encode()).hexdigest()[:12]
    return f"{envelope.arrived_at.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}-{digest}"


def _envelope(path: Path) -> Envelope:
    try:
        written = json.loads(path.with_suffix(".json").read_bytes())
        to = tuple(address.lower() for address in written["to"])
        arrived, channel = datetime.fromisoformat(written["arrived_at"]).astimezone(UTC), written.get("channel", MAIL)
        return Envelope(path.name, to, arrived, written["sender"], channel, path.stat().st_size)
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return _guess(path)


def _guess(path: Path) -> Envelope:
    with path.open("rb") as file:
        to, sender = people_of(head_in(file))
    return Envelope(path.name, to, _modified(path), sender, size=path.stat().st_size)


def _modified(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
