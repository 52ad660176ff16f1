"""Commands that put the harness itself to the test."""

from pathlib import Path
from typing import Annotated

import typer

from shopper.command_line.options import HERE, BrowserPath, Json, Reports

app = typer.Typer()

Names = list[str] | None


@app.command()
def exam(  # noqa: PLR0913 - one argument an option
    *,
    look: Annotated[Names, typer.Option(help="Only the practice shop's look of this name; may be repeated.")] = None,
    device: Annotated[str, typer.Option(help="Only on `desktop`, or only on the `phone`.")] = "",
    switch: Annotated[Names, typer.Option(help="Only questions about this switch; may be repeated.")] = None,
    rule: Annotated[Names, typer.Option(help="Only questions that this rule should answer; may be repeated.")] = None,
    smooth: Annotated[bool, typer.Option("--smooth", help="Only walks with nothing wrong.")] = False,
    part: Annotated[str, typer.Option("--slice", help="Only a part: `3/10` is the third of ten.")] = "",
    together: Annotated[
        int | None,
        typer.Option(
            "--together", "-n", help="Walk so many at a time.", min=1, max=64, show_default="two a core, four at most"
        ),
    ] = None,
    pictures: Annotated[
        bool, typer.Option("--pictures", help="Keep pictures of wrong answers, too; walks take an eighth longer.")
    ] = False,
    json: Json = False,
    reports: Reports = HERE,
    browser_path: BrowserPath = "",
) -> None:
    """
    Put the rules to the test: walk the practice shop with every friction on and off, and see what is found.

    Prints per rule what was found, missed, told though it was not there, or left to a person; then recall and
    precision. The evidence of what went wrong is kept in reports/exam/.

    Exit codes: 0 all right, 1 something missed or made up, 2 usage, 3 a walk or a rule failed.
    """
    from shopper.commands.exam_choosing import chosen
    from shopper.commands.examining import examine
    from shopper.fleet import usual_size

    wanted = chosen(look or (), device, (switch or (), rule or ()), part, smooth=smooth)
    many = together or usual_size()
    raise typer.Exit(examine(wanted, Path(reports), many, browser_path, pictures=pictures, json=json))
