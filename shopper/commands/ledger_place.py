"""Which ledger a command means."""

import os
from pathlib import Path

from shopper.ledger import Ledger, open_ledger
from shopper.settings import ledger_place


def place_of(option: str, reports: Path) -> str:
    """By the one order there is; see `ledger_place`."""
    return ledger_place(option, os.environ, Path.cwd(), reports)


def open_if_there(place: str, *, to_read: bool = False) -> Ledger | None:
    """The ledger; None where it would be a new file, which looking must not make. `to_read` as in `open_ledger`."""
    path = place.removeprefix("sqlite:///")
    return open_ledger(place, to_read=to_read) if "://" in path or Path(path).exists() else None
