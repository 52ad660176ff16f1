"""A journey's recording taken up again after its walk: a message came, or the shopper goes on where he was."""

import os
from pathlib import Path

from shopper.journey.folders import JOURNAL
from shopper.journey.recording import EVIDENCE, Recording, notes_in, read_evidence, read_journal
from shopper.journey.redaction import Redactor
from shopper.observations import Evidence


def reopen(folder: Path, redactor: Redactor) -> Recording:
    """The recording with all its notes, ready for more; UsageError where nothing there can be read."""
    evidence = latest(folder)
    pictures = _pictures(folder / "screens")
    recording = Recording(folder, evidence.heading, redactor, list(evidence.notes), pictures)
    if (folder / JOURNAL).is_file():
        _mend(folder / JOURNAL)
    else:
        recording.write_journal()
    return recording


def latest(folder: Path) -> Evidence:
    """
    What was noted there, to the last note.

    The journal knows more than the evidence where somebody was killed after he had noted something and before he wrote
    the whole. Only the evidence knows when the walk ended.
    """
    whole = read_evidence(folder)
    if not ((folder / EVIDENCE).is_file() and (folder / JOURNAL).is_file()):
        return whole
    try:
        if notes_in(folder / JOURNAL) <= len(whole.notes):
            return whole
        noted = read_journal(folder / JOURNAL)
    except (OSError, ValueError, KeyError):
        return whole
    return whole if len(whole.notes) >= len(noted.notes) else whole.model_copy(update={"notes": noted.notes})


def _pictures(shelf: Path) -> int:
    return sum(name.endswith(".jpg") for name in os.listdir(shelf)) if shelf.is_dir() else 0  # noqa: PTH208 - only names


def _mend(journal: Path) -> None:
    """Ends a half line, so that the next note begins one of its own."""
    with journal.open("ab+") as file:
        file.seek(max(file.tell() - 1, 0))
        if file.read() != b"\n":
            file.write(b"\n")
