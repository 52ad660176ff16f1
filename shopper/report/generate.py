"""Allure's HTML from the results of a run, by Allure 3, with nothing in it that calls home."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import webbrowser
from pathlib import Path
from typing import Any

from shopper.errors import HarnessError, MissingPiece
from shopper.report.allure_config import write_config
from shopper.report.allure_program import Allure, find_allure, get_allure, install_allure

__all__ = ["find_allure", "generate", "get_allure", "install_allure", "open_report"]

MINUTES = 10
CALLS_HOME = re.compile(r"<script\b[^>]*\bsrc=\"https?://[^>]*></script>|<script>(?:(?!</script>).){0,400}?\bgtag\(.*?</script>", re.DOTALL)  # fmt: skip  # noqa: E501 - one pattern
"""The two script elements of Google Analytics that Allure's pages carry, whatever ALLURE_NO_ANALYTICS says."""


def generate(results: Path, report: Path, allure: Allure, *, history: Path | None = None) -> Path:
    """
    Writes the report into the folder `report` (what was there is replaced) and returns its index.html.

    `history` is the file the trend is kept in; by default beside the report, never inside it. A run is counted in it
    once, however often its report is made. MissingPiece when there are no results, HarnessError when Allure fails.
    """
    results, report = results.resolve(), report.resolve()  # Allure is started in a folder of its own
    journeys = len(list(results.glob("*-result.json")))
    if not journeys:
        raise MissingPiece(f"{results}: no results in there. Walk a journey first, such as: shopper run scenarios")
    report.parent.mkdir(parents=True, exist_ok=True)
    kept = history or report.parent / "allure-history.jsonl"
    with tempfile.TemporaryDirectory(dir=report.parent, prefix=".making-report-") as temporary:
        made, staged = Path(temporary, "report"), Path(temporary, "results")
        _stage(results, staged)
        config = write_config(Path(temporary), made, journeys, kept, counted=_is_counted(results, kept))
        _run([*allure.command, "generate", "--config", str(config), str(staged)], Path(temporary))
        _silence(made)
        _replace(made, report)
    return report / "index.html"


def open_report(page: Path) -> bool:
    """Shows the page in the reader's browser; False where there is none to show it in."""
    return webbrowser.open(page.resolve().as_uri())


def _stage(results: Path, staged: Path) -> None:
    """The results without fixture noise (`*-container.json`: set-up and tear-down lines), linked, not copied."""
    staged.mkdir()
    for path in results.iterdir():
        if path.is_file() and not path.name.endswith(("-container.json", ".tmp")):
            try:
                os.link(path, staged / path.name)
            except OSError:
                shutil.copy2(path, staged)


def _is_counted(results: Path, history: Path) -> bool:
    """Whether the last point of the history was made with the newest of these results, told by when it ran."""
    lines = history.read_text("utf-8").splitlines() if history.is_file() else []
    if not lines:
        return False
    newest = max(_ran(json.loads(path.read_bytes())) for path in results.glob("*-result.json"))
    return newest in {_ran(point) for point in json.loads(lines[-1])["testResults"].values()}


def _ran(result: dict[str, Any]) -> tuple[int, int]:
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
