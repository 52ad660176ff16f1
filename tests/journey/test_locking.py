"""A file held by one at a time, whichever of the two ways each of them takes it."""

import threading
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from shopper.journey.locking import locked


def test_nobody_else_gets_it_meanwhile(tmp_path: Path) -> None:
    with locked(tmp_path / "lock", 1), pytest.raises(Timeout), locked(tmp_path / "lock", 0.05):
        pass

    with locked(tmp_path / "lock", 0):
        pass


def test_it_and_a_file_lock_keep_each_other_out(tmp_path: Path) -> None:
    with locked(tmp_path / "lock", 1), pytest.raises(Timeout), FileLock(tmp_path / "lock", timeout=0.05):
        pass
    with FileLock(tmp_path / "lock"), pytest.raises(Timeout), locked(tmp_path / "lock", 0.05):
        pass


def test_whoever_waits_gets_it_when_it_is_let_go(tmp_path: Path) -> None:
    waited = threading.Event()

    def wait() -> None:
        with locked(tmp_path / "lock", 20):
            waited.set()

    waiting = threading.Thread(target=wait)
    with locked(tmp_path / "lock", 1):
        waiting.start()
        assert not waited.wait(0.2)
    waiting.join()
    assert waited.is_set()


def test_it_is_let_go_when_what_was_done_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "lock", 1):
        _ = 1 / 0

    with locked(tmp_path / "lock", 0):
        pass
