"""Journeys' folders of several machines in one: each journey once, and in its newest state."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from shopper.journey.folders import JOURNAL, JOURNEYS, WAITING, clear, heading_in, is_marked, place_beside, reported
from shopper.journey.recording import notes_in
from shopper.ledger import journey_key


def merge_journeys(sources: Iterable[Path], reports: Path) -> dict[str, str]:
    """
    Brings the journeys of these reports folders into `reports`; where each lies now, by its key in the ledger.

    Of one journey the copy that knows most stays: where a cache was handed to all machines, all have it, and one took
    it up again. Of one case the newest walk lies under `journeys`; an earlier one stays if something is owed to it.
    """
    there = {_key(folder): folder for folder in _journeys(reports)}
    for source in sources:
        for folder in _journeys(source):
            if (key := _key(folder)) in there:
                _take_better(folder, there[key])
            else:
                _take_new(folder, reports)
        there = {_key(folder): folder for folder in _journeys(reports)}
    return {key: folder.relative_to(reports).as_posix() for key, folder in there.items()}


def take_fresh(source: Path, reports: Path) -> dict[str, str]:
    """The same for journeys that were walked just now and lie nowhere else: nothing that is there is looked through."""
    places = {_key(folder): _take_new(folder, reports) for folder in _journeys(source)}
    return {key: folder.relative_to(reports).as_posix() for key, folder in places.items()}


def _journeys(reports: Path) -> Iterator[Path]:
    for shelf in (reports / JOURNEYS, reports / WAITING):
        yield from sorted(path for path in shelf.glob("*/") if (path / JOURNAL).is_file())


def _take_better(folder: Path, there: Path) -> None:
    if _knows(folder) > _knows(there):
        shutil.rmtree(there)
        shutil.copytree(folder, there)


def _take_new(folder: Path, reports: Path) -> Path:
    home = reports / folder.parent.name / folder.name
    if home.exists() and _began(folder) <= _began(home):
        if not is_marked(folder):
            return home  # the newer walk of the case is there
        home = place_beside(reports, folder)
    elif home.exists():
        clear(reports, home)
    shutil.copytree(folder, home)
    return home


def _key(folder: Path) -> str:
    heading = heading_in(folder)
    return journey_key(heading) if heading else folder.name


def _knows(folder: Path) -> tuple[int, bool, int]:
    """What is settled is unmarked, and what was told is noted in the mark."""
    return notes_in(folder / JOURNAL), not is_marked(folder), len(reported(folder))


def _began(folder: Path) -> str:
    heading = heading_in(folder)
    return heading.began.isoformat() if heading else ""
