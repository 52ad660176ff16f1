"""A ledger in a file, the same on a real PostgreSQL, and what is written into them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from shopper.ledger import JourneyRecord, Ledger, open_ledger, record_of
from shopper.observations import Heading, MessageKind, MessageOwed
from shopper.promises import Promise
from tests.ledger.postgres import own_postgres

HOUR = timedelta(hours=1)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL of this process's own."""
    with own_postgres() as url:
        yield url


@pytest.fixture
def database(server: str) -> str:
    """An empty database."""
    return new_database(server)


def new_database(server: str) -> str:
    name = f"ledger_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.rpartition("/")[0] + f"/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger can be made: each test is run on both."""
    if request.param == "sqlite":
        return str(tmp_path / "reports" / "ledger.db")
    return new_database(request.getfixturevalue("server"))


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with open_ledger(place, patience=5) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Ledger]:
    """One in a file, for what only files can do."""
    with open_ledger(tmp_path / "ledger.db", patience=0.5) as opened:
        yield opened


def heading(number: int = 0, case: str = "left_cart@practice/desktop", site: str = "practice") -> Heading:
    return Heading(
        case=case, title="Leave a cart", scenario="left_cart", stage="consideration", site=site, persona="average",
        address=f"Sam.x{number}@shop.example", began=NOON + timedelta(seconds=number),
    )  # fmt: skip


def journey(number: int = 0, case: str = "left_cart@practice/desktop", site: str = "practice") -> JourneyRecord:
    began = NOON + timedelta(seconds=number)
    return record_of(heading(number, case, site), began, f"journeys/{number}", run="night 1", file="left_cart.yaml")


def promise(number: int = 0, within: timedelta = 24 * HOUR, site: str = "practice") -> Promise:
    owed = MessageOwed(
        kind=MessageKind.CART_REMINDER, to=f"Sam.x{number}@shop.example", since=NOON + timedelta(seconds=number),
        within=within, because="left Bark Speaker in the cart",
    )  # fmt: skip
    return Promise(case="left_cart@practice/desktop", site=site, owed=owed)


Owing = Callable[..., Promise]


@pytest.fixture
def owing(ledger: Ledger) -> Owing:
    """Writes a journey and what is owed to it."""

    def owe(number: int = 0, within: timedelta = 24 * HOUR, site: str = "practice") -> Promise:
        return write(ledger, number, within, site)

    return owe


def write(ledger: Ledger, number: int = 0, within: timedelta = 24 * HOUR, site: str = "practice") -> Promise:
    record, owed = journey(number, site=site), promise(number, within, site)
    ledger.begin(record)
    ledger.owe(record.key, owed, {"cart-reminder-late": {"friction": "86400 s"}}, "smtp://127.0.0.1:1025")
    return owed
