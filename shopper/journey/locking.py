"""
A file that one process at a time holds: at once where nobody holds it, as nearly always, else with patience.

Taken by thousands of journeys in a row, `FileLock` is a good part of what it costs to open and close one. It is asked
only where the file is held or can't be locked by `flock`; both see each other's locks, and neither takes the file away.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

if sys.platform == "win32":

    def _flock(_handle: int) -> None:
        raise OSError("there is none")

else:
    import fcntl

    def _flock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, patience: float) -> Iterator[None]:
    """Holds the file until this ends; filelock's Timeout where somebody else holds it for longer than that."""
    handle = _at_once(path)
    if handle is None:
        with FileLock(path, timeout=patience):
            yield
        return
    try:
        yield
    finally:
        os.close(handle)  # which lets go of it


def _at_once(path: Path) -> int | None:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _flock(handle)
    except OSError:
        os.close(handle)
        return None
    return handle
