"""Commands that look at a shop nobody described."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from shopper.command_line.options import HERE, BrowserPath, Device, Json, Lang, Language, Ledger, Reports

app = typer.Typer()


@app.command()
def scout(  # noqa: PLR0913 - one argument an option
    url: Annotated[str, typer.Argument(help="The shop's first page, such as https://shop.example.")],
    *,
    only_look: Annotated[bool, typer.Option("--only-look", help="Put nothing into the cart.")] = False,
    device: Device = "desktop",
    language: Language = "en",
    pause: Annotated[str, typer.Option(help="Time to rest between two acts.")] = "1 s",
    write: Annotated[Path | None, typer.Option(help="Write a first site file: scenarios/sites/NAME.yaml.")] = None,
    json: Json = False,
    reports: Reports = HERE,
    browser_path: BrowserPath = "",
) -> None:
    """
    Look over a shop that nobody described, up to the checkout's first form.

    Tells its platform, what kinds of pages it has, where things are and how surely.

    One visit, within a minute. Nothing is ordered, no account is made, no name is given. A product is put into the
    cart (not with --only-look).
    """
    from shopper.commands.scouting import Wanted, scout_shop
    from shopper.scouting.opening import asked

    visit = asked(url, device, language, pause, browser_path)
    raise typer.Exit(scout_shop(visit, Wanted(only_look=only_look, json=json, write=write), reports, Console()))


@app.command()
def look(  # noqa: PLR0913 - as above
    url: Annotated[str, typer.Argument(help="A page of a shop, such as https://shop.example/products/lamp.")],
    *,
    out: Annotated[Path, typer.Option(help="The picture to write.")] = Path("look.png"),
    device: Device = "desktop",
    language: Language = "en",
    json: Json = False,
    browser_path: BrowserPath = "",
) -> None:
    """Draw what the shopper sees on one page over a picture of it: places, products, prices, and how sure he is."""
    from shopper.commands.looking import look_at_page
    from shopper.scouting.opening import asked

    look_at_page(asked(url, device, language, "0 s", browser_path), out, Console(), json=json)


@app.command()
def compare(
    folders: Annotated[list[Path], typer.Argument(help="Journeys, or a folder of them: reports/journeys.")],
    *,
    json: Json = False,
    reports: Reports = HERE,
) -> None:
    """
    Set shops side by side in which the same errand was walked: price, delivery, whole cost, effort, product page.

    Prints a table for each errand and device, keeps it in reports/comparisons/ as CSV, and judges every journey again
    with its rivals' offers in its evidence.

    Exit codes: 0 nobody is cheaper, 1 a rival is, 2 usage.
    """
    from shopper.commands.comparing import compare as set_side_by_side

    raise typer.Exit(set_side_by_side(folders, Path(reports), Console(), json=json))


@app.command("visit-sheet")
def visit_sheet(
    folder: Annotated[Path, typer.Argument(help="A journey with `ask in store`.")], lang: Lang = ""
) -> None:
    """Make a form of what only a person in the store can see: for the phone, the printer, and as YAML."""
    from shopper.commands.answering import write_sheets
    from shopper.report.words import language
    from shopper.settings import read_settings

    raise typer.Exit(write_sheets(folder, language(lang, read_settings(Path.cwd())), Console()))


@app.command()
def answer(
    file: Annotated[Path, typer.Argument(help="The file a visit sheet gave back, or its YAML filled in.")],
    reports: Reports = HERE,
    ledger: Ledger = "",
) -> None:
    """Take the answers of a visit sheet into the journey they belong to, settle what was owed, and judge it again."""
    from shopper.commands.answering import take_answers
    from shopper.commands.ledger_place import place_of

    raise typer.Exit(take_answers(file, place_of(ledger, Path(reports)), Console()))
