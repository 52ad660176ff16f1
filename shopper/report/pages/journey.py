"""The page of one journey: what was found, the proof, the way there, the messages."""

from functools import cache
from pathlib import Path

from shopper.report.marking import numbered
from shopper.report.pages.rendering import render, write
from shopper.report.pictures import data_uri, embedded, inside
from shopper.report.story import Exhibit, Question, Story

NAME = "story.html"
HURTS = {
    "stopped": "stops the shopper", "misled": "misleads the shopper", "slowed": "slows the shopper",
    "annoyed": "annoys the shopper",
}  # fmt: skip
FILM, PROOF = (288, 320), (720, 900)
"""Width and height in pixels of a picture in the filmstrip and of one that proves a friction."""


def write_page(story: Story, folder: Path) -> Path:
    """Writes `story.html` into the journey's folder, with its pictures and mails inside, and returns its path."""

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

    shown = {"film": film, "proof": proof, "mail": mail, "question": question}
    return write(folder / NAME, render("journey.html.j2", story=story, hurts=HURTS, **shown))
