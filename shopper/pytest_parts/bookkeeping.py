"""
Writes a run's journeys into the ledger, in the moment they happen.

A ledger that is none, or a newer one, ends the run before its first step. One that can't be written just now holds up
nobody: the journey is walked, its own folder keeps what was promised, and a warning says so.
"""

import os
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from shopper.collecting.walked import settle_walked
from shopper.errors import LedgerTrouble, UsageError
from shopper.frictions import Rule
from shopper.frictions.concerned import concerned
from shopper.frictions.settings import limits_of
from shopper.journey.clock import utc_now
from shopper.journey.recording import Recording
from shopper.ledger import Ledger, ending_of, journey_key, mailbox_name, open_ledger, record_of
from shopper.observations import (
    Heading,
    MessageOwed,
    Observation,
    read_note,
    write_note,
)
from shopper.promises import Promise
from shopper.pytest_parts.outcome import outcome_of
from shopper.scenario.cases import Case
from shopper.visit import Visit


class LedgerWarning(UserWarning):
    """A journey was walked that the ledger does not know of, or not all of."""


@dataclass
class Books:
    """
    The ledger of this process, opened when it is first wanted.

    The ledger's folders are told from `reports`, its scenario files from `here`, where the command was given.
    """

    place: str
    here: Path
    reports: Path
    run: str
    rules: tuple[Rule, ...]
    opened: Ledger | None = None

    @property
    def ledger(self) -> Ledger:
        """LedgerTrouble where it can't be opened now, UsageError where it can't be a ledger."""
        if self.opened is None:
            self.opened = open_ledger(self.place)
        return self.opened

    def look(self) -> None:
        """Ends the run where a person has to mend something first."""
        try:
            _ = self.ledger
        except UsageError as error:
            refuse(error)
        except LedgerTrouble:
            return  # each journey says so for itself, and may find it well again

    def close(self) -> None:
        """Lets go of the ledger."""
        if self.opened is not None:
            self.opened.close()


@dataclass
class Entry:
    """One journey in the ledger. `trouble` is why the rest of it could not be written; what is written stands."""

    books: Books
    case: Case
    began: datetime
    recording: Recording | None = None
    trouble: str = ""

    def begun(self, recording: Recording) -> None:
        """Before the first step."""
        self.recording = recording
        folder = recording.folder.relative_to(self.books.reports).as_posix()
        file = Path(os.path.relpath(self.case.scenario.path, self.books.here)).as_posix()
        record = record_of(self._heading(), self.began, folder, self.books.run, file)
        self._write(lambda ledger: ledger.begin(record))

    def heard(self, note: Observation) -> None:
        """A promise is in the ledger before the walk goes on; other notes are not the ledger's."""
        if isinstance(note, MessageOwed):
            owed = self._clean(note)
            self._write(lambda ledger: self._owe(ledger, owed))

    def ended(self, made: Visit) -> None:
        """What came of it; promises whose end was waited for are settled, and what is open is left to be collected."""
        ending = ending_of(made.evidence, made.rulings, outcome_of(made), utc_now())

        def write(ledger: Ledger) -> None:
            ledger.end(journey_key(made.evidence.heading), ending)
            settle_walked(made.evidence, made.folder, ending.ended, utc_now(), ledger)

        self._write(write)

    def _owe(self, ledger: Ledger, owed: MessageOwed) -> None:
        heading = self._heading()
        inbox = self.case.site.inbox
        limits = {
            rule.id: limits_of(rule, heading).model_dump(mode="json")
            for rule in concerned(self.books.rules, heading, owed)
        }
        promise = Promise(owed=owed, case=heading.case, site=heading.site)
        ledger.owe(journey_key(heading), promise, limits, mailbox_name(inbox.get_secret_value()) if inbox else "")

    def _write(self, act: Callable[[Ledger], None]) -> None:
        if self.trouble:
            return
        try:
            act(self.books.ledger)
        except (LedgerTrouble, UsageError) as trouble:  # damage may show only now; it ends no walk that is under way
            self.trouble = str(trouble)
            _warn(self.trouble)

    def _heading(self) -> Heading:
        """As the evidence has it, so that the journey's key is the same for whoever reads that."""
        assert self.recording is not None
        written = self.recording.heading.model_dump(mode="json")
        return Heading.model_validate(self.recording.redactor.data(written))

    def _clean(self, note: MessageOwed) -> MessageOwed:
        assert self.recording is not None
        read = read_note(self.recording.redactor.data(write_note(note)))
        assert isinstance(read, MessageOwed)
        return read


def refuse(error: UsageError) -> NoReturn:
    """Ends the run: a person has to mend something first."""
    pytest.exit(str(error), returncode=pytest.ExitCode.USAGE_ERROR)


def _warn(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always", LedgerWarning)  # never an error: it is the journey that counts
        warnings.warn(text, LedgerWarning, stacklevel=2)
