from pathlib import Path

from shopper.journey.folders import JOURNAL
from shopper.journey.recording import EVIDENCE, Recording, read_evidence
from shopper.journey.redaction import Redactor
from shopper.journey.reopening import latest, reopen
from shopper.observations import Evidence, Heading, LoggedOut, ScriptFailed
from tests.journey.owing import NOON

HEADING = Heading(case="left_cart@practice/desktop", title="Leave a cart", began=NOON)
ENDED = HEADING.model_copy(update={"ended": NOON})
FIRST = ScriptFailed(at=NOON, url="http://127.0.0.1/", text="x is undefined")
SECOND = LoggedOut(at=NOON)
NOBODY = Redactor.of()


def walked(folder: Path) -> Path:
    recording = Recording(folder / "journey", HEADING, NOBODY)
    recording.begin()
    recording.add(FIRST)
    recording.end(NOON)
    return recording.folder


def test_a_journey_taken_up_again_goes_on_with_all_its_notes(tmp_path: Path) -> None:
    folder = walked(tmp_path)

    recording = reopen(folder, NOBODY)
    recording.add(SECOND)
    recording.write()

    assert read_evidence(folder) == Evidence(heading=ENDED, notes=(FIRST, SECOND))
    assert latest(folder) == read_evidence(folder)


def test_who_was_killed_after_a_note_and_before_the_whole_loses_nothing(tmp_path: Path) -> None:
    folder = walked(tmp_path)
    reopen(folder, NOBODY).add(SECOND)

    assert read_evidence(folder).notes == (FIRST,)
    assert latest(folder) == Evidence(heading=ENDED, notes=(FIRST, SECOND))
    assert reopen(folder, NOBODY).notes == [FIRST, SECOND]


def test_half_a_note_does_not_spoil_the_next(tmp_path: Path) -> None:
    folder = walked(tmp_path)
    with (folder / JOURNAL).open("a", encoding="utf-8") as journal:
        journal.write('{"note": "LoggedOut", "at": "2026-')

    reopen(folder, NOBODY).add(SECOND)

    assert latest(folder).notes == (FIRST, SECOND)


def test_evidence_without_its_journal_is_enough(tmp_path: Path) -> None:
    folder = walked(tmp_path)
    (folder / JOURNAL).unlink()

    recording = reopen(folder, NOBODY)
    recording.add(SECOND)
    recording.write()

    assert latest(folder) == Evidence(heading=ENDED, notes=(FIRST, SECOND))


def test_a_killed_walk_stays_one_that_did_not_end(tmp_path: Path) -> None:
    folder = walked(tmp_path)
    (folder / EVIDENCE).unlink()

    assert reopen(folder, NOBODY).write() == Evidence(heading=HEADING, notes=(FIRST,))
