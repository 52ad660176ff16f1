"""
A folder of mails: `<arrival>-<digest>.eml` beside `<same name>.json` with its envelope.

Written so that a crash leaves a whole mail or none, and read by any number of processes meanwhile. A mail that
somebody else put there has no envelope: then its headers and the file's time speak for it.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_binary_file
from email.message import Message
from email.utils import getaddresses
from pathlib import Path

from shopper.messages.mailbox import RawMail

RECIPIENT_HEADERS = ("delivered-to", "x-original-to", "to", "cc")


@dataclass(frozen=True)
class Envelope:
    """Who sent it to whom, and when it arrived."""

    sender: str
    to: tuple[str, ...]
    arrived_at: datetime


@dataclass
class MailFolder:
    """Mails in a folder. Envelopes once read are not read again."""

    path: Path
    _envelopes: dict[str, Envelope] = field(default_factory=dict)

    def keep(self, data: bytes, envelope: Envelope) -> None:
        """Returns when the mail is safely on disk; OSError when it is not."""
        name = _name(data, envelope)
        written = {"sender": envelope.sender, "to": envelope.to, "arrived_at": envelope.arrived_at.isoformat()}
        _write(self.path / f"{name}.json", json.dumps(written).encode())
        _write(self.path / f"{name}.eml", data)

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """What is there for this address since then, the oldest first; OSError when the folder can't be read."""
        return tuple(
            RawMail((self.path / name).read_bytes(), envelope.arrived_at, address, envelope.sender)
            for name, envelope in sorted(self._read(), key=lambda found: (found[1].arrived_at, found[0]))
            if envelope.arrived_at >= since and address.lower() in envelope.to
        )

    def _read(self) -> Iterator[tuple[str, Envelope]]:
        for path in self.path.iterdir():
            if path.suffix == ".eml" and path.name not in self._envelopes:
                self._envelopes[path.name] = _envelope(path)
        yield from self._envelopes.items()


def _name(data: bytes, envelope: Envelope) -> str:
    """Two equal mails in the same microsecond to the same people are one."""
    digest = hashlib.sha256(data + repr(envelope).encode()).hexdigest()[:12]
    return f"{envelope.arrived_at.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}-{digest}"


def _write(path: Path, data: bytes) -> None:
    """Under another name first: whoever looks sees the whole file or none."""
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _envelope(path: Path) -> Envelope:
    try:
        written = json.loads(path.with_suffix(".json").read_bytes())
        to = tuple(address.lower() for address in written["to"])
        return Envelope(written["sender"], to, datetime.fromisoformat(written["arrived_at"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return _guess(path)


def _guess(path: Path) -> Envelope:
    with path.open("rb") as file:
        head = message_from_binary_file(file)
    to = tuple(address for name in RECIPIENT_HEADERS for address in _addresses(head, name))
    sender = next(iter(_addresses(head, "from")), "")
    return Envelope(sender, to, datetime.fromtimestamp(path.stat().st_mtime, UTC))


def _addresses(head: Message, name: str) -> list[str]:
    lines = [str(line) for line in head.get_all(name, [])]
    return [address.lower() for _, address in getaddresses(lines) if address]
