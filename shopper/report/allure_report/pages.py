"""The address of a journey inside Allure's report: known before the report is made, and kept beside it."""

import json
from collections.abc import Iterable
from hashlib import md5
from pathlib import Path

from shopper.report.allure_report.results import CASE, Result

FOLDER, FILE = "allure-report", "journeys.json"
PROMISE = "promise"
"""The tag of what became of a promise."""


def page_of(uuid: str) -> str:
    """Relative to the folder of the report; `uuid` is the result's. Allure numbers its pages by that alone."""
    return f"index.html#{md5(uuid.encode(), usedforsecurity=False).hexdigest()}"


def write_pages(report: Path, results: Iterable[Result]) -> None:
    """
    Notes the page of each case in the report's folder.

    A promise that was collected has a result of its own, with the same case; the walk's goes before it.
    """
    found: dict[str, str] = {}
    for result in results:
        for case in result.labels(CASE):
            if PROMISE not in result.labels("tag") or case not in found:
                found[case] = page_of(result.data["uuid"])
    (report / FILE).write_text(json.dumps(found, indent=1), "utf-8")


def pages_in(report: Path) -> dict[str, str]:
    """The pages of the report that lies in this folder, by case, relative to it; none where none was made."""
    try:
        read = json.loads((report / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def pages_from(reports: Path) -> dict[str, str]:
    """The same of the report in its usual place, relative to the reports folder."""
    return {case: f"{FOLDER}/{page}" for case, page in pages_in(reports / FOLDER).items()}
