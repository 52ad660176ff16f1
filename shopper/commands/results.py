"""What a run shows at its end: the frictions, one row a rule, and where to read more."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from shopper.report.captions import counted

ORDER = ("stopped", "misled", "slowed", "annoyed")


def table(
    told: Sequence[dict[str, Any]], reports: Path, console: Console, none: str = "no journey came to its end"
) -> None:
    """Prints the table and the counts; where nothing was told, that there is `none` to count."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for journey in told:
        for friction in journey["frictions"]:
            found[(friction["severity"], friction["rule"], friction["title"])].append(journey["case"])
    if found:
        console.print(_rows(found))
    counts = Counter(journey["outcome"] for journey in told)
    console.print(", ".join(f"{number} {outcome}" for outcome, number in counts.items()) or none)
    if unsure := sum(journey.get("unsure", 0) for journey in told):
        console.print(f"{counted(unsure, 'thing needs', 'things need')} a look: the reports say why.")
    if told:
        console.print(f"Read more: {reports / 'scorecard.html'}   (`shopper report` makes the Allure report)")


def _rows(found: dict[tuple[str, str, str], list[str]]) -> Table:
    made = Table(title="Frictions", title_justify="left")
    for name in ("the shopper is", "rule", "what went wrong", "journeys"):
        made.add_column(name)
    for (severity, rule, title), cases in sorted(found.items(), key=lambda row: ORDER.index(row[0][0])):
        made.add_row(severity, rule, title, str(len(cases)))
    return made
