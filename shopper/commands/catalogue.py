"""`shopper rules`, `explain`, `verbs` and `schema`: what there is, told from the code itself."""

import inspect
import json as json_format
from pathlib import Path

import typer
from rapidfuzz import process
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.explain import explain, rows
from shopper.scenario.schema import write_schemas
from shopper.scenario.step import Step
from shopper.steps import verbs


def list_rules(console: Console, *, json: bool) -> None:
    """One row a rule."""
    found = rows(rules())
    if json:
        typer.echo(json_format.dumps([row._asdict() for row in found], indent=1))
        return
    table = Table("rule", "stage", "the shopper is", "what it finds", "limits")
    table.columns[0].no_wrap = True
    for row in found:
        table.add_row(row.id, row.stage, row.severity, row.title, row.limits)
    console.print(table)


def explain_rule(name: str, console: Console) -> None:
    """A rule's page; UsageError with a suggestion where there is none of that name."""
    console.print(Markdown(explain(rule_named(name))))


def rule_named(name: str) -> Rule:
    """The rule, however its name is spelled; UsageError with a suggestion where there is none of that name."""
    known = {rule.id: rule for rule in rules()}
    wanted = name.strip().lower().replace(" ", "-").replace("_", "-")
    if wanted not in known:
        near = process.extractOne(wanted, list(known), score_cutoff=60)
        hint = f" Did you mean `{near[0]}`?" if near else ""
        raise UsageError(f"No rule is called `{name}`.{hint} `shopper rules` lists them all.")
    return known[wanted]


def list_verbs(console: Console) -> None:
    """One row a verb: how it is written and what it does."""
    table = Table("verb", "fields", "what the shopper does")
    table.columns[0].no_wrap = True
    for name, kind in verbs().items():
        table.add_row(name, "\n".join(_fields(kind)), inspect.getdoc(kind) or "")
    console.print(table)


def _fields(kind: type[Step]) -> list[str]:
    return [
        f"{name.replace('_', ' ')}{'' if field.is_required() else ' (may be left out)'}"
        for name, field in kind.model_fields.items()
    ]


def write_schema(folder: Path, console: Console) -> None:
    """Writes the schemas beside the scenarios."""
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder. Expected the one that scenarios lie in.")
    for path in write_schemas(folder, verbs()):
        console.print(str(path), highlight=False)
