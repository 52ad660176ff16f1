"""The command: `shopper doctor`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from shopper.doctor.check import all_needed, tell
from shopper.doctor.examine import examine, surroundings
from shopper.doctor.getting import get_missing, runner

MISSING = 2
"""The exit code of everything that its user can mend."""


def doctor(
    *,
    install: Annotated[bool, typer.Option("--install", help="Get what is missing: a browser, Allure.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the checks as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Tell only what stops a run.")] = False,
    browser_path: Annotated[str, typer.Option(help="The browser to look at, as for `shopper run`.")] = "",
    reports: Annotated[Path, typer.Option(help="The folder the reports go to.")] = Path("reports"),
) -> None:
    """Tells what is there, what is missing and how to get it. Exits with 2 when a run could not start."""
    around = surroundings(reports, browser_path)
    checks = examine(around)
    if install:
        get_missing(checks, around, _say, runner(_say))
        checks = checks if all(check.ok for check in checks) else examine(around)
    shown = [check for check in checks if not quiet or (check.needed and not check.ok)]
    if as_json:
        typer.echo(json.dumps([check.model_dump(mode="json") for check in shown], indent=2))
    elif shown:
        typer.echo(tell(shown))
    raise typer.Exit(0 if all_needed(checks) else MISSING)


def _say(line: str) -> None:
    typer.echo(line, err=True)
