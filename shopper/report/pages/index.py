"""The page that lists the journeys: where a reader begins."""

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from shopper.report.captions import counted
from shopper.report.pages.rendering import render, write
from shopper.report.story import Story

NAME = "index.html"


def write_index(told: Iterable[tuple[Story, Path]], folder: Path) -> Path:
    """Writes `index.html` into this folder, linking each story to its page, and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = sorted(((story, _link(page, folder)) for story, page in told), key=lambda row: _order(row[0]))
    allure = folder / "allure-report" / "index.html"
    text = render(
        "index.html.j2", rows=rows, headline=_headline([story for story, _ in rows]),
        allure=_link(allure, folder) if allure.is_file() else "",
    )  # fmt: skip
    return write(folder / NAME, text)


def _link(page: Path, folder: Path) -> str:
    return quote(Path(os.path.relpath(page, folder)).as_posix())


def _order(story: Story) -> tuple[int, str, str]:
    return -len(story.counting), story.site, story.case


def _headline(stories: list[Story]) -> str:
    if not stories:
        return "No journey has been walked yet."
    found = sum(len(story.counting) for story in stories)
    troubled = sum(bool(story.counting) for story in stories)
    halted = sum(bool(story.blockers) for story in stories)
    walked = counted(len(stories), "journey")
    ended = f"; {halted} could not be walked to the end" if halted else ""
    if not found:
        return f"{walked}, {counted(0, 'friction')}{ended}."
    return f"{counted(found, 'friction')} on {troubled} of {walked}{ended}."
