"""Open promises: who works on them, and how each is settled exactly once."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, bindparam, func, or_, select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.orm import Session

from shopper.errors import UsageError
from shopper.ledger.paging import pages
from shopper.ledger.records_of_promises import Awaited, DueLine, OpenPromise, State
from shopper.ledger.store import Part
from shopper.ledger.tables import JourneyRow, PromiseRow
from shopper.observations import MessageKind, MessageOwed
from shopper.promises import Outcome, Promise, Settlement

COLUMNS = (
    PromiseRow.key, PromiseRow.journey, PromiseRow.state, PromiseRow.case, PromiseRow.site, PromiseRow.kind,
    PromiseRow.address, PromiseRow.since, PromiseRow.due, PromiseRow.because, PromiseRow.inbox, PromiseRow.rules,
    PromiseRow.limits, JourneyRow.folder, JourneyRow.file,
)  # fmt: skip
WANTED = select(*COLUMNS).join(JourneyRow, JourneyRow.key == PromiseRow.journey)

# What a collector asks thousands of times is made once, and goes past the ORM.
OF_JOURNEYS = WANTED.where(PromiseRow.journey.in_(bindparam("journeys", expanding=True))).order_by(
    PromiseRow.due, PromiseRow.key
)
PROMISED = (
    select(PromiseRow.journey, JourneyRow.folder, func.count())
    .join(JourneyRow, JourneyRow.key == PromiseRow.journey)
    .where(PromiseRow.journey.in_(bindparam("journeys", expanding=True)))
    .group_by(PromiseRow.journey, JourneyRow.folder)
)
WRITTEN = ("state", "message", "why", "took", "span", "settled_at", "claimed_by", "claimed_until")
SETTLE = (
    update(PromiseRow)
    .where(PromiseRow.key == bindparam("promise"), PromiseRow.state == bindparam("was"))
    .values({name: bindparam(f"new_{name}") for name in WRITTEN})
)

MANY = 5000
"""Short lines that are read at once."""
NOT_FOR_GOOD = (State.OWED.value, State.MISSED.value, State.UNKNOWN.value)
"""What a message that comes can still change."""


class Settled(NamedTuple):
    """A settlement and the state of the promise that it changes."""

    settlement: Settlement
    was: State = State.OWED


class Settling(Part):
    """What a collector reads and writes of promises."""

    def open_promises(self, site: str | None = None) -> Iterator[OpenPromise]:
        """Those not settled, the oldest due first; read in pages, so memory stays flat and nothing is locked."""
        wanted = WANTED.where(PromiseRow.state == State.OWED.value)
        if site is not None:
            wanted = wanted.where(PromiseRow.site == site)
        return pages(self.store, wanted, (PromiseRow.due, PromiseRow.key), _as_promise)

    def due_lines(self) -> Iterator[DueLine]:
        """The same, as far as it takes to count them: a tenth of the work, where there are a hundred thousand."""
        columns = (PromiseRow.key, PromiseRow.journey, PromiseRow.case, JourneyRow.file, PromiseRow.due)
        wanted = select(*columns).join(JourneyRow, JourneyRow.key == PromiseRow.journey)
        open_ones = wanted.where(PromiseRow.state == State.OWED.value)
        return pages(self.store, open_ones, (PromiseRow.due, PromiseRow.key), DueLine._make, MANY)

    def awaited(self, missed_since: datetime) -> tuple[Awaited, ...]:
        """Where something is owed, or was missed by a promise made since then: one line a site and scenario file."""
        missed = (PromiseRow.state == State.MISSED.value) & (PromiseRow.since >= missed_since)
        wanted = select(
            func.min(PromiseRow.case).label("case"), JourneyRow.file, func.min(PromiseRow.since).label("since")
        ).join(JourneyRow, JourneyRow.key == PromiseRow.journey)  # fmt: skip
        grouped = wanted.where(or_(PromiseRow.state == State.OWED.value, missed)).group_by(
            PromiseRow.site, JourneyRow.file
        )
        with self.store.reading() as session:
            return tuple(Awaited(case=row.case, file=row.file, since=row.since) for row in session.execute(grouped))

    def promises_of(self, journey: str) -> tuple[OpenPromise, ...]:
        """Those of a journey, settled or not: see their `state`."""
        return self.promises_of_all([journey])[journey]

    def promises_of_all(self, journeys: Collection[str]) -> dict[str, tuple[OpenPromise, ...]]:
        """The same for each of these journeys, a few hundred at a time."""
        found: dict[str, list[OpenPromise]] = {journey: [] for journey in journeys}
        with self.store.reading() as session:
            for row in session.connection().execute(OF_JOURNEYS, {"journeys": list(journeys)}):
                found[row.journey].append(_as_promise(row))
        return {journey: tuple(promises) for journey, promises in found.items()}

    def promised(self, journeys: Collection[str]) -> dict[str, tuple[int, str]]:
        """How many promises each of these journeys has, if any, and its folder; a few hundred at a time."""
        with self.store.reading() as session:
            found = session.connection().execute(PROMISED, {"journeys": list(journeys)})
            return {journey: (number, folder) for journey, folder, number in found}

    def claim(self, promise: str, by: str, now: datetime, until: datetime) -> bool:
        """Whether the promise is `by`'s alone until then: a lease, so a collector that is killed holds up nothing."""
        return promise in self.claim_all([promise], by, now, until)

    def claim_all(self, promises: Iterable[str], by: str, now: datetime, until: datetime) -> frozenset[str]:
        """
        Those that are; the rest are settled for good, or another's. A few hundred at a time.

        On PostgreSQL each row is held, in one order for all, before it is changed: nobody waits in a circle.
        """
        free = or_(PromiseRow.claimed_until.is_(None), PromiseRow.claimed_until <= now, PromiseRow.claimed_by == by)
        wanted = select(PromiseRow.key).where(PromiseRow.key.in_(list(promises)), PromiseRow.state.in_(NOT_FOR_GOOD))
        held = wanted.where(free).order_by(PromiseRow.key).with_for_update(skip_locked=True)
        with self.store.writing() as session:
            mine = frozenset(session.scalars(held))
            _change(session, PromiseRow.key.in_(mine), {"claimed_by": by, "claimed_until": until})
        return mine

    def held_by_others(self, journeys: Collection[str], by: str, now: datetime) -> frozenset[str]:
        """Those of these journeys of which somebody else settles or tells a promise now, a few hundred at a time."""
        others = (PromiseRow.claimed_until > now) & (PromiseRow.claimed_by != by)
        with self.store.reading() as session:
            wanted = select(PromiseRow.journey).where(PromiseRow.journey.in_(list(journeys)), others)
            return frozenset(session.scalars(wanted))

    def release(self, promises: Iterable[str], by: str) -> None:
        """Gives back before the lease ends what was not settled."""
        with self.store.writing() as session:
            mine = PromiseRow.key.in_(list(promises)) & (PromiseRow.claimed_by == by)
            _change(session, mine, {"claimed_by": None, "claimed_until": None})

    def claimers(self, now: datetime) -> frozenset[str]:
        """Who holds a lease that has not ended."""
        with self.store.writing() as session:
            return frozenset(session.scalars(select(PromiseRow.claimed_by).where(PromiseRow.claimed_until > now)))

    def release_all(self, by: str) -> None:
        """Gives back all that was held by somebody who is gone."""
        with self.store.writing() as session:
            _change(session, PromiseRow.claimed_by == by, {"claimed_by": None, "claimed_until": None})

    def settle(self, promise: str, settlement: Settlement, at: datetime, was: State = State.OWED) -> bool:
        """
        True for exactly one caller: it changes only from the state it `was` in.

        With `was=State.MISSED` (or UNKNOWN) a settlement is put right when the message comes after all; that too
        succeeds for exactly one. UsageError for a settlement that says `not yet due`.
        """
        with self.store.writing() as session:
            return settle_in(session, promise, Settled(settlement, was), at)


