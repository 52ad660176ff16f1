"""`shopper ledger` and what can be done with a ledger: names, options and help."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

app = typer.Typer(help="Tell what shops owe, and what came of what they owed.", invoke_without_command=True)

Reports = Annotated[Path, typer.Option(help="Folder for evidence and reports.")]
Ledger = Annotated[str, typer.Option(help="The ledger: a file or postgresql://... (ledger.db in the reports folder).")]
HERE = Path("reports")


@app.callback()
def show(  # noqa: PLR0913 - an option each
    context: typer.Context,
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
    site: Annotated[str | None, typer.Option(help="Only this shop's promises.")] = None,
    state: Annotated[str | None, typer.Option(help="Only owed, kept, late, missed or unknown.")] = None,
    since: Annotated[str, typer.Option(help="Only promises made since: `7 days`, or a day as 2026-11-21.")] = "",
    limit: Annotated[int, typer.Option(help="Show the last so many, by the time they are due.", min=1)] = 50,
    json: Annotated[bool, typer.Option("--json", help="Print JSON: all of them, whatever --limit says.")] = False,
) -> None:
    """Tell what shops owe, and what came of what they owed: kept, late, missed or unknown."""
    if context.invoked_subcommand is not None:
        return
    from shopper.commands.ledger_listing import Asked, list_ledger, print_json  # noqa: PLC0415 - only who asks pays
    from shopper.commands.ledger_place import place_of  # noqa: PLC0415 - the same

    asked = Asked.of(site, state, since)
    if json:
        print_json(place_of(ledger, reports), asked)
    else:
        list_ledger(place_of(ledger, reports), asked, limit, Console())


@app.command()
def prune(
    *,
    older_than: Annotated[str, typer.Option(help="The age from which on journeys go: `90d`.")],
    reports: Reports = HERE,
    ledger: Ledger = "",
) -> None:
    """Take old journeys out of the ledger. Those that something is still owed to stay, and folders in `journeys`."""
    from shopper.commands.ledger_keeping import prune_ledger  # noqa: PLC0415 - only who asks pays for it
    from shopper.commands.ledger_place import place_of  # noqa: PLC0415 - the same

    prune_ledger(place_of(ledger, reports), reports, older_than, Console())


@app.command(name="export")
def export_file(
    file: Annotated[Path, typer.Argument(help="The file to write, `-` for the output.")],
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
) -> None:
    """Write the whole ledger as JSON lines: a backup, or a way to another database."""
    from shopper.commands.ledger_keeping import export_ledger  # noqa: PLC0415 - only who asks pays for it
    from shopper.commands.ledger_place import place_of  # noqa: PLC0415 - the same

    export_ledger(place_of(ledger, reports), file, Console(stderr=True))


@app.command(name="import")
def import_file(
    file: Annotated[Path, typer.Argument(help="The file that `export` wrote, `-` for the input.")],
    *,
    reports: Reports = HERE,
    ledger: Ledger = "",
) -> None:
    """Take in what `export` wrote. What is known already is not written twice, and what is settled stays settled."""
    from shopper.commands.ledger_keeping import import_ledger  # noqa: PLC0415 - only who asks pays for it
    from shopper.commands.ledger_place import place_of  # noqa: PLC0415 - the same

    import_ledger(place_of(ledger, reports), file, Console(stderr=True))
