"""`shopper stages`: what is looked at on each part of the customer's way, and how much of it could be told so far."""

import json as json_format
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import typer
from rich.console import Console
from rich.table import Table

from shopper.commands.checking import library
from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.terms import Stage, Verdict
from shopper.report.shelf import kept
from shopper.report.story import Story
from shopper.scenario import Scenario, read_scenario
from shopper.scenario.library import yaml_files

TOLD = (Verdict.FRICTION, Verdict.CLEAR)


class Row(NamedTuple):
    """One stage: `scenarios` and `rules` of it; of the rules, those that told something, and those that never could."""

    stage: str
    scenarios: tuple[str, ...]
    rules: tuple[str, ...]
    judged: tuple[str, ...]
    unseen: tuple[str, ...]


def stage_rows(scenarios: Sequence[Scenario], known: Iterable[Rule], stories: Sequence[Story]) -> tuple[Row, ...]:
    """A row for each stage, in the order of the customer's way; rules of any stage come last."""
    of_rules = [(rule.stage, rule.id) for rule in known]
    told = {one.rule for story in stories for one in story.verdicts if one.verdict in TOLD}
    return tuple(
        Row(
            stage.value,
            tuple(scenario.name for scenario in scenarios if scenario.stage == stage.value),
            tuple(rule for of, rule in of_rules if of is stage),
            tuple(rule for of, rule in of_rules if of is stage and rule in told),
            tuple(rule for of, rule in of_rules if of is stage and rule not in told),
        )
        for stage in Stage
    )


def list_stages(folder: Path, reports: Path, console: Console, *, json: bool) -> None:
    """Prints the rows. What the reports folder has no journey of is not judged yet."""
    known = rules()
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder. Expected one with scenarios: --scenarios FOLDER.")
    scenarios = [read_scenario(path, library()) for path in yaml_files(folder)]
    stories = [one.story for one in kept(reports, known) if one.story]
    found = stage_rows(scenarios, known, stories)
    if json:
        typer.echo(json_format.dumps([row._asdict() for row in found], indent=1))
        return
    _show(found, len(stories), console)


def _show(found: Sequence[Row], journeys: int, console: Console) -> None:
    table = Table("stage", "scenarios", "rules", "judged", "not seen")
    for column in table.columns[2:]:
        column.justify = "right"
    for row in found:
        counts = (str(len(part)) for part in (row.rules, row.judged, row.unseen))
        table.add_row(row.stage, ", ".join(row.scenarios) or "none", *counts)
    console.print(table)
    told = (
        f"Judged in the {journeys} journeys of the reports folder." if journeys else "No journey was walked here yet."
    )
    console.print(f"{told} `shopper stages --json` names the rules.", highlight=False, style="dim")
