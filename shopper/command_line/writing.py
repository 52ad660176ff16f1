"""Commands for those who write scenarios."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from shopper.command_line.options import HERE, SCENARIOS, Json, Reports

app = typer.Typer()

Scenarios = Annotated[Path, typer.Option("--scenarios", help="The folder of the scenarios.")]


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    *,
    ci: Annotated[str | None, typer.Option(help="Write a nightly workflow, too: github or gitlab.")] = None,
    url: Annotated[str, typer.Option(help="The shop's address.")] = "https://staging.my-shop.example",
) -> None:
    """Begin a project: a first site, a first scenario, gates, and a workflow that shops every night."""
    from shopper.commands.beginning import begin

    raise typer.Exit(begin(folder, ci, url, Console()))


@app.command()
def check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; `scenarios` if none.")] = None,
) -> None:
    """Look over scenarios, sites and personas without a browser. Exit 2 on a mistake."""
    from shopper.commands.checking import check as look

    raise typer.Exit(look(paths or [SCENARIOS], Console()))


@app.command()
def schema(folder: Annotated[Path, typer.Argument(help="The folder of the scenarios.")] = SCENARIOS) -> None:
    """Write the JSON Schemas that editors use for completion and hover texts."""
    from shopper.commands.catalogue import write_schema

    write_schema(folder, Console())


@app.command()
def verbs() -> None:
    """List the verbs of the scenario language with their fields."""
    from shopper.commands.catalogue import list_verbs

    list_verbs(Console())


@app.command()
def rules(*, json: Json = False) -> None:
    """List every rule: what it finds, how bad that is, who mends it, and its limits."""
    from shopper.commands.catalogue import list_rules

    list_rules(Console(), json=json)


@app.command()
def stages(*, folder: Scenarios = SCENARIOS, reports: Reports = HERE, json: Json = False) -> None:
    """List the customer's way, stage by stage: its scenarios, its rules, how many could tell something so far."""
    from shopper.commands.staging import list_stages

    list_stages(folder, reports, Console(), json=json)


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="The id of a rule, such as cart-reminder-missing.")]) -> None:
    """Tell all about one rule: why it matters, what to do instead, limits, examples and sources."""
    from shopper.commands.catalogue import explain_rule

    explain_rule(rule, Console())
