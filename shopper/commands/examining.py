"""`shopper exam`: the rules against the practice shop, whose every friction is known."""

import json as json_format
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from shopper.commands.exam_choosing import Chosen
from shopper.commands.exam_telling import Result, tell_wrong
from shopper.exam import Marked, combined, paper, sheets
from shopper.exam.hall import Hall, sat
from shopper.frictions.catalogue import rules

KEPT = "exam"
"""Below the reports: the evidence of questions that did not come out right."""
EVERY = 10
"""Where there is no terminal, a line each so many questions."""


def examine(  # noqa: PLR0913 - the last two are named
    wanted: Chosen, reports: Path, together: int, browser: str, *, pictures: bool, json: bool
) -> int:
    """Sits the exam and tells how it went; returns the exit code. Stopped by hand, it tells what was sat so far."""
    questions = wanted.of(paper(sheets(), combined()))
    hall, began = Hall(reports / KEPT, together, browser, pictures), time.monotonic()
    shutil.rmtree(hall.reports, ignore_errors=True)
    marked: list[Marked] = []
    try:
        for one in _shown(sat(questions, hall), len(questions), Console(stderr=True)):
            marked.append(one)  # noqa: PERF402 - what was sat counts, also where it was stopped
    except KeyboardInterrupt:
        typer.echo("Stopped.", err=True)
    result = Result(marked, len(questions), time.monotonic() - began)
    if json:
        typer.echo(json_format.dumps(result.as_data(), indent=1))
    else:
        result.tell(Console(), [rule.id for rule in rules()] if wanted == Chosen() else ())
    return result.exit_code


def _shown(sitting: Iterable[Marked], asked: int, console: Console) -> Iterable[Marked]:
    """The same, with a bar that grows and a line for each answer that is wrong."""
    columns = (
        TextColumn("exam"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=asked)
        for number, one in enumerate(sitting, 1):
            tell_wrong(one, console)
            bar.update(task, advance=1, description=one.question.look)
            if not console.is_terminal and number % EVERY == 0:
                console.print(f"{number} of {asked}", highlight=False)
            yield one
