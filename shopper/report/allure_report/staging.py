"""A copy of the results that Allure reads; those of the run are left as they are."""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from shopper.report.allure_report.links import links
from shopper.report.allure_report.results import Result
from shopper.report.allure_report.retelling import Tell, retold
from shopper.report.allure_report.traces import traces_of, without_traces

NOISE = ("-container.json", ".tmp")
"""Set-up and tear-down lines of fixtures, and what a killed run left half-written."""


def read_results(folder: Path) -> dict[str, Result]:
    """Every result in the folder by its file's name."""
    return {path.name: Result.read(path) for path in sorted(folder.glob("*-result.json"))}


def stage(folder: Path, staged: Path, results: Mapping[str, Result], reports: Path, tell: Tell = str) -> None:
    """
    Attachments are linked, not copied; results are told anew, with links to what lies in `reports`.

    `tell` gives the words of a reader who reads another language than the one results are written in.
    """
    staged.mkdir()
    beside = {trace for result in results.values() for trace in traces_of(result)}
    for path in folder.iterdir():
        if path.name in results:
            result = results[path.name]
            told = result.told(links(result, reports))
            told["attachments"] = without_traces(told.get("attachments", ()))
            told = told if tell is str else retold(told, tell)
            (staged / path.name).write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        elif path.is_file() and path.name not in beside and not path.name.endswith(NOISE):
            _link(path, staged / path.name)


def _link(path: Path, to: Path) -> None:
    try:
        os.link(path, to)
    except OSError:
        shutil.copy2(path, to)


def names_of(results: Sequence[Result], label: str) -> list[str]:
    """The values that a label has in these results, each once, in order."""
    return sorted({value for result in results for value in result.labels(label)})
