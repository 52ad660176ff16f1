"""
The ledger's tables.

journeys ──< promises      what a shop owes to a journey's address
   │ └─────< findings      what the rules said of it
   ├───────< letters       messages that wait for the machine on which it lies
   ├───────< numbers       what was measured on it
   └───────< messages      what came to its address; those to nobody's address stand alone
readings                   over which time each mailbox was read
plans                      the walking times by which journeys are given out to machines
leases                     who walks what may order or register, so that it is walked once

A change here needs a migration beside it, in `migrations/versions`.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Double, ForeignKey, Index, Integer, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shopper.ledger.moment import Moment


class Table(DeclarativeBase):
    """Every table of the ledger."""

    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own form
        str: Text(), datetime: Moment(), float: Double(), dict[str, Any]: JSON(), list[str]: JSON(),
    }  # fmt: skip


class JourneyRow(Table):
    """See `JourneyRecord`; what follows `run` is written when it ends. `address` is in lower case, to be found by."""

    __tablename__ = "journeys"
    __table_args__ = (
        Index("journeys_by_case", "case", "walked_at"),
        Index("journeys_by_run", "run"),
        Index("journeys_by_time", "walked_at"),
        Index("journeys_by_address", "address"),
        Index("journeys_by_phone", "phone", "walked_at"),
    )

    key: Mapped[str] = mapped_column(primary_key=True)
    case: Mapped[str]
    began: Mapped[datetime]
    walked_at: Mapped[datetime]
    site: Mapped[str]
    scenario: Mapped[str]
    title: Mapped[str]
    stage: Mapped[str]
    persona: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str] = mapped_column(server_default="")
    folder: Mapped[str]
    file: Mapped[str]
    run: Mapped[str]
    terms: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    ended: Mapped[datetime | None]
    outcome: Mapped[str]


class PromiseRow(Table):
    """See `OpenPromise` and `LedgerLine`; `took` and `span` are seconds. A claim is a lease: it ends by itself."""

    __tablename__ = "promises"

    key: Mapped[str] = mapped_column(primary_key=True)
    journey: Mapped[str] = mapped_column(ForeignKey("journeys.key"))
    state: Mapped[str]
    case: Mapped[str]
    site: Mapped[str]
    kind: Mapped[str]
    address: Mapped[str]
    since: Mapped[datetime]
    due: Mapped[datetime]
    because: Mapped[str]
    inbox: Mapped[str]
    rules: Mapped[list[str]]
    limits: Mapped[dict[str, Any]]
    took: Mapped[float | None]
    span: Mapped[float | None]
    why: Mapped[str]
    message: Mapped[str]
    settled_at: Mapped[datetime | None]
    claimed_by: Mapped[str | None]
    claimed_until: Mapped[datetime | None]


_OPEN = PromiseRow.state == "owed"
Index("promises_open", PromiseRow.due, PromiseRow.key, sqlite_where=_OPEN, postgresql_where=_OPEN)
Index(
    "promises_open_by_site", PromiseRow.site, PromiseRow.due, PromiseRow.key, sqlite_where=_OPEN, postgresql_where=_OPEN
)
Index("promises_by_due", PromiseRow.due, PromiseRow.key)
Index("promises_by_journey", PromiseRow.journey)


class FindingRow(Table):
    """See `Finding`."""

    __tablename__ = "findings"

    journey: Mapped[str] = mapped_column(ForeignKey("journeys.key"), primary_key=True)
    place: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    rule: Mapped[str]
    verdict: Mapped[str]
    title: Mapped[str]
    severity: Mapped[str]
    happened: Mapped[str]
    accepted: Mapped[bool]


class NumberRow(Table):
    """See `Number`."""

    __tablename__ = "numbers"

    journey: Mapped[str] = mapped_column(ForeignKey("journeys.key"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[float]
    unit: Mapped[str]


class MessageRow(Table):
    """See `MessageLine`; the same message to the same address is one, whichever mailbox it was read from."""

    __tablename__ = "messages"
    __table_args__ = (Index("messages_by_journey", "journey"), Index("messages_by_time", "at"))

    id: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(primary_key=True)
    mailbox: Mapped[str]
    at: Mapped[datetime]
    journey: Mapped[str | None] = mapped_column(ForeignKey("journeys.key"))
    expected: Mapped[bool]


class LetterRow(Table):
    """See `Letter`."""

    __tablename__ = "letters"
    __table_args__ = (Index("letters_by_journey", "journey"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(primary_key=True)
    journey: Mapped[str] = mapped_column(ForeignKey("journeys.key"))
    mailbox: Mapped[str]
    sender: Mapped[str]
    to: Mapped[list[str]]
    channel: Mapped[str]
    arrived_at: Mapped[datetime]
    data: Mapped[str]


class ReadingRow(Table):
    """See `ReadSpan`."""

    __tablename__ = "readings"

    mailbox: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime] = mapped_column(primary_key=True)
    until: Mapped[datetime] = mapped_column(primary_key=True)
    complete: Mapped[bool] = mapped_column(primary_key=True)
    trouble: Mapped[str]


class PlanRow(Table):
    """See `Sharding`; `seconds` by case."""

    __tablename__ = "plans"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    seconds: Mapped[dict[str, Any]]


class LeaseRow(Table):
    """See `Leasing`."""

    __tablename__ = "leases"

    run: Mapped[str] = mapped_column(primary_key=True)
    case: Mapped[str] = mapped_column(primary_key=True)
    by: Mapped[str]
    at: Mapped[datetime]
