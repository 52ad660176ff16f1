"""`shopper run`: pytest with a friendlier face."""

from collections.abc import Collection, Sequence
from pathlib import Path

import pytest
from rich.console import Console

from shopper.commands.progress import Progress
from shopper.commands.results import table

SMOOTH, FRICTION, USAGE, TROUBLE = 0, 1, 2, 3
"""Exit codes; where several hold, the greatest counts."""


def run(words: Sequence[str], reports: Path, console: Console, expected: Collection[str] | None = None) -> int:
    """
    Walks the scenarios and shows what came of each; returns the exit code.

    `words` go to pytest, `scenarios` first where they name no file. With `expected`, exactly these rules are wanted
    to have found something: then that is what exit code 0 means.
    """
    progress = Progress(console)
    code = pytest.main(arguments(words, reports), plugins=[progress])
    if progress.complaints:
        for text in dict.fromkeys(progress.complaints):
            console.print(text, markup=False, highlight=False, soft_wrap=True)
        return USAGE
    if code in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED):
        return _usage(code, console)
    table(progress.told, reports, console)
    return exit_code(progress, int(code)) if expected is None else _as_expected(progress, expected, console)


def arguments(words: Sequence[str], reports: Path) -> list[str]:
    """The command line for pytest: what to walk, and where things go."""
    reports = reports.absolute()  # pytest takes some paths from where it was started and some from its root
    names_files = any(Path(word.split("::")[0]).exists() for word in words if not word.startswith("-"))
    return [
        *words,
        *([] if names_files else ["scenarios"]),
        f"--reports={reports}",
        f"--alluredir={reports / 'allure-results'}",
        "--clean-alluredir",
        f"--output={reports / 'playwright'}",
    ]


def exit_code(progress: Progress, code: int) -> int:
    """0 smooth, 1 friction, 3 harness trouble."""
    outcomes = {told["outcome"] for told in progress.told}
    if progress.troubles or "trouble" in outcomes or code not in (0, 1):
        return TROUBLE
    return FRICTION if "friction" in outcomes else SMOOTH


def _usage(code: int, console: Console) -> int:
    if code == pytest.ExitCode.NO_TESTS_COLLECTED:
        console.print("No scenario to walk. Expected YAML files with `title`, `sites` and `steps`.")
    return USAGE


def _as_expected(progress: Progress, expected: Collection[str], console: Console) -> int:
    found = {friction["rule"] for told in progress.told for friction in told["frictions"]}
    if exit_code(progress, 0) == TROUBLE:
        return TROUBLE
    if found == set(expected):
        console.print(f"Found exactly what was expected: {', '.join(sorted(found))}.", style="green")
        return SMOOTH
    missed, extra = sorted(set(expected) - found), sorted(found - set(expected))
    console.print(f"Expected but not found: {', '.join(missed) or 'none'}. Found but not expected: "
                  f"{', '.join(extra) or 'none'}.", style="red")  # fmt: skip
    return FRICTION
