"""`shopper merge`: what several machines walked, in one reports folder."""

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from rich.console import Console

from shopper.commands.exits import SMOOTH, TROUBLE
from shopper.commands.running import make_writable
from shopper.errors import HarnessError, UsageError
from shopper.frictions.catalogue import rules
from shopper.journey.clock import utc_now
from shopper.ledger import open_ledger
from shopper.merging import Part, merge_files, merge_journeys, merge_ledger, missing, read_part_in
from shopper.report import write_index, write_scorecard
from shopper.report.captions import counted
from shopper.report.scorecard import gather
from shopper.report.words import language
from shopper.settings import ledger_place, read_settings


def merge(folders: Sequence[Path], reports: Path, ledger: str, console: Console) -> int:
    """
    Brings them together and makes our pages anew; 3 where a journey of the run was walked by nobody, or by two.

    UsageError for a folder that holds no reports.
    """
    for folder in folders:
        if not any((folder / name).exists() for name in ("journeys", "waiting", "ledger.db", "part.json")):
            raise UsageError(f"{folder}: no reports in there. Expected the reports folder of a run.")
        if folder.resolve() == reports.resolve():
            raise UsageError(f"{folder}: that is where all are brought to. Name another place with --reports.")
    make_writable(reports)
    parts = [part for part in map(read_part_in, folders) if part is not None]
    place = ledger_place(ledger, os.environ, Path.cwd(), reports)
    bring(folders, reports, place, one_run(parts))
    now, known = utc_now(), rules()
    gathered = gather(reports, known, place)
    words = language("", read_settings(Path.cwd()))
    page = write_scorecard(reports, gathered, now, words)
    write_index(reports, known, language=words)
    journeys = counted(len(gathered.folders), "journey")
    console.print(
        f"{journeys} of {counted(len(folders), 'folder')}. Read more: {page}", highlight=False, soft_wrap=True
    )
    wrong = list(missing(parts))
    for sentence in wrong:
        console.print(sentence, style="red", markup=False, highlight=False, soft_wrap=True)
    return TROUBLE if wrong else SMOOTH


def bring(folders: Sequence[Path], reports: Path, ledger: str, runs: dict[str, str]) -> None:
    """The files and the ledgers; HarnessError where the disk does not take them."""
    try:
        places = merge_journeys(folders, reports)
        merge_files(folders, reports)
    except OSError as error:
        raise HarnessError(f"{error.filename} can't be brought together ({error.strerror}).") from None
    with closing(open_ledger(ledger)) as home:
        for folder in folders:
            merge_ledger(folder, home, runs, places)


def one_run(parts: Sequence[Part]) -> dict[str, str]:
    """The parts of a run get one name, so that history knows one night."""
    names = sorted({part.run for part in parts})
    return dict.fromkeys(names, names[0]) if names else {}
