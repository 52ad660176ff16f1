"""Writes the page."""

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from shopper.frictions.terms import Severity
from shopper.gates import Change
from shopper.report.allure_report.pages import pages_from
from shopper.report.pages.journey import NAME as STORY
from shopper.report.pages.rendering import write
from shopper.report.scorecard import Gathered, Group, Scorecard
from shopper.report.scorecard.costs import COSTS
from shopper.report.scorecard_page import charts
from shopper.report.scorecard_page.album import album
from shopper.report.scorecard_page.anchors import Anchors
from shopper.report.scorecard_page.rendering import render
from shopper.report.story import Standing
from shopper.report.words.languages import ENGLISH

NAME = "scorecard.html"
FIRST = 3
"""How many things a director is asked to do first."""
OPEN = 25
"""Up to how many journeys all is shown open; more are folded."""


def write_scorecard(reports: Path, gathered: Gathered, made: datetime, language: str = ENGLISH) -> Path:
    """Writes `scorecard.html` into the reports folder, and returns its path; `made` is when."""
    scorecard = gathered.scorecard
    text = render(
        "scorecard.html.j2", language, card=scorecard, made=made, album=album(scorecard, gathered.folders),
        anchors=Anchors(scorecard), charts=charts, costs=COSTS, first=urgent(scorecard), Change=Change,
        severities=[severity.value for severity in reversed(Severity)], folded=len(scorecard.journeys) > OPEN,
        stories=_links(gathered.folders, reports), allure=pages_from(reports),
    )  # fmt: skip
    return write(reports / NAME, text)


def urgent(scorecard: Scorecard) -> tuple[tuple[Group, ...], ...]:
    """What to do first: the dearest frictions that count, those of the same rule in several shops together."""
    of_rule: dict[str, list[Group]] = {}
    for group in scorecard.groups:
        if group.standing is Standing.COUNTS:
            of_rule.setdefault(group.rule, []).append(group)
    return tuple(map(tuple, of_rule.values()))[:FIRST]


def _links(folders: Mapping[str, Path], reports: Path) -> dict[str, str]:
    """Where each journey's own page lies, as seen from the scorecard."""
    return {case: quote(Path(os.path.relpath(folder / STORY, reports)).as_posix()) for case, folder in folders.items()}
