"""The export as tables for a spreadsheet: a CSV file for each kind of record."""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from shopper.sharing.records import Export, FigureRecord, FrictionRecord, JourneyRecord, Record

TABLES: dict[str, type[Record]] = {"frictions": FrictionRecord, "journeys": JourneyRecord, "figures": FigureRecord}
"""The file's name and what stands in it; both are fields of the export."""
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")  # noqa: RUF001 - spreadsheets read the wide ones alike
"""How a cell begins that a spreadsheet would calculate."""


def write_tables(export: Export, folder: Path) -> tuple[Path, ...]:
    """Writes them into the folder and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, kind in TABLES.items():
        path = folder / f"{name}.csv"
        # With the mark by which Excel knows UTF-8, and the line ends of RFC 4180.
        path.write_text(table(kind, getattr(export, name)), "utf-8-sig", newline="")
        paths.append(path)
    return tuple(paths)


def table(kind: type[Record], records: Iterable[Record]) -> str:
    """A head with the fields' names, and a line a record. Lists are joined by `; `."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(kind.model_fields)
    for record in records:
        writer.writerow([cell(value) for value in record.model_dump(mode="json").values()])
    return text.getvalue()


def cell(value: Any) -> str | float | int:
    """A number as it is, anything else as text that no spreadsheet takes for a formula."""
    if isinstance(value, int | float):
        return value
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text
