"""What a database complains of, told as what happened to the ledger and what to do about it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from shopper.errors import LedgerTrouble, ShopperError, UsageError

NOTHING_LOST = (
    "Nothing is lost: each journey keeps its promises in its own folder, and they are taken up when the ledger can be "
    "written again."
)

PASSING: dict[tuple[str, ...], str] = {
    ("locked", "lock timeout", "deadlock"): (
        "another program holds it and did not let go in time. Let it end, or stop it; several machines need a "
        "PostgreSQL, not a file they share."
    ),
    ("disk is full", "no space", "disk i/o error", "file too large"): (
        "there is no room on the disk. Make some, or keep the ledger elsewhere (--ledger)."
    ),
    ("readonly", "read-only", "permission denied", "unable to open"): (
        "it may not be written. Give this user the right to write the file and its folder, or keep the ledger "
        "elsewhere (--ledger)."
    ),
    ("refused", "timeout expired", "server closed", "starting up", "shutting down", "resolve"): (
        "the server does not answer. Look whether it runs and can be reached from here."
    ),
}
"""Signs in the database's words, and what they mean: it may be otherwise in a minute."""

LASTING: dict[tuple[str, ...], str] = {
    ("not a database", "malformed", "corrupt"): (
        "this is no ledger, or a damaged one. Move the file away: a new ledger is begun, and takes up the journeys "
        "that still lie in the reports folder."
    ),
    ("already exists", "no such table", "no such column", "undefined"): (
        "there are tables in it that are not the ledger's. Give the ledger a database of its own."
    ),
    ("foreign key",): "it knows no journey of that name, so nothing can be written about it.",
    ("authentication failed", "role ", 'database "', "no password supplied"): (
        "the server does not let us in. Look at the user, the password and the database's name in the URL."
    ),
}
"""The same for what only a person can mend."""


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Turns what SQLAlchemy raises into our own errors; `name` is the ledger's, without a password."""
    try:
        yield
    except SQLAlchemyError as error:
        raise told(name, error) from None


def told(name: str, error: SQLAlchemyError) -> ShopperError:
    """LedgerTrouble for what may pass, UsageError for what only a person can mend."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip() or type(error).__name__
    short = said.splitlines()[0].rstrip(".")
    if lasting := _meaning(said, LASTING):
        return UsageError(f"The ledger {name}: {lasting} ({short})")
    if passing := _meaning(said, PASSING):
        return LedgerTrouble(f"The ledger {name}: {passing} {NOTHING_LOST} ({short})")
    return LedgerTrouble(f"The ledger {name} can't be used: {short}. {NOTHING_LOST}")


def _meaning(said: str, known: dict[tuple[str, ...], str]) -> str:
    return next((meaning for signs, meaning in known.items() if any(sign in said.lower() for sign in signs)), "")
