"""
The ledger as text: JSON lines, the same from SQLite and PostgreSQL.

The first line says what it is: {"ledger": "0001"}. Each other line holds one thing under the name of its kind:

    {"journey": {..., "ended": ..., "outcome": ..., "findings": [...], "numbers": [...]}}
    {"promise": {...}}   {"message": {...}}   {"reading": {...}}

Journeys come before what hangs on them. Taken in twice, or into a ledger that knows some of it, nothing is there twice.
What is settled there stays settled: only what is still owed can become kept, late, missed or unknown.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TextIO

from pydantic import ValidationError
from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from shopper.errors import UsageError
from shopper.ledger.history import every_journey
from shopper.ledger.paging import PAGE, Columns, pages
from shopper.ledger.records import Ending, PastJourney, PromiseRecord, ReadSpan, State
from shopper.ledger.records import MessageLine as Line
from shopper.ledger.schema import HEAD
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import JourneyRow, MessageRow, PromiseRow, ReadingRow, Table
from shopper.ledger.walking import journey_row, write_ending
from shopper.observations import Frozen

PROMISE = tuple(getattr(PromiseRow, name) for name in PromiseRecord.model_fields)
MESSAGE = tuple(getattr(MessageRow, name) for name in Line.model_fields)
READING = tuple(getattr(ReadingRow, name) for name in ReadSpan.model_fields)
KINDS: dict[str, type[Frozen]] = {
    "journey": PastJourney, "promise": PromiseRecord, "message": Line, "reading": ReadSpan,
}  # fmt: skip


class Exchange(Part):
    """Copies a ledger: a backup, a move to PostgreSQL, one night's artifact for the next."""

    def export(self, stream: TextIO) -> int:
        """Writes everything, page by page; returns how many lines followed the first."""
        stream.write(json.dumps({"ledger": HEAD}) + "\n")
        number = 0
        for kind, record in self._records():
            stream.write(json.dumps({kind: record.model_dump(mode="json")}, ensure_ascii=False) + "\n")
            number += 1
        return number

    def import_(self, stream: Iterable[str], name: str = "the file") -> int:
        """
        Takes in what `export` wrote; returns how many lines there were. Broken off, it can be begun again.

        UsageError tells the line that can't be used; the lines before it are in.
        """
        lines = enumerate(stream, start=1)
        _check_first(next(lines, (1, ""))[1], name)
        read = (_read(line, f"{name}, line {number}") for number, line in lines if line.strip())
        number = 0
        while page := list(islice(read, PAGE)):
            with self.store.writing() as session:
                for record in page:
                    TAKE[type(record)](session, record)
            number += len(page)
        return number

    def _records(self) -> Iterator[tuple[str, Frozen]]:
        for past in every_journey(self, select(JourneyRow)):
            yield "journey", past
        yield from self._rows("promise", PROMISE, (PromiseRow.key,))
        yield from self._rows("message", MESSAGE, (MessageRow.id, MessageRow.address))
        key = (ReadingRow.mailbox, ReadingRow.since, ReadingRow.until, ReadingRow.complete)
        yield from self._rows("reading", READING, key)

    def _rows(self, kind: str, columns: Columns, by: Columns) -> Iterator[tuple[str, Frozen]]:
        def make(row: Row[Any]) -> tuple[str, Frozen]:
            return kind, KINDS[kind](**row._mapping)  # noqa: SLF001 - public, named like a tuple's own

        return pages(self.store, select(*columns), by, make)


def _check_first(line: str, name: str) -> None:
    try:
        version = json.loads(line)["ledger"]
    except (ValueError, KeyError, TypeError):
        raise UsageError(f'{name}, line 1: expected {{"ledger": "{HEAD}"}}; this is no exported ledger.') from None
    if not isinstance(version, str) or version > HEAD:
        raise UsageError(f"{name} was exported by a newer mystery-shopper; update this one first.")


def _read(line: str, place: str) -> Frozen:
    try:
        ((kind, data),) = json.loads(line).items()
        return KINDS[kind].model_validate(data)
    except (ValueError, KeyError, AttributeError, ValidationError) as error:
        why = str(error).splitlines()[0]
        raise UsageError(f"{place}: expected one of {', '.join(KINDS)} as `export` writes it ({why}).") from None


def _take_journey(session: Session, past: PastJourney) -> None:
    new = insert_new(session, JourneyRow, [journey_row(past.journey)]) == 1
    there = select(JourneyRow.ended).where(JourneyRow.key == past.journey.key)
    if past.ended is None or not (new or session.scalar(there) is None):
        return
    ending = Ending(ended=past.ended, outcome=past.outcome, findings=past.findings, numbers=past.numbers)
    write_ending(session, past.journey.key, ending)


def _take_promise(session: Session, promise: PromiseRecord) -> None:
    row = promise.model_dump() | {"state": promise.state.value, "claimed_by": None, "claimed_until": None}
    if insert_new(session, PromiseRow, [row]) == 1 or promise.state is State.OWED:
        return
    settled = {name: row[name] for name in ("state", "took", "span", "why", "message", "settled_at")}
    still_owed = (PromiseRow.key == promise.key) & (PromiseRow.state == State.OWED.value)
    session.execute(
        update(PromiseRow).where(still_owed).values(settled), execution_options={"synchronize_session": False}
    )


def _take(table: type[Table]) -> Callable[[Session, Any], None]:
    def take(session: Session, record: Frozen) -> None:
        insert_new(session, table, [record.model_dump()])

    return take


TAKE: dict[type[Frozen], Callable[[Session, Any], None]] = {
    PastJourney: _take_journey, PromiseRecord: _take_promise, Line: _take(MessageRow), ReadSpan: _take(ReadingRow),
}  # fmt: skip
