"""The page that lists the journeys: where a reader begins."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from shopper.frictions import Rule
from shopper.report.allure_report.pages import pages_from
from shopper.report.pages.badge import Badge, badge
from shopper.report.pages.journey import NAME as PAGE
from shopper.report.pages.journey import language_of, write_page
from shopper.report.paper import render, write
from shopper.report.shelf import Kept, kept, waiting, whole
from shopper.report.shortening import shortened
from shopper.report.story import Story
from shopper.report.words import ENGLISH, Words, words_of

NAME, SCORECARD = "index.html", "scorecard.html"
MOST = 100
"""Earlier journeys that are listed; a reader looks for the newest."""


def write_index(
    reports: Path, rules: Sequence[Rule] = (), shelf: Sequence[Kept] | None = None, language: str = ENGLISH
) -> Path:
    """
    Writes `index.html` into the reports folder from the journeys that lie in it, and returns its path.

    A journey that has no page in this language yet (its run was killed, or told in another) gets one. `shelf` are those
    journeys where they were read already.
    """
    reports.mkdir(parents=True, exist_ok=True)
    shelf = shortened(kept(reports, rules)) if shelf is None else shelf
    earlier, number = waiting(reports, rules, MOST)
    rows = _rows(shelf, reports, rules, language)
    allure = reports / "allure-report" / "index.html"
    text = render(
        "shopper.report.pages",
        "index.html.j2",
        language,
        rows=sorted(rows, key=lambda row: _order(row[0])),
        headline=_headline([story for story, *_ in rows], words_of(language)),
        earlier=_rows(earlier, reports, rules, language),
        more=number - len(earlier),
        troubles=[one.trouble for one in (*shelf, *earlier) if one.trouble],
        scorecard=SCORECARD if (reports / SCORECARD).is_file() else "",
        allure=_link(allure, reports) if allure.is_file() else "",
        pages=pages_from(reports),
    )
    return write(reports / NAME, text)


def _rows(shelf: Iterable[Kept], reports: Path, rules: Sequence[Rule], language: str) -> list[tuple[Story, str, Badge]]:
    """Each journey that can be read, with the link to its page."""
    return [(one.story, _link(_page(one, rules, language), reports), badge(one.story)) for one in shelf if one.story]


def _page(one: Kept, rules: Sequence[Rule], language: str) -> Path:
    page, story = one.folder / PAGE, one.story
    if story is None or language_of(page) == language:
        return page
    return write_page(whole(one, rules) or story, one.folder, language)


def _link(page: Path, folder: Path) -> str:
    return quote(Path(os.path.relpath(page, folder)).as_posix())


def _order(story: Story) -> tuple[int, str, str]:
    return -len(story.counting), story.site, story.case


def _headline(stories: list[Story], words: Words) -> str:
    if not stories:
        return words.say("No journey has been walked yet.")
    found = sum(len(story.counting) for story in stories)
    troubled = sum(bool(story.counting) for story in stories)
    walked = len(stories)
    if not found:
        said = words.counted("%(num)s journey", "%(num)s journeys", walked) + ", " + words.say("no frictions")
    else:
        said = _where(_met(stories, found, words), troubled, walked, words)
    return "; ".join((said, *_short(stories, words))) + "."


def _met(stories: list[Story], found: int, words: Words) -> str:
    """How many frictions, as the scorecard counts them, and how often they were met where that is more."""
    several = len({(story.site, told.rule) for story in stories for told in story.counting})
    frictions = words.counted("%(num)s friction", "%(num)s frictions", several)
    if several == found:
        return frictions
    return words.counted("%(told)s, met %(num)s time", "%(told)s, met %(num)s times", found, told=frictions)


def _where(frictions: str, troubled: int, walked: int, words: Words) -> str:
    if troubled == walked:
        return words.counted("%(told)s in %(num)s journey", "%(told)s in %(num)s journeys", walked, told=frictions)
    return words.counted(
        "%(told)s in %(some)s of %(num)s journey", "%(told)s in %(some)s of %(num)s journeys", walked,
        told=frictions, some=troubled,
    )  # fmt: skip


def _short(stories: list[Story], words: Words) -> Iterator[str]:
    """How many journeys fell short of their end, by how."""
    whole = [story for story in stories if not story.stopped]
    if stopped := len(stories) - len(whole):
        yield words.counted("%(num)s stopped before the end", "%(num)s stopped before the end", stopped)
    if blocked := sum(bool(story.blockers) for story in whole):
        yield words.counted("%(num)s could not be walked to the end", "%(num)s could not be walked to the end", blocked)
    if owed := sum(bool(story.waiting and not story.blockers) for story in whole):
        yield words.counted("%(num)s not yet due", "%(num)s not yet due", owed)
