"""Which messages were taken in, and over which times the mailboxes were read."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Row, bindparam, select

from shopper.ledger.paging import Wanted, pages
from shopper.ledger.records_of_post import MessageLine, ReadSpan
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import MessageRow, ReadingRow

MESSAGE = (
    MessageRow.id,
    MessageRow.address,
    MessageRow.mailbox,
    MessageRow.at,
    MessageRow.journey,
    MessageRow.expected,
)


# Asked for each message of a mailbox, so made once, and past the ORM.
TAKEN_IN = select(MessageRow.id, MessageRow.address).where(MessageRow.id.in_(bindparam("ids", expanding=True)))


def mailbox_name(inbox: str) -> str:
    """
    A mailbox's URL without its secrets, the same whenever it is the same mailbox.

    The user is told by a digest, for some services want a key in its place; options are left out, for the same reason.
    """
    parts = urlsplit(inbox)
    host = parts.netloc.rpartition("@")[2]
    whose = f"~{sha256(parts.username.encode()).hexdigest()[:8]}" if parts.username else ""
    return f"{parts.scheme}://{host}{parts.path}{whose}"


class Post(Part):
    """What a collector reads and writes of messages and mailboxes."""

    def take_in(self, message: MessageLine) -> bool:
        """
        True the first time; one address's copies are one message, whichever mailbox they lay in.

        Call it when the message is in the journey's evidence: what is taken in is not looked at again.
        """
        with self.store.writing() as session:
            return insert_new(session, MessageRow, [written_message(message)]) == 1

    def take_all_in(self, messages: Collection[MessageLine]) -> None:
        """The same for some."""
        if messages:
            with self.store.writing() as session:
                insert_new(session, MessageRow, in_order(messages))

    def taken_in(self, messages: Collection[str]) -> frozenset[tuple[str, str]]:
        """Those of these message ids that were taken in, each with its address in lower case."""
        with self.store.reading() as session:
            found = session.connection().execute(TAKEN_IN, {"ids": list(messages)})
            return frozenset((row.id, row.address) for row in found)

    def unexpected(self) -> Iterator[MessageLine]:
        """Messages nobody waited for, those to nobody's address among them, by their time."""
        wanted: Wanted = select(*MESSAGE).where(MessageRow.expected.is_(False))
        return pages(self.store, wanted, (MessageRow.at, MessageRow.id, MessageRow.address), _as_line)

    def note_reading(self, span: ReadSpan) -> None:
        """Once; again changes nothing."""
        with self.store.writing() as session:
            insert_new(session, ReadingRow, [span.model_dump()])

    def read_spans(self, mailbox: str, since: datetime | None = None) -> tuple[ReadSpan, ...]:
        """Over which times it was read, as far as they reach beyond `since`, the earliest first."""
        wanted = select(ReadingRow).where(ReadingRow.mailbox == mailbox)
        if since is not None:
            wanted = wanted.where(ReadingRow.until >= since)
        with self.store.reading() as session:
            return tuple(map(_as_span, session.scalars(wanted.order_by(ReadingRow.since, ReadingRow.until))))


def written_message(message: MessageLine) -> dict[str, Any]:
    """The message as a row."""
    return message.model_dump() | {"address": message.address.lower()}


def in_order(messages: Iterable[MessageLine]) -> list[dict[str, Any]]:
    """The same of several, in the one order in which all write them: so two writers never wait in a circle."""
    return sorted(map(written_message, messages), key=lambda row: (row["id"], row["address"]))


def _as_line(row: Row[Any]) -> MessageLine:
    return MessageLine(**row._mapping)  # noqa: SLF001 - public, named like a tuple's own


def _as_span(row: ReadingRow) -> ReadSpan:
    return ReadSpan(mailbox=row.mailbox, since=row.since, until=row.until, complete=row.complete, trouble=row.trouble)
