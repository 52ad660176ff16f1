import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from shopper.journey.folders import JOURNEYS, WAITING, clear, heading_in, mark, marked, place_for, unmark
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.observations import Heading
from tests.journey.owing import NOON, OWED

CASE = "left_cart@practice, desktop"


def walked(folder: Path, *, began: datetime = NOON, owed: bool = True) -> Recording:
    recording = Recording(folder, Heading(case="left_cart@practice/desktop", title="", began=began), Redactor.of())
    recording.begin()
    if owed:
        recording.add(OWED)
    return recording


def test_a_journey_that_is_owed_something_is_marked_before_the_promise_is_noted(tmp_path: Path) -> None:
    recording = walked(tmp_path / JOURNEYS / CASE)

    assert list(marked(tmp_path)) == [recording.folder]


def test_the_next_walk_of_a_case_moves_aside_what_is_still_owed_something(tmp_path: Path) -> None:
    with place_for(tmp_path, CASE, NOON) as folder:
        walked(folder)
    with place_for(tmp_path, CASE, NOON) as again:
        assert again == folder
        assert not again.exists()

    (kept,) = (tmp_path / WAITING).iterdir()
    assert kept.name == f"{CASE}--20261121T120000Z"
    assert list(marked(tmp_path)) == [kept]


def test_two_walks_that_began_in_the_same_second_are_both_kept(tmp_path: Path) -> None:
    for _ in range(3):
        with place_for(tmp_path, CASE, NOON) as folder:
            walked(folder)

    assert len(list(marked(tmp_path))) == 3


def test_a_journey_to_which_nothing_is_owed_any_more_gives_way(tmp_path: Path) -> None:
    with place_for(tmp_path, CASE, NOON) as folder:
        walked(folder)
        unmark(folder)
    with place_for(tmp_path, CASE, NOON) as folder:
        walked(folder, owed=False)

    assert not (tmp_path / WAITING).exists()


def test_a_second_run_at_the_same_time_walks_beside_the_first(tmp_path: Path) -> None:
    with _somebody_in(tmp_path), place_for(tmp_path, CASE, NOON) as beside:
        assert beside == tmp_path / JOURNEYS / f"{CASE}--20261121T120000Z"

    with place_for(tmp_path, CASE, NOON) as folder:
        assert folder == tmp_path / JOURNEYS / CASE


def test_a_folder_with_a_journal_nobody_can_read_is_moved_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / JOURNEYS / CASE
    folder.mkdir(parents=True)
    (folder / "journal.jsonl").write_text('{"heading": ', encoding="utf-8")
    mark(folder)

    clear(tmp_path, folder)

    assert heading_in(folder) is None
    assert len(list(marked(tmp_path))) == 1


@contextmanager
def _somebody_in(reports: Path) -> Iterator[None]:
    """Another process that walks the case until it is killed."""
    code = (
        "import sys, pathlib, datetime; from shopper.journey.folders import place_for\n"
        "with place_for(pathlib.Path(sys.argv[1]), sys.argv[2], datetime.datetime.now(datetime.UTC)):\n"
        "    print('in', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(reports), CASE], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        yield
        other.kill()
