"""Allure's HTML from the results of a run, by Allure 3, with nothing in it that calls home."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import webbrowser
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from shopper.errors import HarnessError, MissingPiece
from shopper.report.allure_program import Allure
from shopper.report.allure_report.config import config, write_config
from shopper.report.allure_report.pages import write_pages
from shopper.report.allure_report.results import Result
from shopper.report.allure_report.retelling import teller
from shopper.report.allure_report.staging import read_results, stage
from shopper.report.allure_report.traces import lay_beside
from shopper.report.allure_report.wanted import Wanted
from shopper.report.allure_report.ways_back import lead_back
from shopper.report.allure_results.numbers import key_of, keys_in, write_samples

MINUTES = 10
PLAIN = Wanted()
HISTORY = "allure-history.jsonl"
CALLS_HOME = re.compile(r"<script\b[^>]*\bsrc=\"https?://[^>]*></script>|<script>(?:(?!</script>).){0,400}?\bgtag\(.*?</script>", re.DOTALL)  # fmt: skip  # noqa: E501 - one pattern
"""The two script elements of Google Analytics that Allure's pages carry, whatever ALLURE_NO_ANALYTICS says."""


def generate(results: Path, report: Path, allure: Allure, wanted: Wanted = PLAIN) -> Path:
    """
    Writes the report into the folder `report` (what was there is replaced) and returns its index.html.

    A run is counted in the trend once, however often its report is made. MissingPiece when there are no results,
    HarnessError when Allure fails.
    """
    results, report = results.resolve(), report.resolve()  # Allure is started in a folder of its own
    found = read_results(results)
    if not found:
        raise MissingPiece(f"{results}: no results in there. Walk a journey first, such as: shopper run scenarios")
    report.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=report.parent, prefix=".making-report-") as temporary:
        made, staged = Path(temporary, "report"), Path(temporary, "results")
        tell = teller(wanted.language)
        stage(results, staged, found, report.parent, tell)
        _stage_scores(staged, wanted, found.values())
        history = wanted.history or report.parent / HISTORY
        told = config(
            made, list(found.values()), keys_in(staged), replace(wanted, history=history),
            counted=_is_counted((result.data for result in found.values()), history),
        )  # fmt: skip
        path = write_config(Path(temporary), told)
        _run([*allure.command, "generate", "--config", str(path), str(staged)], Path(temporary))
        _silence(made)
        lead_back(made, found.values(), report.parent, tell)
        write_pages(made, found.values())
        lay_beside(made, results, found.values())
        _replace(made, report)
    return report / "index.html"


def open_report(page: Path) -> bool:
    """Shows the page in the reader's browser; False where there is none to show it in."""
    return webbrowser.open(page.resolve().as_uri())


def _stage_scores(staged: Path, wanted: Wanted, results: Iterable[Result]) -> None:
    """The scores as samples of this run."""
    figures = {key_of(site, "score", "of 100"): round(score, 1) for site, score in wanted.scores.items()}
    if figures:
        ran = [_ran(result.data) for result in results]
        write_samples(staged, "scores", figures, (min(start for _, start in ran), max(stop for stop, _ in ran)))


def _is_counted(results: Iterable[Mapping[str, Any]], history: Path) -> bool:
    """Whether the last point of the history was made with the newest of these results, told by when it ran."""
    lines = history.read_text("utf-8").splitlines() if history.is_file() else []
    if not lines:
        return False
    newest = max(map(_ran, results))
    return newest in {_ran(point) for point in json.loads(lines[-1])["testResults"].values()}


def _ran(result: Mapping[str, Any]) -> tuple[int, int]:
    return result.get("stop", 0), result.get("start", 0)


def _run(command: list[str], folder: Path) -> None:
    env = os.environ | {"ALLURE_NO_ANALYTICS": "1", "NO_COLOR": "1"}
    try:
        subprocess.run(  # noqa: S603 - Allure as it was found, with arguments of our own
            command, cwd=folder, env=env, capture_output=True, text=True, check=True, timeout=MINUTES * 60,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or getattr(error, "stdout", "") or error).strip()
        raise HarnessError(f"Allure could not make the report:\n{said[-1500:]}") from error


def _silence(made: Path) -> None:
    for page in made.rglob("*.html"):
        text = page.read_text("utf-8")
        page.write_text(CALLS_HOME.sub("", text), "utf-8")


def _replace(made: Path, report: Path) -> None:
    if report.is_dir():
        shutil.rmtree(report)
    shutil.move(made, report)
