"""Writes the page."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from shopper.frictions.terms import Severity
from shopper.gates import Change
from shopper.report.allure_report.pages import pages_from
from shopper.report.naming import walk_name
from shopper.report.pages.index import NAME as INDEX
from shopper.report.pages.journey import NAME as STORY
from shopper.report.paper import render, write
from shopper.report.reels import read_reels
from shopper.report.scorecard import Gathered, Group, Scorecard
from shopper.report.scorecard.costs import COSTS
from shopper.report.scorecard_page import charts
from shopper.report.scorecard_page.album import Album, album
from shopper.report.scorecard_page.anchors import Anchors
from shopper.report.shortening import foremost
from shopper.report.story import Standing
from shopper.report.words.languages import ENGLISH

NAME = "scorecard.html"
FIRST = 3
"""How many things a director is asked to do first."""
OPEN = 25
"""Up to how many journeys all is shown open; more are folded."""


@dataclass(frozen=True)
class ScorecardPage:
    """
    The page of a scorecard in this language; `made` is when.

    Its pictures are made once, however often it is written: again, say, when there are pages to link to.
    """

    reports: Path
    gathered: Gathered
    made: datetime
    language: str = ENGLISH

    def write(self) -> Path:
        """Writes `scorecard.html` into the reports folder, and returns its path."""
        card, folders = self.gathered.scorecard, self.gathered.folders
        pages, shown = _links(folders, self.reports), foremost(card.journeys)
        text = render(
            "shopper.report.scorecard_page", "scorecard.html.j2", self.language, card=card, made=self.made,
            album=self._album, anchors=Anchors(card, shown, pages), charts=charts, costs=COSTS,
            first=urgent(card), Change=Change,
            severities=[severity.value for severity in reversed(Severity)], folded=len(card.journeys) > OPEN,
            stories=pages, allure=pages_from(self.reports),
            walks={story.case: walk_name(story) for story in card.journeys},
            filmed={case for case in shown if read_reels(folders[case])}, shown=shown, index=INDEX,
        )  # fmt: skip
        return write(self.reports / NAME, text)

    @cached_property
    def _album(self) -> Album:
        return album(self.gathered.scorecard, self.gathered.folders)


def write_scorecard(reports: Path, gathered: Gathered, made: datetime, language: str = ENGLISH) -> Path:
    """Writes `scorecard.html` into the reports folder, and returns its path; `made` is when."""
    return ScorecardPage(reports, gathered, made, language).write()


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