def settle_in(
    session: Session, promise: str, to: Settled, at: datetime, held: tuple[str | None, datetime | None] = (None, None)
) -> bool:
    """See `Settling.settle`; `held` is by whom, and until when, it is still held."""
    settlement, was = to
    if settlement.outcome is Outcome.NOT_DUE:
        raise UsageError(f"{promise} is not due yet, so it can't be settled.")
    by, until = held
    written = _written(settlement, at) | {"claimed_by": by, "claimed_until": until}
    new = {f"new_{name}": value for name, value in written.items()}
    return session.connection().execute(SETTLE, {"promise": promise, "was": was.value} | new).rowcount == 1


def _written(settlement: Settlement, at: datetime) -> dict[str, Any]:
    return {
        "state": settlement.outcome.value, "message": settlement.message, "why": settlement.why,
        "took": None if settlement.took is None else settlement.took.total_seconds(),
        "span": settlement.span.total_seconds(), "settled_at": at,
    }  # fmt: skip


def _change(session: Session, which: ColumnElement[bool], values: dict[str, Any]) -> int:
    statement = update(PromiseRow).where(which).values(values)
    result = session.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)
    return result.rowcount


def _as_promise(row: Row[Any]) -> OpenPromise:
    owed = MessageOwed(
        kind=MessageKind(row.kind), to=row.address, since=row.since, within=row.due - row.since, because=row.because
    )
    return OpenPromise(
        promise=Promise(owed=owed, case=row.case, site=row.site), state=State(row.state), journey=row.journey,
        folder=row.folder, file=row.file, inbox=row.inbox, rules=tuple(row.rules), limits=row.limits,
    )  # fmt: skip
