"""`shopper report`: Allure's HTML from the last run."""

from pathlib import Path

from rich.console import Console

from shopper.errors import MissingPiece
from shopper.frictions.catalogue import rules
from shopper.report import generate, get_allure, open_report, write_index

JOURNEYS, RESULTS = "journeys", "allure-results"


def make_report(reports: Path, console: Console, *, show: bool) -> None:
    """Writes our own overview, which needs nothing, then Allure's report, then the overview with a link to it."""
    if not any((reports / name).is_dir() for name in (JOURNEYS, RESULTS)):
        raise MissingPiece(f"{reports}: no journeys in there. Walk a journey first, such as: shopper run scenarios")
    known = rules()
    page = write_index(reports, known)
    console.print(f"Overview: {page}", highlight=False, soft_wrap=True)
    with console.status("making the Allure report (the first time, Allure is fetched)"):
        allure = get_allure()
        made = generate(reports / RESULTS, reports / "allure-report", allure)
    write_index(reports, known)
    console.print(f"Allure:   {made}", highlight=False, soft_wrap=True)
    if show and not open_report(made):
        console.print("No browser to show it in; open the file by hand.")
