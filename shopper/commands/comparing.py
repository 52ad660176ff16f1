"""`shopper compare`: the same errand in several shops, set side by side, and judged over all of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.commands.judging import any_friction, as_json, journeys, show
from shopper.errors import UsageError
from shopper.frictions.catalogue import rules
from shopper.frictions.ruling import Ruling
from shopper.journey.clock import utc_now
from shopper.journey.recording import read_evidence
from shopper.observations import Evidence, OfferSeen
from shopper.report.comparison import COLUMNS, rows
from shopper.rivalling import compare as set_side_by_side
from shopper.rivalling import group_of


def compare(paths: Sequence[Path], reports: Path, console: Console, *, json: bool) -> int:
    """Joins the journeys of each errand and device, writes a CSV of each, judges; 1 where there is friction, else 0."""
    kept = {folder: read_evidence(folder) for folder in journeys(paths)}
    groups = {name: group for name, group in _groups(kept).items() if len(group) > 1}
    if not groups:
        raise UsageError("Nothing to compare: no errand was walked in more than one of these shops on one device.")
    judged: dict[str, tuple[Ruling, ...]] = {}
    for name, group in groups.items():
        compared = set_side_by_side(name, group, reports, rules(), utc_now())
        if not json and compared.offers:
            console.print(_table(name, compared.offers))
        judged |= {folder.name: rulings for folder, rulings in compared.rulings.items()}
    if json:
        typer.echo(as_json(judged))
    else:
        for name, rulings in judged.items():
            show(Path(name), rulings, console)
    return 1 if any_friction(judged) else 0


def _groups(kept: Mapping[Path, Evidence]) -> dict[str, dict[Path, Evidence]]:
    """The journeys by errand and device."""
    groups: dict[str, dict[Path, Evidence]] = {}
    for folder, evidence in kept.items():
        groups.setdefault(group_of(evidence.heading.case), {})[folder] = evidence
    return groups


def _table(name: str, found: Sequence[OfferSeen]) -> Table:
    """The shops side by side: a column a shop, a row a figure."""
    table = Table(title=name, title_justify="left")
    table.add_column("")
    for offer in found:
        table.add_column(escape(offer.site), overflow="fold")
    for number, column in enumerate(COLUMNS[1:], 1):
        table.add_row(column, *(escape(row[number]) for row in rows(found)))
    return table
