"""Brings a ledger to the form this version knows, once, whoever comes first."""

from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Inspector, column, inspect, select, table, text

from shopper.errors import LedgerTrouble, UsageError
from shopper.ledger.store import BEGIN, PATIENCE, Store
from shopper.ledger.troubles import NOTHING_LOST, telling

HEAD = "0005"
"""The newest migration. Reading it here spares every run the loading of Alembic."""
VERSIONS = "ledger_version"
MIGRATIONS = Path(__file__).parent / "migrations"

_ONE_AT_A_TIME = 7207_2026
"""The number of PostgreSQL's advisory lock that all ledgers agree on."""


def bring_up_to_date(store: Store) -> None:
    """Makes or migrates the tables; safe for many processes at once. UsageError for a ledger of a newer version."""
    with telling(store.name):
        if version_of(store) == HEAD:
            return
        if store.as_it_lies:
            raise LedgerTrouble(
                f"The ledger {store.name} is of another version and lies where nothing can be written. Copy it to a "
                "place where it can be brought up to date."
            )
        if store.path is None:
            _migrate(store)
        else:
            _migrate_file(store, store.path)


def version_of(store: Store) -> str:
    """The ledger's version, "" for one that is new."""
    with telling(store.name), store.engine.connect() as connection:
        return _version(connection)


def _version(connection: Connection) -> str:
    inspector: Inspector = inspect(connection)
    if not inspector.has_table(VERSIONS):
        return ""
    return connection.scalar(select(column("version_num")).select_from(table(VERSIONS))) or ""


def _migrate_file(store: Store, path: Path) -> None:
    """Under a lock beside the file: SQLite does not wait while two processes turn on its write-ahead log."""
    try:
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE):
            _write_ahead(store)
            _migrate(store)
    except Timeout:
        raise LedgerTrouble(f"The ledger {store.name}: another program is making it. {NOTHING_LOST}") from None
    except OSError as error:
        raise LedgerTrouble(f"The ledger {store.name} can't be written ({error.strerror}). {NOTHING_LOST}") from None


def _write_ahead(store: Store) -> None:
    """Readers and one writer side by side; outside a transaction, and kept in the file from then on."""
    raw = store.engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def _migrate(store: Store) -> None:
    with store.engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _ONE_AT_A_TIME})
        if (found := _version(connection)) != HEAD:
            _upgrade(connection, found, store.name)


def _upgrade(connection: Connection, found: str, name: str) -> None:
    from alembic import command  # noqa: PLC0415 - only who migrates pays for it
    from alembic.config import Config  # noqa: PLC0415 - the same
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found and found not in known:
        raise UsageError(
            f"The ledger {name} was written by a newer mystery-shopper (its version is {found}, this one knows "
            f"{HEAD}). Update mystery-shopper here, or name another ledger with --ledger."
        )
    command.upgrade(config, "head")
