"""One database: where it is, how it is opened, and its transactions."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from shopper.errors import LedgerTrouble, MissingPiece, UsageError
from shopper.ledger.tables import Table
from shopper.ledger.troubles import telling

PATIENCE = 20.0
"""Seconds to wait for somebody else's transaction. Ours take milliseconds; a backup of the file may take longer."""

BEGIN = "begin"
"""The execution option that says how a SQLite transaction begins."""


@dataclass(frozen=True)
class Store:
    """`name` is the ledger's place for people, without a password."""

    name: str
    engine: Engine

    @property
    def path(self) -> Path | None:
        """The file, or None for a server."""
        url = self.engine.url
        return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None

    @property
    def as_it_lies(self) -> bool:
        """Whether it can only be read."""
        return "uri" in self.engine.url.query

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A short look; our own errors for what goes wrong."""
        with telling(self.name), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """
        A short transaction: kept on disk when this ends, or not at all.

        It takes SQLite's one place for writers at its start, where it can still wait; to become a writer in the middle
        fails at once if somebody else was faster.
        """
        with telling(self.name), Session(self._writer) as session, session.begin():
            yield session

    @cached_property
    def _writer(self) -> Engine:
        return self.engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})


@dataclass(frozen=True)
class Part:
    """A part of what a ledger can do, with the database it does it in."""

    store: Store


def open_store(where: str | Path, patience: float = PATIENCE, *, to_read: bool = False) -> Store:
    """
    The database there, not looked into yet; UsageError for a place that can't be one.

    `to_read` asks for no right to write: a file on a disk that takes nothing is read as it lies there.
    """
    url = as_url(where)
    name = shown(url)
    if to_read and url.get_backend_name() == "sqlite" and not _may_write(Path(url.database or "")):
        return Store(name, _sqlite(_as_it_lies(Path(url.database or "")), patience))
    if url.get_backend_name() == "sqlite":
        _make_folder(Path(url.database or ""), name)
        return Store(name, _sqlite(url, patience))
    return Store(name, _postgresql(url, patience))


def as_url(where: str | Path) -> URL:
    """The URL of a path or of a URL as people write it."""
    text = str(where)
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser().absolute()))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise UsageError(f"--ledger: {text.partition(':')[0]}://... can't be read as a URL. {_FORMS}") from None
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite" and url.database and url.database != ":memory:":
        return url.set(database=str(Path(url.database).expanduser().absolute()))
    if url.drivername != "postgresql+psycopg":
        raise UsageError(f"--ledger: `{url.drivername}` keeps no ledger. {_FORMS}")
    return url


_FORMS = "Expected a file such as reports/ledger.db, or postgresql://user:password@host/database"


def shown(url: URL) -> str:
    """The place for people: a path, or a URL without password and options."""
    if url.get_backend_name() == "sqlite":
        return url.database or ""
    return url.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def insert_new(session: Session, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> int:
    """Writes the rows whose key is not there yet; returns how many that were, where it is one."""
    if not rows:
        return 0
    named = session.get_bind().dialect.name
    statement = (postgresql.insert if named == "postgresql" else sqlite.insert)(table).on_conflict_do_nothing()
    options = {"preserve_rowcount": True}  # else SQLAlchemy forgets it after an INSERT on PostgreSQL
    if len(rows) == 1:
        return int(session.connection().execute(statement, dict(rows[0]), execution_options=options).rowcount)
    session.connection().execute(statement, [dict(row) for row in rows])
    return len(rows)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _as_it_lies(path: Path) -> URL:
    """Without the two files beside it that SQLite else makes; those that are there are heeded."""
    log = path.with_name(f"{path.name}-wal")
    how = {"mode": "ro"} if log.exists() and log.stat().st_size else {"immutable": "1"}
    return URL.create("sqlite", database=f"file:{quote(str(path))}", query=how | {"uri": "true"})


def _make_folder(path: Path, name: str) -> None:
    if path.is_dir():
        raise UsageError(f"--ledger: {name} is a folder. {_FORMS}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerTrouble(f"The ledger {name}: its folder can't be made ({error.strerror}).") from None


def _sqlite(url: URL, patience: float) -> Engine:
    engine = create_engine(url, connect_args={"timeout": patience})

    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # begins and ends are ours, not guessed by sqlite3
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")  # a promise outlives a power cut, not just a crash

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def _postgresql(url: URL, patience: float) -> Engine:
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    except ModuleNotFoundError:
        raise MissingPiece(
            "--ledger: PostgreSQL needs one more package: pip install 'mystery-shopper[postgres]'"
        ) from None

    def prepare(connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = {int(patience * 1000)}")
        connection.commit()

    event.listen(engine, "connect", prepare)
    return engine
