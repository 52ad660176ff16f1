"""
The rulings beside a journey's evidence: `rulings.json`, a list, one ruling a rule and a line.

Most rules see nothing on most journeys and say so in the same words, so such a line is written and made sense of once.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from shopper.frictions.ruling import Ruling
from shopper.journey.recording import write_whole
from shopper.once import once

RULINGS = "rulings.json"
MANY = 2048
"""Lines that are kept: of each rule, the few ways in which it says that it saw nothing."""
_FORM = TypeAdapter(tuple[Ruling, ...])
_BEGIN, _BETWEEN, _END = "[\n", ",\n", "\n]"
_PROOF = '"note":'
"""Where a line has this, it tells of one journey."""


def write_rulings(folder: Path, rulings: Sequence[Ruling]) -> None:
    """Writes them whole."""
    write_whole(folder / RULINGS, f"{_BEGIN}{_BETWEEN.join(map(_line, rulings))}{_END}")


def read_rulings(folder: Path) -> tuple[Ruling, ...] | None:
    """The rulings there; None where there are none that can be read."""
    try:
        text = (folder / RULINGS).read_text(encoding="utf-8")
        return tuple(_read(text)) if _is_by_line(text) else _FORM.validate_json(text)
    except (OSError, ValueError):
        return None


def _line(ruling: Ruling) -> str:
    return _shared_line(ruling) if ruling.is_shared else ruling.model_dump_json()


_shared_line = once(Ruling.model_dump_json, MANY)


def _is_by_line(text: str) -> bool:
    """Whether it is as we write it; others may lay it out as they like."""
    return text.startswith(_BEGIN + "{") and text.endswith("}" + _END)


def _read(text: str) -> Iterator[Ruling]:
    for line in text.removeprefix(_BEGIN).removesuffix(_END).split(_BETWEEN):
        yield Ruling.model_validate_json(line) if _PROOF in line else _said_again(line)


@lru_cache(maxsize=MANY)
def _said_again(line: str) -> Ruling:
    return Ruling.model_validate_json(line)
