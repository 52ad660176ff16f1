"""Where something is written: a file, a line, a column, and how to show it."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

WIDEST = 110
"""Columns of a shown line; a longer one is cut around the spot."""

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""


@dataclass(frozen=True, eq=False)
class Source:
    """A file as it was read; `text` is empty where it could not be."""

    path: Path
    text: str = field(default="", repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as YAML counts them."""
        return tuple(_BREAK.split(self.text))


@dataclass(frozen=True)
class Spot:
    """A place in a source. `line` and `column` count from 1; line 0 means the file as a whole."""

    source: Source
    line: int = 0
    column: int = 0
    length: int = 1

    def __str__(self) -> str:
        path = shown_path(self.source.path)
        return f"{path}:{self.line}:{self.column}" if self.line else path

    @property
    def key(self) -> tuple[str, int, int]:
        """For sorting and for telling spots apart."""
        return (str(self.source.path), self.line, self.column)


def shown_path(path: Path) -> str:
    """The path as seen from the folder the user stands in, where it lies below; else as it is."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def spot_at(source: Source, index: int) -> Spot:
    """The spot of the character at this index of the text."""
    before = _BREAK.split(source.text[:index])
    return Spot(source, len(before), len(before[-1]) + 1)


def excerpt(spot: Spot) -> list[str]:
    """The line with carets under the spot; nothing where there is no line to show."""
    if not 0 < spot.line <= len(spot.source.lines):
        return []
    line, column = spot.source.lines[spot.line - 1], spot.column - 1
    start = max(0, column - WIDEST // 2) if len(line) > WIDEST else 0
    shown = _printable(line[start : start + WIDEST])
    marked = _printable(line[column : min(column + spot.length, start + WIDEST)])
    gutter, gap = f"{spot.line:>5} | ", " " * _columns(_printable(line[start:column]))
    return [f"{gutter}{shown}".rstrip(), f"{'|':>7} {gap}{'^' * max(1, _columns(marked))}"]


def _printable(text: str) -> str:
    """One column or two for each character: no tabs, nothing that moves the cursor."""
    return "".join(
        " " if char == "\t" else char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
