"""The promises as people read them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select

from shopper.ledger.paging import Wanted, pages
from shopper.ledger.records_of_promises import LedgerLine, State
from shopper.ledger.store import Part
from shopper.ledger.tables import JourneyRow, PromiseRow

COLUMNS = (
    PromiseRow.key, PromiseRow.state, PromiseRow.case, PromiseRow.site, PromiseRow.kind, PromiseRow.address,
    PromiseRow.since, PromiseRow.due, PromiseRow.because, PromiseRow.took, PromiseRow.span, PromiseRow.why,
    PromiseRow.message, PromiseRow.settled_at, PromiseRow.journey, JourneyRow.folder,
)  # fmt: skip


class Listing(Part):
    """What `shopper ledger` shows."""

    def lines(
        self, state: State | None = None, site: str | None = None, since: datetime | None = None
    ) -> Iterator[LedgerLine]:
        """Promises in the order in which they are due; `since` is when they were made."""
        return pages(self.store, _wanted(state, site, since), (PromiseRow.due, PromiseRow.key), _as_line)

    def last(
        self, number: int, state: State | None = None, site: str | None = None, since: datetime | None = None
    ) -> tuple[LedgerLine, ...]:
        """The `number` of them that are due last, in the same order."""
        wanted = _wanted(state, site, since).order_by(PromiseRow.due.desc(), PromiseRow.key.desc()).limit(number)
        with self.store.reading() as session:
            return tuple(map(_as_line, reversed(session.execute(wanted).all())))

    def counts(self, site: str | None = None, since: datetime | None = None) -> dict[State, int]:
        """How many promises stand how; every state is there."""
        wanted = _filtered(select(PromiseRow.state, func.count()), site, since).group_by(PromiseRow.state)
        with self.store.reading() as session:
            found = {State(state): int(number) for state, number in session.execute(wanted)}
        return {state: found.get(state, 0) for state in State}


def _wanted(state: State | None, site: str | None, since: datetime | None) -> Wanted:
    wanted = _filtered(select(*COLUMNS).join(JourneyRow, JourneyRow.key == PromiseRow.journey), site, since)
    return wanted if state is None else wanted.where(PromiseRow.state == state.value)


def _filtered(wanted: Wanted, site: str | None, since: datetime | None) -> Wanted:
    if site is not None:
        wanted = wanted.where(PromiseRow.site == site)
    return wanted if since is None else wanted.where(PromiseRow.since >= since)


def _as_line(row: Row[Any]) -> LedgerLine:
    fields = dict(row._mapping)  # noqa: SLF001 - public, named like a tuple's own
    return LedgerLine(**fields | {name: _span(fields[name]) for name in ("took", "span")})


def _span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)
