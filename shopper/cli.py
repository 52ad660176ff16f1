"""The command `shopper`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from shopper.errors import ShopperError, UsageError

app = typer.Typer(
    help="Shops like a person and says where shops lose people.", no_args_is_help=True, add_completion=False,
    rich_markup_mode="rich", pretty_exceptions_enable=False,
)  # fmt: skip
OUT = Console()

Paths = Annotated[list[str] | None, typer.Argument(help="Scenario files or folders; `scenarios` if left out.")]
Reports = Annotated[Path, typer.Option(help="Folder for evidence and reports.")]
HERE = Path("reports")


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def run(
    context: typer.Context,
    paths: Paths = None,
    *,
    reports: Reports = HERE,
    expect: Annotated[list[str] | None, typer.Option(help="Exit 0 only if exactly these rules find something.")] = None,
) -> None:
    """
    Walk scenarios and tell what went wrong.

    All other options go to pytest: -k, -m nightly, --lf, -n 2, --headed, --tracing on, --video on, --wait "10 min".

    Exit codes: 0 smooth, 1 friction, 2 usage, 3 harness trouble.
    """
    from shopper.commands.running import run as walk

    options = [word for word in (paths or []) if word.startswith("-")]
    files = [word for word in (paths or []) if not word.startswith("-")]
    raise typer.Exit(walk(files, reports, [*options, *context.args], OUT, expect or ()))


@app.command()
def judge(
    folders: Annotated[list[Path], typer.Argument(help="Journey folders, or the folder they lie in.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="Print the rulings as JSON.")] = False,
    write: Annotated[bool, typer.Option(help="Replace rulings.json and the journey's page.")] = False,
) -> None:
    """Judge saved evidence again, with the rules as they are now and without a browser. Exit 1 on friction."""
    from shopper.commands import judging
    from shopper.frictions.catalogue import rules

    known, now = rules(), datetime.now(UTC)
    judged = {
        folder.name: judging.judge_folder(folder, known, now, write=write) for folder in judging.journeys(folders)
    }
    if json:
        typer.echo(judging.as_json(judged))
    else:
        for name, rulings in judged.items():
            judging.show(Path(name), rulings, OUT)
    raise typer.Exit(1 if judging.any_friction(judged) else 0)


def main() -> None:
    """Runs the command; our own errors are told without a traceback."""
    try:
        app()
    except UsageError as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(2)
    except ShopperError as error:
        Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(3)
