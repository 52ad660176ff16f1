"""
Where journeys lie, so that none that is still owed something is written over.

reports/
├── journeys/<case>/            the newest walk of each case
├── journeys/<case>--<began>/   one that was walked while another process walked the same case
├── waiting/<case>--<began>/    earlier walks that were still owed something when their case was walked again
└── .locks/                     who works in which of these folders now

A journey's folder is marked before a promise is noted in it, and the mark stays until everything promised there was
settled and reported. A marked folder is moved aside in one step: who is killed at it leaves it whole, here or there.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from filelock import Timeout
from pydantic import ValidationError

from shopper.journey.locking import locked
from shopper.observations import Heading

JOURNEYS, WAITING, LOCKS = "journeys", "waiting", ".locks"
JOURNAL, OWED = "journal.jsonl", ".owed"
PATIENCE = 5.0
"""Seconds to wait for a folder: adding a message takes less, and a walk takes longer than anybody should wait for."""


class TakenError(Exception):
    """Somebody else works in this folder now."""


def mark(folder: Path) -> None:
    """From now on something is owed to the journey there; OSError where that can't be written."""
    (folder / OWED).touch()


def report(folder: Path, promise: str) -> None:
    """The promise with this key was settled and reported; nobody needs to do it again."""
    with (folder / OWED).open("a", encoding="utf-8") as file:
        file.write(f"{promise}\n")


def reported(folder: Path) -> frozenset[str]:
    """The keys of the promises that were."""
    try:
        return frozenset((folder / OWED).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return frozenset()


def unmark(folder: Path) -> None:
    """Nothing is owed to it any more."""
    (folder / OWED).unlink(missing_ok=True)


def is_marked(folder: Path) -> bool:
    """Whether something is still owed to the journey there."""
    return (folder / OWED).is_file()


def marked(reports: Path) -> Iterator[Path]:
    """Every folder with a journey that is still owed something."""
    for shelf in (reports / JOURNEYS, reports / WAITING):
        yield from sorted(path.parent for path in shelf.glob(f"*/{OWED}"))


@contextmanager
def place_for(reports: Path, name: str, began: datetime) -> Iterator[Path]:
    """
    The folder for a new walk of the case with this folder name: free, and nobody else's until this ends.

    While somebody else walks the same case in the same reports folder, it is one beside his.
    """
    folder, beside = reports / JOURNEYS / name, reports / JOURNEYS / f"{name}--{stamp(began)}"
    with ExitStack() as stack:
        try:
            stack.enter_context(held(reports, folder))
        except TakenError:
            folder = beside
            stack.enter_context(held(reports, folder))
        clear(reports, folder)
        yield folder


@contextmanager
def held(reports: Path, folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keeps others of this machine out of a journey's folder; TakenError where one is in it and stays too long."""
    place = reports / LOCKS
    place.mkdir(parents=True, exist_ok=True)
    name = sha256(folder.relative_to(reports).as_posix().encode()).hexdigest()[:24]
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(place / f"{name}.lock", patience))
        except Timeout:
            raise TakenError(str(folder)) from None
        yield


def clear(reports: Path, folder: Path) -> None:
    """Frees the folder for a new walk: what is still owed something moves aside, anything else goes."""
    if is_marked(folder):
        (reports / WAITING).mkdir(parents=True, exist_ok=True)
        folder.replace(place_beside(reports, folder))
    elif folder.exists():
        shutil.rmtree(folder)


def place_beside(reports: Path, folder: Path) -> Path:
    """Where a walk that is still owed something lies once its case was walked again."""
    return free(reports / WAITING / f"{folder.name}--{stamp(_began(folder))}")


def prune_waiting(reports: Path, before: datetime) -> int:
    """Takes out earlier walks that began before then and are owed nothing any more; how many."""
    gone = 0
    for folder in sorted((reports / WAITING).glob("*/")):
        if not is_marked(folder) and _began(folder) < before:
            shutil.rmtree(folder)
            gone += 1
    return gone


def heading_in(folder: Path) -> Heading | None:
    """The heading of the journey there, from the first line of its journal; None where there is none to be read."""
    try:
        with (folder / JOURNAL).open(encoding="utf-8") as journal:
            return Heading.model_validate(json.loads(journal.readline())["heading"])
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return None


def stamp(moment: datetime) -> str:
    """The moment as part of a folder's name: `20261121T120000Z`."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _began(folder: Path) -> datetime:
    heading = heading_in(folder)
    return heading.began if heading else datetime.fromtimestamp(folder.stat().st_mtime, UTC)


def free(folder: Path) -> Path:
    """The name of a new folder: this one, with a number behind it where there is one of that name already."""
    names = (folder if number == 1 else folder.with_name(f"{folder.name}-{number}") for number in range(1, 1000))
    return next(name for name in names if not name.exists())
