"""A ledger of an earlier version is brought up to date by whoever opens it, with all that is in it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, Row, Table, create_engine, inspect

from shopper.ledger import Ledger, open_ledger
from shopper.ledger.schema import HEAD, MIGRATIONS, version_of
from shopper.ledger.store import as_url
from tests.ledger.conftest import write

KEPT = ("journeys", "promises")


def configured() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


VERSIONS = sorted(script.revision for script in ScriptDirectory.from_config(configured()).walk_revisions())


def make_old(place: str, version: str, rows: dict[str, list[Row[Any]]]) -> None:
    """A ledger as that version made it, with as much of these rows as it knew of."""
    engine = create_engine(as_url(place))
    if engine.dialect.name == "sqlite":
        Path(place).parent.mkdir()
    with engine.begin() as connection:
        config = configured()
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        for name in KEPT:
            table = Table(name, MetaData(), autoload_with=connection)
            connection.execute(table.insert(), [as_then(table, row, connection) for row in rows[name]])
    engine.dispose()


def as_then(table: Table, row: Row[Any], connection: Connection) -> dict[str, Any]:
    zone = UTC if connection.dialect.name == "postgresql" else None
    known = {name: value for name, value in row._mapping.items() if name in table.columns}
    return {n: v.replace(tzinfo=zone) if isinstance(v, datetime) else v for n, v in known.items()}


def rows_of(ledger: Ledger) -> dict[str, list[Row[Any]]]:
    with ledger.store.engine.connect() as connection:
        assert set(KEPT) <= set(inspect(connection).get_table_names())
        tables = [Table(name, MetaData(), autoload_with=connection) for name in KEPT]
        return {table.name: list(connection.execute(table.select())) for table in tables}


@pytest.mark.parametrize("version", VERSIONS)
def test_nothing_of_it_is_lost(place: str, file: Ledger, version: str) -> None:
    for number in range(3):
        write(file, number)
    make_old(place, version, rows_of(file))

    with open_ledger(place) as ledger:
        found = list(ledger.open_promises())
        now = version_of(ledger.store)

    assert now == HEAD
    assert found == list(file.open_promises())
