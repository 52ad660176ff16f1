"""`shopper judge`: saved evidence under today's rules, without a browser."""

import json as json_format
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape

from shopper.collecting.wording import outcome_word
from shopper.commands.ledger_place import open_if_there, place_of
from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling, outcome
from shopper.frictions.terms import Verdict
from shopper.journey.clock import utc_now
from shopper.journey.folders import JOURNAL
from shopper.journey.recording import EVIDENCE, read_evidence
from shopper.ledger import ending_of, journey_key
from shopper.report import tell_story, write_page
from shopper.rulings_file import write_rulings

MARKS = {
    Verdict.FRICTION: ("friction", "red"), Verdict.CLEAR: ("clear", "green"), Verdict.UNSURE: ("unsure", "yellow"),
    Verdict.NOT_SEEN: ("not seen", "dim"), Verdict.BROKEN: ("broken", "magenta"),
}  # fmt: skip


def journeys(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The journey folders among these paths and right below them; UsageError where there is none."""
    found = [folder for path in paths for folder in (path, *(sorted(path.iterdir()) if path.is_dir() else ()))]
    kept = tuple(folder for folder in found if (folder / EVIDENCE).is_file() or (folder / JOURNAL).is_file())
    if not kept:
        named = ", ".join(map(str, paths))
        raise UsageError(
            f"{named}: no journey here. Expected a folder with {EVIDENCE}, such as reports/journeys/<case>."
        )
    return kept


def judge_folder(folder: Path, rules: Sequence[Rule], now: datetime, *, write: bool) -> tuple[Ruling, ...]:
    """The rulings of one saved journey; with `write` they and its page replace those of before."""
    evidence = read_evidence(folder)
    rulings = judge(evidence, rules, now)
    if write:
        write_rulings(folder, rulings)
        write_page(tell_story(evidence, rulings, rules), folder)
    return rulings


def show(folder: Path, rulings: Sequence[Ruling], console: Console) -> None:
    """One line a rule, frictions with what happened."""
    console.print(f"[bold]{escape(folder.name)}[/]", highlight=False)
    for ruling in rulings:
        mark, style = MARKS[ruling.verdict]
        console.print(f"  [{style}]{mark:<8}[/]  {ruling.rule}", highlight=False)
        for friction in ruling.frictions:
            console.print(f"      {escape(friction.happened)}", highlight=False)
        said = ruling.said or "; ".join(unsure.why for unsure in ruling.unsures)
        if said:
            console.print(f"      {escape(said)}", highlight=False)


def as_json(judged: dict[str, tuple[Ruling, ...]]) -> str:
    """The rulings of several journeys by folder name."""
    told = {name: [ruling.model_dump(mode="json") for ruling in rulings] for name, rulings in judged.items()}
    return json_format.dumps(told, indent=1)


def judge_folders(folders: Sequence[Path], console: Console, *, json: bool, write: bool, ledger: str = "") -> int:
    """Judges every journey there and shows it; 1 where there is friction that nobody accepted, else 0."""
    known, now = rules(), utc_now()
    there = journeys(folders)
    judged = {folder.name: judge_folder(folder, known, now, write=write) for folder in there}
    if write:
        _write_down(there, judged, ledger, now)
    if json:
        typer.echo(as_json(judged))
    else:
        for name, rulings in judged.items():
            show(Path(name), rulings, console)
    return 1 if any_friction(judged) else 0


def _write_down(folders: Sequence[Path], judged: dict[str, tuple[Ruling, ...]], place: str, now: datetime) -> None:
    """In the ledger of the reports folder in which each lies, where there is one that knows the journey."""
    for reports, same in groupby(folders, key=lambda folder: folder.absolute().parent.parent):
        ledger = open_if_there(place_of(place, reports))
        if ledger is None:
            continue
        with ledger:
            for folder in same:
                evidence, rulings = read_evidence(folder), judged[folder.name]
                key = journey_key(evidence.heading)
                if ledger.knows(key):
                    ledger.end(key, ending_of(evidence, rulings, outcome_word(evidence, rulings), now))


def any_friction(judged: dict[str, tuple[Ruling, ...]]) -> bool:
    """Whether any of them is not accepted."""
    return any(outcome(rulings) for rulings in judged.values())
