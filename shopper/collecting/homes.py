"""Where the journeys of promises lie, and those the ledger does not know of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from shopper.errors import UsageError
from shopper.journey.folders import JOURNAL, JOURNEYS, OWED, WAITING, free, heading_in, held, marked, stamp
from shopper.journey.recording import Recording, read_evidence
from shopper.journey.redaction import Redactor
from shopper.ledger import JourneyRecord, Ledger, State, journey_key, record_of
from shopper.observations import Heading, MessageOwed
from shopper.promises import Promise
from shopper.scenario.cases import folder_name

FROM_LEDGER = ".from-ledger"
"""In a folder that was made of what the ledger knows, since the journey's own is lost or on another machine."""
SETTLED_HERE = ".settled-here"
"""Beside it, once a collector of this folder began to settle what is owed there: then it is for him to tell it."""
AT_ONCE = 200
"""Journeys that are looked up in the ledger together."""
AWAITED = (State.OWED, State.MISSED, State.UNKNOWN)
"""The states of promises that a message can still change."""


@dataclass
class Homes:
    """The reports folder, seen as the place of journeys. `marked` are those that lie here and are owed something."""

    reports: Path
    ledger: Ledger
    marked: dict[str, Path] = field(default_factory=dict)

    def look(self) -> None:
        """Finds the marked journeys; those the ledger does not know are written into it."""
        folders = tuple(marked(self.reports))
        for start in range(0, len(folders), AT_ONCE):
            headings = {folder: heading_in(folder) for folder in folders[start : start + AT_ONCE]}
            # half a heading: it was killed before its first step
            self._compare({journey_key(heading): (folder, heading) for folder, heading in headings.items() if heading})

    def find(self, record: JourneyRecord) -> Path | None:
        """
        The journey's folder.

        Where it is lost and something is still owed to it, a new one with nothing in it but what the ledger knows; None
        where nothing is.
        """
        there = self.marked.get(record.key) or self._there(record)
        if there is None and any(promise.state in AWAITED for promise in self.ledger.promises_of(record.key)):
            return self._made_up(record)
        return there

    def holds(self, record: JourneyRecord) -> bool:
        """Whether the journey's own folder is here, with all that was noted on the walk."""
        folder = self.marked.get(record.key) or self._there(record)
        return folder is not None and not is_from_ledger(folder)

    def _there(self, record: JourneyRecord) -> Path | None:
        return next((folder for folder in self._candidates(record) if _is_of(folder, record)), None)

    def _compare(self, journeys: Mapping[str, tuple[Path, Heading]]) -> None:
        """What lies here of these journeys with what the ledger knows of them."""
        known = self.ledger.promised(journeys.keys())
        for key, (folder, heading) in journeys.items():
            self.marked[key] = folder
            number, place = known.get(key, (0, ""))
            if number < _owed_in(folder):
                self._take_up(key, folder, heading)
            elif number and place != self.relative(folder):
                self.ledger.move(key, self.relative(folder))

    def relative(self, folder: Path) -> str:
        """The folder as the ledger names it."""
        return folder.relative_to(self.reports).as_posix()

    def _candidates(self, record: JourneyRecord) -> Iterator[Path]:
        name = folder_name(record.case)
        if record.folder:
            yield self.reports / record.folder
        yield self.reports / JOURNEYS / name
        for shelf in (self.reports / JOURNEYS, self.reports / WAITING):
            beside = f"{name}--{stamp(record.began)}"
            yield shelf / beside
            yield from (shelf / f"{beside}-{number}" for number in range(2, 10))

    def _made_up(self, record: JourneyRecord) -> Path:
        """By one process only, so that a journey has one such folder."""
        with held(self.reports, self.reports / WAITING / folder_name(record.case)):
            return self._there(record) or self._make_up(record)

    def _make_up(self, record: JourneyRecord) -> Path:
        folder = free(self.reports / WAITING / f"{folder_name(record.case)}--{stamp(record.began)}")
        heading = Heading(
            case=record.case, title=record.title, scenario=record.scenario, stage=record.stage, site=record.site,
            persona=record.persona, address=record.address, began=record.began, **record.terms,
        )  # fmt: skip
        recording = Recording(folder, heading, Redactor.of())
        recording.begin()
        (folder / FROM_LEDGER).touch()
        for promise in self.ledger.promises_of(record.key):
            recording.add(promise.promise.owed)
        self.marked[record.key] = folder
        return folder

    def _take_up(self, key: str, folder: Path, heading: Heading) -> None:
        try:
            evidence = read_evidence(folder)
        except UsageError:
            return
        walked_at = datetime.fromtimestamp((folder / OWED).stat().st_mtime, UTC)
        self.ledger.begin(record_of(heading, walked_at, self.relative(folder)))
        for owed in evidence.of(MessageOwed):
            self.ledger.owe(key, Promise(owed=owed, case=heading.case, site=heading.site))


def is_from_ledger(folder: Path) -> bool:
    """Whether it holds only what the ledger knew."""
    return (folder / FROM_LEDGER).is_file()


def begin_to_settle(folder: Path) -> None:
    """What is settled there from now on is told from there, even if whoever settles it is killed before he can."""
    if is_from_ledger(folder):
        (folder / SETTLED_HERE).touch()


def is_told_elsewhere(folder: Path) -> bool:
    """Whether another machine settled what was owed there, and tells it."""
    return is_from_ledger(folder) and not (folder / SETTLED_HERE).is_file()


def _owed_in(folder: Path) -> int:
    """How many promises are noted there, without reading all of it."""
    return (folder / JOURNAL).read_bytes().count(b'{"note": "MessageOwed"')


def _is_of(folder: Path, record: JourneyRecord) -> bool:
    heading = heading_in(folder)
    return heading is not None and journey_key(heading) == record.key
