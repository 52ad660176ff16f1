"""Evidence after a disk or a power cut damaged it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.journey.recording import EVIDENCE, Recording, read_evidence
from shopper.journey.redaction import Redactor
from shopper.observations import Heading, Left

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def walked(folder: Path) -> Recording:
    recording = Recording(folder, Heading(case="a@b/desktop", title="A", site="b", began=NOON), Redactor.of())
    recording.begin()
    recording.add(Left(at=NOON, cart=("Boom",)))
    recording.end(NOON)
    return recording


def test_half_an_evidence_file_is_read_from_its_journal(tmp_path: Path) -> None:
    recording = walked(tmp_path / "a")
    whole = recording.folder / EVIDENCE
    whole.write_bytes(whole.read_bytes()[:50])

    assert read_evidence(recording.folder).notes == tuple(recording.notes)


def test_where_both_are_damaged_the_evidence_file_is_the_one_told(tmp_path: Path) -> None:
    recording = walked(tmp_path / "a")
    (recording.folder / EVIDENCE).write_bytes(b"")
    (recording.folder / "journal.jsonl").write_bytes(b"")

    with pytest.raises(UsageError, match="a: the evidence can't be read: 1 validation error for Evidence"):
        read_evidence(recording.folder)
