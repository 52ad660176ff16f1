"""
Traces, opened in place: Playwright's own viewer is laid beside the report, and nothing is asked of an outside website.

The viewer needs a web server (it works through a service worker), so its links do so, too. A trace lies beside the
report as a file in any case; inside a report of one file it would only weigh.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import playwright

from shopper.report.allure_report.results import Result

FOLDER = "traces"
VIEWER = f"{FOLDER}/index.html"
_TYPE = "application/zip"


def traces_of(result: Result) -> Iterator[str]:
    """The files of this result's traces, by their names among the results."""
    for attached in result.data.get("attachments", ()):
        if attached.get("type") == _TYPE and viewer() is not None:
            yield attached["source"]


def viewer() -> Path | None:
    """Playwright's viewer as its wheel brings it; None where a distribution left it out."""
    found = Path(playwright.__file__).parent / "driver" / "package" / "lib" / "vite" / "traceViewer"
    return found if (found / "index.html").is_file() else None


def without_traces(attachments: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What is left to be kept inside the report, where the viewer lies beside it."""
    return [attached for attached in attachments if attached.get("type") != _TYPE or viewer() is None]


def lay_beside(report: Path, results: Path, found: Iterable[Result]) -> None:
    """Puts the viewer and the traces into the report's folder, where there is any trace."""
    traces = [trace for result in found for trace in traces_of(result) if (results / trace).is_file()]
    program = viewer()
    if traces and program is not None:
        shutil.copytree(program, report / FOLDER)
        for trace in traces:
            shutil.copy(results / trace, report / FOLDER)
