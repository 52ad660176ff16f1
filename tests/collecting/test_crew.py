"""Processes that collect together: one that is lost loses nothing, and none outlives the one that hired it."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from tests.collecting.hiring import WORK

HIRING = (sys.executable, "-m", "tests.collecting.hiring")
ROOT = Path(__file__).parents[2]
LONGEST = 120


def test_the_work_of_a_process_that_was_killed_is_done_by_the_boss(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*HIRING, str(tmp_path), "killed"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST
    )

    assert (ran.returncode, ran.stdout) == (0, f"{[number * number for number in WORK]}\n"), ran.stderr


def test_a_boss_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    with subprocess.Popen([*HIRING, str(tmp_path), "asleep"], cwd=ROOT) as boss:
        _until(lambda: len(list(tmp_path.iterdir())) == 2)
        family = psutil.Process(boss.pid).children(recursive=True)
        boss.kill()

    gone, alive = psutil.wait_procs(family, timeout=LONGEST)
    assert (alive, len(gone)) == ([], len(family))
    assert len(family) >= 2


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not done():
        assert time.monotonic() < end
        time.sleep(0.1)  # other processes work meanwhile, and there is nothing to be told by
