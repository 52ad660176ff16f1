"""`shopper scout`: what a shopper finds in a shop that nobody described."""

from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console

from shopper.commands.scouting_tables import show
from shopper.errors import UsageError
from shopper.journey.clock import utc_now
from shopper.scouting import site_file
from shopper.scouting.address import name_of
from shopper.scouting.opening import Asked, started
from shopper.scouting.visiting import scout

FOLDER = "scouting"
"""Below the reports: notes and pictures of each shop's last visit."""
NOTHING_THERE = ("no product", "not recognised")
"""What stands in the way on pages that are no shop's."""
SEEN, TURNED_AWAY = 0, 3


@dataclass(frozen=True)
class Wanted:
    """What becomes of the findings: `write` is the site file to make, if any."""

    only_look: bool = False
    json: bool = False
    write: Path | None = None


def scout_shop(asked: Asked, wanted: Wanted, reports: Path, console: Console) -> int:
    """
    Visits the shop and prints what was found; the exit code: 3 where the shop let nobody in.

    UsageError for an address that is no shop's, before or after the visit, and for a file that can't be written.
    """
    if wanted.write is not None:
        site_file.check(wanted.write)
    with started(asked) as browser, Console(stderr=True).status(f"looking at {asked.url}"):
        found = scout(asked, reports / FOLDER / name_of(asked.url), browser, only_look=wanted.only_look)
    if not found.shop and all(stop.blocker in NOTHING_THERE for stop in found.blockers):
        raise UsageError(f"{found.url} does not look like a shop: no product, no cart and no search were found there.")
    if wanted.json:
        typer.echo(found.model_dump_json(indent=1))
    else:
        show(found, console)
    if wanted.write is not None and found.shop:
        site_file.write(found, wanted.write, utc_now().date())
        typer.echo(f"Written: {wanted.write}. A scenario names it as `sites: [{wanted.write.stem}]`.", err=True)
    return SEEN if found.shop else TURNED_AWAY
