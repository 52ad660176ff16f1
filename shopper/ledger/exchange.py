"""
The ledger as text: JSON lines, the same from SQLite and PostgreSQL.

The first line says what it is: {"ledger": "0004"}. Each other line holds one thing under the name of its kind:

    {"journey": {..., "ended": ..., "outcome": ..., "findings": [...], "numbers": [...]}}
    {"promise": {...}}   {"message": {...}}   {"letter": {...}}   {"reading": {...}}

Journeys come before what hangs on them. Taken in twice, or into a ledger that knows some of it, nothing is there twice.
What is settled there stays settled: only what is still owed can become kept, late, missed or unknown.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TextIO

from pydantic import ValidationError
from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from shopper.errors import UsageError
from shopper.ledger.history import every_journey
from shopper.ledger.paging import PAGE, Columns, pages
from shopper.ledger.records import Ending, PastJourney
from shopper.ledger.records_of_post import Letter, ReadSpan
from shopper.ledger.records_of_post import MessageLine as Line
from shopper.ledger.records_of_promises import PromiseRecord, State
from shopper.ledger.schema import HEAD
from shopper.ledger.store import Part, insert_new
from shopper.ledger.tables import FindingRow, JourneyRow, LetterRow, MessageRow, NumberRow, PromiseRow, ReadingRow
from shopper.ledger.walking import finding_rows, journey_row, number_rows, write_endings
from shopper.observations import Frozen

PROMISE = tuple(getattr(PromiseRow, name) for name in PromiseRecord.model_fields)
LETTER = tuple(getattr(LetterRow, name) for name in Letter.model_fields)
MESSAGE = tuple(getattr(MessageRow, name) for name in Line.model_fields)
READING = tuple(getattr(ReadingRow, name) for name in ReadSpan.model_fields)
KINDS: dict[str, type[Frozen]] = {
    "journey": PastJourney, "promise": PromiseRecord, "message": Line, "reading": ReadSpan,
    "letter": Letter,
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
                for kind, take in TAKE.items():
                    take(session, [record for record in page if isinstance(record, kind)])
            number += len(page)
        return number

    def _records(self) -> Iterator[tuple[str, Frozen]]:
        for past in every_journey(self, select(JourneyRow)):
            yield "journey", past
        yield from self._rows("promise", PROMISE, (PromiseRow.key,))
        yield from self._rows("message", MESSAGE, (MessageRow.id, MessageRow.address))
        yield from self._rows("letter", LETTER, (LetterRow.id, LetterRow.address))
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


def _take_journeys(session: Session, page: Sequence[PastJourney]) -> None:
    keys = [past.journey.key for past in page]
    known = session.execute(select(JourneyRow.key, JourneyRow.ended).where(JourneyRow.key.in_(keys)))
    there = {row.key: row.ended for row in known}
    fresh = [past for past in page if past.journey.key not in there]
    insert_new(session, JourneyRow, [journey_row(past.journey) | _end_of(past) for past in fresh])
    insert_new(session, FindingRow, [row for past in fresh for row in finding_rows(past.journey.key, past.findings)])
    insert_new(session, NumberRow, [row for past in fresh for row in number_rows(past.journey.key, past.numbers)])
    for past in page:
        if past.ended is not None and there.get(past.journey.key, past.ended) is None:
            ending = Ending(ended=past.ended, outcome=past.outcome, findings=past.findings, numbers=past.numbers)
            write_endings(session, {past.journey.key: ending})


def _end_of(past: PastJourney) -> dict[str, Any]:
    return {"ended": past.ended, "outcome": past.outcome}


def _take_promises(session: Session, page: Sequence[PromiseRecord]) -> None:
    owed = PromiseRow.state == State.OWED.value
    still = set(session.scalars(select(PromiseRow.key).where(PromiseRow.key.in_([one.key for one in page]), owed)))
    unclaimed = {"claimed_by": None, "claimed_until": None}
    insert_new(session, PromiseRow, [one.model_dump() | unclaimed | {"state": one.state.value} for one in page])
    for one in page:
        if one.key in still and one.state is not State.OWED:
            settled = one.model_dump(include={"took", "span", "why", "message", "settled_at"})
            changed = (
                update(PromiseRow).where(PromiseRow.key == one.key, owed).values(settled | {"state": one.state.value})
            )
            session.execute(changed, execution_options={"synchronize_session": False})


def _take_messages(session: Session, page: Sequence[Line]) -> None:
    insert_new(session, MessageRow, [one.model_dump() for one in page])


def _take_letters(session: Session, page: Sequence[Letter]) -> None:
    insert_new(session, LetterRow, [one.model_dump() for one in page])


def _take_readings(session: Session, page: Sequence[ReadSpan]) -> None:
    insert_new(session, ReadingRow, [one.model_dump() for one in page])


TAKE: dict[type[Frozen], Callable[[Session, Any], None]] = {
    PastJourney: _take_journeys, PromiseRecord: _take_promises, Line: _take_messages,
    Letter: _take_letters, ReadSpan: _take_readings,
}  # fmt: skip
"""In the order in which they need each other."""
