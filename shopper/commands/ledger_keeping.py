"""`shopper ledger prune`, `export` and `import`."""

import sys
from pathlib import Path

from rich.console import Console

from shopper.commands.ledger_listing import moment
from shopper.commands.ledger_place import open_if_there
from shopper.errors import HarnessError, UsageError
from shopper.journey.folders import WAITING, prune_waiting
from shopper.ledger import Ledger, open_ledger
from shopper.report.captions import counted

PIPE = Path("-")


def prune_ledger(place: str, reports: Path, older_than: str, console: Console) -> None:
    """Takes out what is older, there and of the folders that waited for it, and says how much that was."""
    before = moment(older_than, "--older-than")
    with _there(place) as ledger:
        gone = ledger.prune(before)
    try:
        folders = prune_waiting(reports, before)
    except OSError as error:
        raise HarnessError(f"{error.filename} can't be taken out ({error.strerror}).") from None
    told = f"Took out {counted(gone, 'journey')} walked before {before:%Y-%m-%d %H:%M} UTC"
    console.print(f"{told}, and {counted(folders, 'folder')} in {reports / WAITING}.", highlight=False, soft_wrap=True)


def export_ledger(place: str, file: Path, console: Console) -> None:
    """Writes the file whole or not at all."""
    with _there(place, to_read=True) as ledger:
        if file == PIPE:
            ledger.export(sys.stdout)
            return
        draft = file.with_name(f"{file.name}.part")
        try:
            with draft.open("w", encoding="utf-8") as stream:
                number = ledger.export(stream)
            draft.replace(file)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise HarnessError(f"{file} can't be written ({error.strerror}).") from None
    console.print(f"Wrote {counted(number, 'line')} to {file}.", highlight=False, soft_wrap=True)


def import_ledger(place: str, file: Path, console: Console) -> None:
    """Takes in the file; a ledger that is not there is made."""
    try:
        with open_ledger(place) as ledger:
            if file == PIPE:
                number = ledger.import_(sys.stdin, "the input")
            else:
                with file.open(encoding="utf-8") as stream:
                    number = ledger.import_(stream, str(file))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} can't be read ({getattr(error, 'strerror', None) or error}).") from None
    console.print(f"Took in {counted(number, 'line')} from {file}.", highlight=False, soft_wrap=True)


def _there(place: str, *, to_read: bool = False) -> Ledger:
    ledger = open_if_there(place, to_read=to_read)
    if ledger is None:
        raise UsageError(f"There is no ledger at {place}; name it with --ledger, or its folder with --reports.")
    return ledger
