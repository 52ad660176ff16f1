"""What can be wrong with a ledger is told in a sentence that says what to do."""

import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from shopper.errors import LedgerTrouble, UsageError
from shopper.ledger import Ending, Ledger, open_ledger
from shopper.ledger.schema import VERSIONS
from shopper.ledger.troubles import told
from tests.ledger.conftest import NOON, journey, promise, write

WORKER = Path(__file__).parent / "worker.py"
KB = 1024


def test_a_ledger_that_somebody_else_holds_is_waited_for_and_then_told(file: Ledger) -> None:
    assert file.store.path is not None
    other = sqlite3.connect(file.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(LedgerTrouble, match=r"another program holds it.*Nothing is lost"):
        write(file)

    other.execute("ROLLBACK")
    other.close()
    write(file)
    assert len(list(file.open_promises())) == 1


def test_reading_waits_for_no_writer(file: Ledger) -> None:
    write(file)
    assert file.store.path is not None
    other = sqlite3.connect(file.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM promises")

    assert len(list(file.open_promises())) == 1
    other.close()


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(LedgerTrouble, match="the server does not answer") as caught:
        open_ledger("postgresql://sam:s3cret@127.0.0.1:9/shop?application_name=s3cret")

    assert "s3cret" not in str(caught.value)


def test_a_database_that_is_not_there_is_for_a_person_to_mend(server: str) -> None:
    with pytest.raises(UsageError, match="the server does not let us in"):
        open_ledger(f"{server}_of_nobody")


def test_a_row_somebody_else_holds_on_postgresql_is_told_in_time(database: str) -> None:

    with open_ledger(database, patience=0.3) as ledger, psycopg.connect(database) as other:
        write(ledger)
        other.execute("SELECT * FROM journeys FOR UPDATE")
        with pytest.raises(LedgerTrouble, match="another program holds it"):
            ledger.end(journey().key, Ending(ended=NOON, outcome="smooth"))


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_text("Dear diary, " * 100)

    with pytest.raises(UsageError, match="this is no ledger"):
        open_ledger(path)

    assert path.read_text() == "Dear diary, " * 100


def test_a_database_with_tables_of_somebody_elses_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE messages (text)")
    other.commit()

    with pytest.raises(UsageError, match="Give the ledger a database of its own"):
        open_ledger(path)

    tables = other.execute("SELECT name FROM sqlite_master").fetchall()
    other.close()
    assert tables == [("messages",)]


def test_a_ledger_of_a_newer_version_is_left_as_it_is(place: str) -> None:
    with open_ledger(place) as ledger, ledger.store.writing() as session:
        session.connection().exec_driver_sql(f"UPDATE {VERSIONS} SET version_num = '9999'")  # noqa: S608 - ours

    with pytest.raises(UsageError, match="newer mystery-shopper") as caught:
        open_ledger(place)

    assert "9999" in str(caught.value)


@pytest.mark.parametrize("where", ["mysql://x/y", "sqlite://", "sqlite:///:memory:", "ftp://x", "http://["])
def test_a_place_that_can_keep_no_ledger_is_told_with_what_is_expected(where: str) -> None:
    with pytest.raises(UsageError, match=r"Expected a file such as reports/ledger.db"):
        open_ledger(where)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        open_ledger(tmp_path)


def test_a_place_below_a_file_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("")

    with pytest.raises(LedgerTrouble, match="can't be made"):
        open_ledger(tmp_path / "reports" / "ledger.db")


def test_a_full_disk_is_told_and_what_was_written_before_stands(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the system answers the same call with an error."""
    place = tmp_path / "ledger.db"
    with open_ledger(place) as ledger:
        kept = write(ledger, 1)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (place.stat().st_size + 8 * KB, place.stat().st_size + 8 * KB))

    said = subprocess.run(
        [sys.executable, str(WORKER), str(place), "owe", "2", "400"], preexec_fn=limit, text=True, capture_output=True,
        check=False, timeout=120,
    )  # fmt: skip

    assert "LedgerTrouble" in said.stderr
    assert "Nothing is lost" in said.stderr
    with open_ledger(place) as ledger:
        keys = [one.key for one in ledger.open_promises()]
    assert kept.key in keys
    assert keys == [promise(number).key for number in range(1, len(keys) + 1)]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from shopper.errors import LedgerTrouble; from shopper.ledger import open_ledger\n"
        "open_ledger(sys.argv[3]).close()  # loads what somebody else may not read\n"
        "import os; os.setuid(65534)\n"
        "try: open_ledger(sys.argv[1])\n"
        "except LedgerTrouble as trouble: print(trouble)\n"
    )
    folder = Path("/") / "usr"  # everybody may look into it, and only root may write there
    said = subprocess.run(
        [sys.executable, "-c", script, str(folder / "ledger.db"), str(WORKER.parents[2]), str(tmp_path / "l.db")],
        text=True, capture_output=True, check=False, timeout=60,
    )  # fmt: skip

    assert "Give this user the right to write" in said.stdout, said.stderr


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database or disk is full", LedgerTrouble),
        ("disk I/O error", LedgerTrouble),
        ("attempt to write a readonly database", LedgerTrouble),
        ("database disk image is malformed", UsageError),
        ('FATAL:  password authentication failed for user "sam"', UsageError),
        ("something nobody thought of", LedgerTrouble),
    ],
)
def test_what_may_pass_is_trouble_and_what_a_person_must_mend_is_usage(said: str, kind: type[Exception]) -> None:
    error: SQLAlchemyError = OperationalError("SELECT 1", {}, Exception(said))

    assert isinstance(error, DBAPIError)
    assert type(told("ledger.db", error)) is kind
