"""The page that lists the journeys: where a reader begins."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

from shopper.frictions import Rule
from shopper.report.allure_report.pages import pages_from
from shopper.report.captions import counted
from shopper.report.pages.badge import Badge, badge
from shopper.report.pages.journey import NAME as PAGE
from shopper.report.pages.journey import write_page
from shopper.report.pages.rendering import render, write
from shopper.report.shelf import Kept, kept, waiting
from shopper.report.story import Story

NAME = "index.html"
MOST = 100
"""Earlier journeys that are listed; a reader looks for the newest."""


def write_index(reports: Path, rules: Sequence[Rule] = (), shelf: Sequence[Kept] | None = None) -> Path:
    """
    Writes `index.html` into the reports folder from the journeys that lie in it, and returns its path.

    A journey that has no page yet (its run was killed) gets one. `shelf` are those journeys where they were read
    already.
    """
    reports.mkdir(parents=True, exist_ok=True)
    shelf = tuple(kept(reports, rules)) if shelf is None else shelf
    earlier, number = waiting(reports, rules, MOST)
    rows = _rows(shelf, reports)
    allure = reports / "allure-report" / "index.html"
    text = render(
        "index.html.j2",
        rows=sorted(rows, key=lambda row: _order(row[0])),
        headline=_headline([story for story, *_ in rows]),
        earlier=_rows(earlier, reports),
        more=number - len(earlier),
        troubles=[one.trouble for one in (*shelf, *earlier) if one.trouble],
        allure=_link(allure, reports) if allure.is_file() else "",
        pages=pages_from(reports),
    )
    return write(reports / NAME, text)


def _rows(shelf: Iterable[Kept], reports: Path) -> list[tuple[Story, str, Badge]]:
    """Each journey that can be read, with the link to its page."""
    return [(one.story, _link(_page(one.story, one.folder), reports), badge(one.story)) for one in shelf if one.story]


def _page(story: Story, folder: Path) -> Path:
    page = folder / PAGE
    return page if page.is_file() else write_page(story, folder)


def _link(page: Path, folder: Path) -> str:
    return quote(Path(os.path.relpath(page, folder)).as_posix())


def _order(story: Story) -> tuple[int, str, str]:
    return -len(story.counting), story.site, story.case


def _headline(stories: list[Story]) -> str:
    if not stories:
        return "No journey has been walked yet."
    found = sum(len(story.counting) for story in stories)
    troubled = sum(bool(story.counting) for story in stories)
    walked = counted(len(stories), "journey")
    ended = "".join(f"; {number} {said}" for said, number in _short(stories).items() if number)
    if not found:
        return f"{walked}, {counted(0, 'friction')}{ended}."
    where = walked if troubled == len(stories) else f"{troubled} of {walked}"
    return f"{counted(found, 'friction')} in {where}{ended}."


def _short(stories: list[Story]) -> dict[str, int]:
    """How many journeys fell short of their end, by how."""
    whole = [story for story in stories if not story.stopped]
    return {
        "stopped before the end": len(stories) - len(whole),
        "could not be walked to the end": sum(bool(story.blockers) for story in whole),
        "not yet due": sum(bool(story.waiting and not story.blockers) for story in whole),
    }
