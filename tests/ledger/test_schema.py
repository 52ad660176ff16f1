import warnings
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from shopper.ledger import Ledger, open_ledger
from shopper.ledger.schema import HEAD, MIGRATIONS, VERSIONS, version_of
from shopper.ledger.tables import Table


def test_the_newest_migration_is_the_version_that_is_looked_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrations_make_exactly_the_tables_that_are_used(ledger: Ledger) -> None:
    with ledger.store.engine.connect() as connection, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Alembic tells of indexes it can't compare on SQLite
        context = MigrationContext.configure(connection, opts={"version_table": VERSIONS})

        assert compare_metadata(context, Table.metadata) == []


def test_a_ledger_opened_again_is_the_same(place: str) -> None:
    with open_ledger(place) as ledger:
        assert version_of(ledger.store) == HEAD
    with open_ledger(place) as ledger:
        assert version_of(ledger.store) == HEAD


def test_a_file_is_read_while_it_is_written(file: Ledger) -> None:
    with file.store.reading() as session:
        assert session.connection().exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_ledger_that_is_left_is_one_file(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        list(ledger.open_promises())

    assert {path.name for path in tmp_path.iterdir()} - {".ledger.db.lock"} == {"ledger.db"}
