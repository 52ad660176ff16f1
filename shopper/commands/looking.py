"""`shopper look`: one page as the shopper sees it, drawn and told."""

from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.commands.scouting_tables import colour_of, short
from shopper.errors import UsageError
from shopper.report.captions import counted, money
from shopper.scouting.drawing import draw
from shopper.scouting.one_page import Seen, look_at
from shopper.scouting.opening import Asked, started


def look_at_page(asked: Asked, out: Path, console: Console, *, json: bool) -> None:
    """Writes the picture and tells what is on it; UsageError where it can't be written."""
    if out.suffix.lower() != ".png":
        raise UsageError(f"--out: {out} is no name for the picture. Expected one that ends with .png.")
    with TemporaryDirectory() as folder, started(asked) as browser, Console(stderr=True).status("looking"):
        pictured = look_at(asked, Path(folder) / "look", browser)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        draw(pictured).save(out)
    except OSError as error:
        raise UsageError(f"--out: the picture can't be written to {out} ({error.strerror}).") from None
    if json:
        typer.echo(pictured.seen.model_dump_json(indent=1))
    else:
        show(pictured.seen, console)
        console.print(f"Drawn: {out}", highlight=False, markup=False, soft_wrap=True)


def show(seen: Seen, console: Console) -> None:
    """What the page is, and what was found on it."""
    console.print(f"[bold]{seen.kind} page[/], {seen.confidence:.0%} sure: {escape(seen.url)}", highlight=False)
    if seen.product:
        console.print(f"{escape(seen.product)}, {money(seen.price)}", highlight=False)
    if seen.products:
        names = ", ".join(short(shown.name) for shown in seen.products[:3])
        console.print(f"{counted(len(seen.products), 'product')}: {escape(names)}", highlight=False)
    table = Table("place", "what was taken for it", "by", "score")
    for spot in seen.places:
        placed = spot.placed
        layer = placed.layer.value if placed.layer else ""
        table.add_row(
            placed.place, escape(short(placed.label)), layer, f"[{colour_of(placed)}]{placed.score:.2f}[/]"
        )  # fmt: skip
    console.print(table)
