from datetime import UTC, datetime
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.journey.folders import JOURNAL
from shopper.journey.recording import Recording, read_evidence
from shopper.journey.redaction import MARKER, Redactor
from shopper.observations import Evidence, Heading, LoggedOut, ScriptFailed

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HEADING = Heading(case="left_cart@practice/desktop", title="Leave a cart", began=NOON)
NOTE = ScriptFailed(at=NOON, step=1, device="desktop", url="http://127.0.0.1/", text="x is undefined")


def begun(folder: Path) -> Recording:
    recording = Recording(folder / "journey", HEADING, Redactor.of("hunter22"))
    recording.begin()
    return recording


def test_a_recording_reads_back_as_it_was_written(tmp_path: Path) -> None:
    recording = begun(tmp_path)
    recording.add(NOTE)
    evidence = recording.end(NOON)

    assert evidence == Evidence(heading=HEADING.model_copy(update={"ended": NOON}), notes=(NOTE,))
    assert read_evidence(recording.folder) == evidence


def test_a_killed_run_leaves_every_whole_note(tmp_path: Path) -> None:
    recording = begun(tmp_path)
    recording.add(NOTE)
    with (recording.folder / JOURNAL).open("a", encoding="utf-8") as journal:
        journal.write('{"note": "LoggedOut", "at": "2026-')

    assert read_evidence(recording.folder) == Evidence(heading=HEADING, notes=(NOTE,))


def test_a_new_run_is_not_confused_by_an_old_one(tmp_path: Path) -> None:
    first = begun(tmp_path)
    first.add(NOTE)
    first.keep("screens/001.jpg", b"old")
    second = begun(tmp_path)
    second.add(LoggedOut(at=NOON))

    assert not (second.folder / "screens" / "001.jpg").exists()
    assert read_evidence(second.folder) == Evidence(heading=HEADING, notes=(LoggedOut(at=NOON),))


def test_secrets_are_gone_before_anything_is_written(tmp_path: Path) -> None:
    recording = begun(tmp_path)
    recording.add(NOTE.model_copy(update={"text": "password hunter22 refused"}))
    evidence = recording.end(NOON)

    assert evidence.of(ScriptFailed)[0].text == f"password {MARKER} refused"
    recording.keep("mails/001.eml", b"Your password is hunter22.")
    kept = [path.read_bytes() for path in recording.folder.rglob("*") if path.is_file()]
    assert [b"hunter22" in data for data in kept] == [False] * 3


@pytest.mark.parametrize("journal", [None, "", "not json\n", '{"heading": {"case": 1}}\n'])
def test_what_is_no_evidence_is_said_without_a_traceback(tmp_path: Path, journal: str | None) -> None:
    if journal is not None:
        (tmp_path / JOURNAL).write_text(journal, encoding="utf-8")

    with pytest.raises(UsageError, match=r"evidence|no "):
        read_evidence(tmp_path)


def test_a_line_separator_inside_a_mail_does_not_tear_its_note_apart(tmp_path: Path) -> None:
    recording = begun(tmp_path)
    torn = ScriptFailed(at=NOON, url="http://127.0.0.1/", text="one\u2028two\x85three")
    recording.add(torn)

    assert read_evidence(recording.folder) == Evidence(heading=HEADING, notes=(torn,))
