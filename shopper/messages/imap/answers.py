"""What imaplib hands on of a FETCH, message by message: it pairs words with literals and leaves the rest to us."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_DATE = re.compile(rb'INTERNALDATE "([^"]+)"')
_BEGINS = re.compile(rb"\d+ \(")


@dataclass(frozen=True)
class Answer:
    """About one message: its number and the literal (a head or the whole); when it arrived and its size where asked."""

    uid: int
    literal: bytes
    arrived_at: datetime | None = None
    size: int = 0


def answers_in(data: Iterable[object]) -> Iterator[Answer]:
    """The messages in what `imaplib.IMAP4.uid("FETCH", ...)` returned; what names no number is left out."""
    said, literal = b"", b""
    for part in data:
        words, found = part[:2] if isinstance(part, tuple) else (part, None)
        if not isinstance(words, bytes):
            continue
        if _BEGINS.match(words):
            yield from _answer(said, literal)
            said, literal = b"", b""
        said += b" " + words
        literal = found if isinstance(found, bytes) else literal
    yield from _answer(said, literal)


def _answer(said: bytes, literal: bytes) -> Iterator[Answer]:
    uid, size, date = _UID.search(said), _SIZE.search(said), _DATE.search(said)
    if uid:
        yield Answer(int(uid[1]), literal, _moment(date[1]) if date else None, int(size[1]) if size else 0)


def _moment(written: bytes) -> datetime | None:
    """An INTERNALDATE such as `21-Nov-2026 12:00:00 +0100`, in UTC; the months are English whatever the locale is."""
    try:
        day, month, rest = written.decode("ascii").strip().split("-", 2)
        number = "janfebmaraprmayjunjulaugsepoctnovdec".index(month.lower()) // 3 + 1
        return datetime.strptime(f"{day}-{number}-{rest}", "%d-%m-%Y %H:%M:%S %z").astimezone(UTC)
    except ValueError:
        return None
