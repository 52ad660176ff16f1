"""Ways from a journey in Allure's report to what lies beside it: its own page, the scorecard, its trace."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from shopper.report.allure_report.results import CASE, Result
from shopper.report.allure_report.traces import VIEWER, traces_of
from shopper.report.anchors import journey_anchor
from shopper.report.reels import read_reels
from shopper.scenario.cases import folder_name

SCORECARD, STORY = "scorecard.html", "story.html"


def links(result: Result, reports: Path) -> Iterator[Mapping[str, Any]]:
    """As Allure takes them; only to what is there. Addresses are relative to the folder of the report."""
    if (reports / SCORECARD).is_file():
        place = "".join(f"#{journey_anchor(case)}" for case in result.labels(CASE)[:1])
        yield _link("Scorecard: this journey among all shops", f"../{SCORECARD}{place}")
    for case in result.labels(CASE):
        page = Path("journeys", folder_name(case), STORY)
        if (reports / page).is_file():
            yield _link("This journey on a page of its own", f"../{quote(page.as_posix())}")
        if read_reels(reports / page.parent):
            yield _link("Video with chapters: a click on a step shows it", f"../{quote(page.as_posix())}#videos")
    for trace in traces_of(result):
        yield _link("Trace: the walk, click by click (where the report is on a web server)", f"{VIEWER}?trace={trace}")


def _link(name: str, url: str) -> Mapping[str, str]:
    return {"name": name, "url": url, "type": "link"}
