"""The rulings beside a journey's evidence: `rulings.json`, a list, one ruling a rule."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from shopper.frictions.ruling import Ruling
from shopper.journey.recording import write_whole

RULINGS = "rulings.json"
_FORM = TypeAdapter(tuple[Ruling, ...])


def write_rulings(folder: Path, rulings: Sequence[Ruling]) -> None:
    """Writes them whole."""
    write_whole(folder / RULINGS, _FORM.dump_json(tuple(rulings), indent=1).decode())


def read_rulings(folder: Path) -> tuple[Ruling, ...] | None:
    """The rulings there; None where there are none that can be read."""
    try:
        return _FORM.validate_json((folder / RULINGS).read_bytes())
    except (OSError, ValidationError):
        return None
