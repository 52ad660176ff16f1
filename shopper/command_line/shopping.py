"""Commands that shop, collect and judge."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from shopper.command_line.options import HERE, PASSED_ON, Gates, Json, Ledger, Reports

app = typer.Typer()


@app.command(context_settings=PASSED_ON, options_metavar="[OPTIONS] [PATHS]... [OPTIONS OF PYTEST]")
def run(  # noqa: PLR0913 - one argument an option
    context: typer.Context,
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
    expect: Annotated[list[str] | None, typer.Option(help="Exit 0 only if exactly these rules find something.")] = None,
    gates: Gates = False,
    engine: Annotated[
        tuple[str, str],
        typer.Option(metavar="NAME ADDRESS", help="Many machines: `dask tcp://scheduler:8786`.", show_default=False),
    ] = ("", ""),
) -> None:
    """
    Walk the scenarios at PATHS (files or folders; `scenarios` if none is named) and tell what went wrong.

    All other options go to pytest: -k, -m nightly, --lf, -n 2, --headed, --tracing=on, --video=on, --wait="10 min".

    Exit codes: 0 smooth, 1 friction, 2 usage, 3 harness trouble; the greatest counts.
    """
    from shopper.command_line.engines import walking
    from shopper.commands.running import Orders
    from shopper.commands.running import run as walk

    raise typer.Exit(walk(Orders(context.args, reports, expect, ledger, gates), Console(), walking(*engine)))


@app.command(context_settings=PASSED_ON, options_metavar="[OPTIONS] [SCENARIOS]... [OPTIONS OF PYTEST]")
def collect(
    context: typer.Context,
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
    json: Json = False,
    gates: Gates = False,
) -> None:
    """
    Read the mailboxes and tell what became of earlier promises: kept, late, missed, not due yet, not seen.

    SCENARIOS are the folders whose site files name the mailboxes (`scenarios` if none). `run` does the same first.

    Exit codes: 0 all kept or not due, 1 late, missed or another friction, 2 usage, 3 a mailbox or the ledger failed.
    """
    from shopper.commands.collecting import Orders
    from shopper.commands.collecting import collect as look

    raise typer.Exit(look(Orders(context.args, reports, ledger, json, gates), Console()))


@app.command()
def judge(
    folders: Annotated[list[Path], typer.Argument(help="Journey folders, or the folder they lie in.")],
    *,
    json: Json = False,
    write: Annotated[
        bool, typer.Option(help="Replace rulings.json, the journey's page, and what the ledger says of it.")
    ] = False,
    ledger: Annotated[str, typer.Option(help="With --write: the ledger, a file or postgresql://...")] = "",
) -> None:
    """Judge saved evidence again, with the rules as they are now and without a browser. Exit 1 on friction."""
    from shopper.commands.judging import judge_folders

    raise typer.Exit(judge_folders(folders, Console(), json=json, write=write, ledger=ledger))
