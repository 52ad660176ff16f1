"""`shopper run`: pytest with a friendlier face."""

import shlex
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from rich.console import Console

from shopper.commands.catalogue import rule_named
from shopper.commands.exits import FRICTION, SMOOTH, TROUBLE, USAGE
from shopper.commands.full_disk import disk_trouble, said_by
from shopper.commands.gating import Night
from shopper.commands.progress import Progress
from shopper.commands.results import table
from shopper.errors import HarnessError
from shopper.merging import Part, read_part_in
from shopper.report.captions import counted


@dataclass(frozen=True)
class Orders:
    """
    What to walk and how to end. `words` go to pytest, `scenarios` first where they name no file.

    With `expected`, exactly these rules are wanted to have found something: then that is what exit code 0 means. Where
    `gated`, it means that every gate holds. `ledger` is as on the command line, "" for none named.
    """

    words: Sequence[str]
    reports: Path
    expected: Collection[str] | None = None
    ledger: str = ""
    gated: bool = False


def walk_here(orders: Orders, progress: Progress) -> int:
    """In this process and its workers; what pytest ended with."""
    return walked(arguments(orders.words, orders.reports, orders.ledger), progress)


def run(orders: Orders, console: Console, walk: Callable[[Orders, Progress], int] = walk_here) -> int:
    """
    Walks the scenarios and shows what came of each; returns the exit code. `walk` says where.

    UsageError for a rule or gate that is not there, HarnessError for a folder that can't be written to: nothing is
    walked then.
    """
    expected = None if orders.expected is None else {rule_named(name).id for name in orders.expected}
    night = Night.read(Path.cwd(), orders.reports, orders.ledger) if orders.gated else None
    make_writable(orders.reports)
    progress = Progress(console)
    code = walk(orders, progress)
    if progress.complaints:
        for text in dict.fromkeys(progress.complaints):
            console.print(text, markup=False, highlight=False, soft_wrap=True)
        return USAGE
    if code in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED):
        return _usage(code, console, read_part_in(orders.reports))
    table(progress.told, orders.reports, console)
    if expected is not None:
        return _as_expected(progress, expected, console)
    ended = exit_code(progress, int(code))
    return ended if night is None else night.verdict(progress.told, ended, console)


def make_writable(reports: Path) -> None:
    """Makes the folder where it is missing; HarnessError where nothing can be written into it."""
    try:
        reports.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=reports):
            pass
    except OSError as error:
        why = "it is a file" if reports.is_file() else error.strerror
        raise HarnessError(
            f"--reports: reports can't be written to {reports} ({why}). Name a folder you may write to."
        ) from error


def walked(words: list[str], progress: Progress) -> int:
    """What pytest ended with; stopped by hand in the middle, what then falls apart on the way out is no news."""
    try:
        return int(pytest.main(words, plugins=[progress]))
    except BaseException as error:
        if isinstance(error, (OSError, BaseExceptionGroup)) and disk_trouble(said_by(error)):
            progress.broke_off(said_by(error))
            return int(pytest.ExitCode.INTERNAL_ERROR)
        if not progress.stopped:
            raise
        return int(pytest.ExitCode.INTERRUPTED)


def arguments(words: Sequence[str], reports: Path, ledger: str = "") -> list[str]:
    """The command line for pytest: what to walk, and where things go."""
    reports = reports.absolute()  # pytest takes some paths from where it was started and some from its root
    folders = [word for word in words if not word.startswith("-") and Path(word).is_dir()]
    homes = " ".join(shlex.quote(folder) for folder in ("scenarios", *folders))
    names_files = any(Path(word.split("::")[0]).exists() for word in words if not word.startswith("-"))
    return [
        *words,
        *([] if names_files else ["scenarios"]),
        f"--override-ini=shopper_scenarios={homes}",
        f"--reports={reports}",
        *([f"--ledger={ledger}"] if ledger else []),
        f"--alluredir={reports / 'allure-results'}",
        "--clean-alluredir",
        f"--output={reports / 'playwright'}",
    ]


def exit_code(progress: Progress, code: int) -> int:
    """0 smooth, 1 friction, 3 harness trouble."""
    outcomes = {told["outcome"] for told in progress.told}
    unwritten = any(told.get("ledger") for told in progress.told)
    if progress.troubles or unwritten or "trouble" in outcomes or code not in (0, 1):
        return TROUBLE
    return FRICTION if "friction" in outcomes else SMOOTH


def _usage(code: int, console: Console, part: Part | None) -> int:
    if code == pytest.ExitCode.NO_TESTS_COLLECTED and part is not None and part.every:
        console.print(f"Nothing to walk in part {part.told}: {counted(len(part.every), 'journey')} in all.")
        return SMOOTH
    if code == pytest.ExitCode.NO_TESTS_COLLECTED:
        console.print("No scenario to walk. Expected YAML files with `title`, `sites` and `steps`.")
    return USAGE


def _as_expected(progress: Progress, expected: Collection[str], console: Console) -> int:
    walked_now = [told for told in progress.told if not told.get("promise")]
    found = {friction["rule"] for told in walked_now for friction in told["frictions"]}
    if exit_code(progress, 0) == TROUBLE:
        return TROUBLE
    if found == set(expected):
        console.print(f"Found exactly what was expected: {', '.join(sorted(found))}.", style="green")
        return SMOOTH
    missed, extra = sorted(set(expected) - found), sorted(found - set(expected))
    console.print(f"Expected but not found: {', '.join(missed) or 'none'}. Found but not expected: "
                  f"{', '.join(extra) or 'none'}.", style="red")  # fmt: skip
    return FRICTION
