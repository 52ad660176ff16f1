"""
The command `shopper` with all its commands. What a command does is in `shopper.commands`, imported when it is asked
for, so that `shopper --help` does not wait for a browser's driver to load.
"""

from importlib.metadata import version
from typing import Annotated

import typer

from shopper.command_line import around, looking, shopping, testing, writing
from shopper.commands.ledger_command import app as ledger
from shopper.doctor.command import doctor

app = typer.Typer(
    no_args_is_help=True, add_completion=False,
    pretty_exceptions_enable=False,
)  # fmt: skip
app.add_typer(shopping.app)
app.add_typer(ledger, name="ledger")
app.add_typer(looking.app)
app.add_typer(writing.app)
app.add_typer(testing.app)
app.add_typer(around.app)
app.command()(doctor)


def tell_version(wanted: bool) -> None:  # noqa: FBT001 - as Typer calls it
    """Prints which version this is, and ends."""
    if wanted:
        typer.echo(f"mystery-shopper {version('mystery-shopper')}")
        raise typer.Exit


@app.callback()
def begin(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=tell_version, is_eager=True, help="Which version this is.")
    ] = False,
) -> None:
    """Shops like a person and says where shops lose people."""
