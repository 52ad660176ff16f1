"""The page of one journey: what was found, the proof, the way there, the messages, the videos."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from shopper.report.marking import numbered
from shopper.report.pages.watching import POLICY, SCRIPT, reels_told
from shopper.report.paper import render, write
from shopper.report.pictures import data_uri, embedded, inside
from shopper.report.reels import read_reels
from shopper.report.story import Exhibit, Question, Story
from shopper.report.words import ENGLISH

NAME = "story.html"
FILM, PROOF = (288, 320), (720, 900)
"""Width and height in pixels of a picture in the filmstrip and of one that proves a friction."""
HEAD = 200
"""Characters within which a page says what language it is in."""


def write_page(story: Story, folder: Path, language: str = ENGLISH) -> Path:
    """Writes `story.html` into the journey's folder, with its pictures and mails inside, and returns its path."""
    videos = reels_told(read_reels(folder), story, language)
    text = render(
        "shopper.report.pages", "journey.html.j2", language, policy=POLICY if videos else (), story=story,
        videos=videos, script=SCRIPT, **_shown(folder),
    )  # fmt: skip
    return write(folder / NAME, text)


def language_of(page: Path) -> str:
    """The language a page of ours is in; "" where there is none."""
    if not page.is_file():
        return ""
    with page.open(encoding="utf-8", errors="replace") as stream:
        found = re.search(r'<html lang="([\w-]+)"', stream.read(HEAD))
    return found[1] if found else ""


def _shown(folder: Path) -> dict[str, Any]:
    """How the template gets at what lies in the journey's folder."""

    @cache
    def film(shown: Exhibit) -> str:
        return embedded(folder, shown.file, FILM, shown.mark)

    @cache
    def proof(shown: Exhibit) -> str:
        return embedded(folder, shown.file, PROOF, shown.mark)

    @cache
    def mail(file: str) -> str:
        path = inside(folder, file)
        return path.read_text("utf-8", errors="replace") if path else ""

    def question(asked: Question) -> str:
        path = inside(folder, asked.picture)
        marks = [(one.number, one.mark) for one in asked.suspects if one.mark]
        return data_uri(numbered(path, marks) if path else None)

    return {"film": film, "proof": proof, "mail": mail, "question": question}
