"""`shopper collect`: what became of what shops owed, without walking anything new."""

import json as json_format
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer
from rich.console import Console

from shopper.collecting.gathered import Rest, all_kept, newly_gathered
from shopper.commands.exits import SMOOTH, TROUBLE, USAGE
from shopper.commands.gating import Night
from shopper.commands.progress import Progress
from shopper.commands.results import table
from shopper.commands.running import exit_code, make_writable, walked
from shopper.report.captions import counted

UNTOLD = "No promise could be told. Mend what is named above, then collect again: what is owed stays owed."


@dataclass(frozen=True)
class Orders:
    """`words` go to pytest; folders among them are where scenarios and their site files are. The rest as in `run`."""

    words: Sequence[str]
    reports: Path
    ledger: str = ""
    json: bool = False
    gated: bool = False


def collect(orders: Orders, console: Console) -> int:
    """Reads the mailboxes and tells how each promise stands; returns the exit code."""
    night = Night.read(Path.cwd(), orders.reports, orders.ledger) if orders.gated else None
    make_writable(orders.reports)
    shown = Console(stderr=True, quiet=True) if orders.json else console
    progress = Progress(shown)
    earlier = all_kept(orders.reports)
    code = walked(arguments(orders), progress)
    found = newly_gathered(orders.reports, earlier) or Rest(trouble="\n".join(progress.warned))
    if orders.json:
        typer.echo(as_json(progress, found))
    if code == pytest.ExitCode.USAGE_ERROR:
        return USAGE
    if code == pytest.ExitCode.NO_TESTS_COLLECTED and not progress.complaints:
        shown.print(_nothing(found))
        tell_rest(found, shown)
        return SMOOTH
    table(progress.told, orders.reports, shown, UNTOLD)
    tell_rest(found, shown)
    ended = TROUBLE if progress.complaints else exit_code(progress, int(code))
    return ended if night is None else night.verdict(progress.told, ended, shown)


def arguments(orders: Orders) -> list[str]:
    """The command line for pytest, which finds no test there but those of promises."""
    reports = orders.reports.absolute()
    folders = [word for word in orders.words if not word.startswith("-") and Path(word).is_dir()]
    homes = " ".join(shlex.quote(str(Path(folder).absolute())) for folder in (folders or ["scenarios"]))
    return [
        *(word for word in orders.words if word not in folders),
        str(reports),
        "--collect-owed",
        "--override-ini=norecursedirs=*",  # else pytest looks for tests in every journey's folder
        f"--override-ini=shopper_scenarios={homes}",
        f"--reports={reports}",
        *([f"--ledger={orders.ledger}"] if orders.ledger else []),
        f"--alluredir={reports / 'allure-results'}",
        "--clean-alluredir",
        f"--output={reports / 'playwright'}",
    ]


def as_json(progress: Progress, found: Rest) -> str:
    """`promises` as they were told, and how many others there were."""
    told = {
        "promises": progress.told, "more_not_due": found.more, "unexpected_messages": found.unexpected,
        "stray_messages": found.strays, "elsewhere": found.elsewhere, "unread": found.unread, "trouble": found.trouble,
    }  # fmt: skip
    return json_format.dumps(told, indent=1)


def _nothing(found: Rest) -> str:
    if found.elsewhere:
        return "What is open could not be looked up now."
    return "Nothing is owed: no promise is open." if not found.unexpected else "No promise is open."


def tell_rest(found: Rest, console: Console) -> None:
    """What has no line of its own."""
    if found.elsewhere:
        told = f"{counted(found.elsewhere, 'journey')} with open promises: another collector is at work on them."
        console.print(told, soft_wrap=True)
    if found.more:
        console.print(f"{found.more} more are not due yet.")
    if found.unexpected:
        console.print(f"{counted(found.unexpected, 'message')} came that nobody waited for.")
    if found.strays:
        console.print(f"{counted(found.strays, 'message')} came to addresses that no journey has.")
