"""The rows of a scenario: values to walk the same steps with."""

from dataclasses import dataclass

from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.nodes import Items, Node, Scalar, Table, is_null
from shopper.scenario.placeholders import Given
from shopper.scenario.spelling import short


@dataclass(frozen=True)
class Row:
    """One row: its name in ids (its `name`, else its number from 1, "" where there are no rows) and its values."""

    name: str
    values: Given


def read_rows(node: Node | None, report: Report) -> tuple[Row, ...]:
    """The rows as they are written; a scenario without rows is walked once, with one row of no name."""
    if not isinstance(node, Items):
        return (Row("", Given("row", {}, "there are no rows, so no")),)
    tables = [item for item in node.items if isinstance(item, Table)]
    rows = [_row(table, number) for number, table in enumerate(tables, start=1)]
    _refuse_same_names(rows, tables, report)
    return tuple(rows)


def _row(table: Table, number: int) -> Row:
    cells = {key.text: value for key, value in table.entries if isinstance(value, Scalar)}
    name = table.get("name")
    written = short(name.text, 60) if isinstance(name, Scalar) and not is_null(name) else ""
    return Row(written or str(number), Given("row", cells, f"row {number} has no"))


def _refuse_same_names(rows: list[Row], tables: list[Table], report: Report) -> None:
    """Names make ids and ids make folders, and some disks don't tell `A` from `a`."""
    seen: dict[str, int] = {}
    for number, (row, table) in enumerate(zip(rows, tables, strict=True), start=1):
        first = seen.setdefault(row.name.casefold(), number)
        if first != number:
            what = f"rows {first} and {number} are both called `{row.name}`"
            report(Mistake((table.get("name") or table).spot, what, "a `name` of its own for each row"))
