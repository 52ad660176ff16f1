"""The short story at the top of an Allure result: HTML with inline style only, which is what Allure lets through."""

from functools import cache
from pathlib import Path

from shopper.report.paper import render
from shopper.report.pictures import embedded
from shopper.report.story import Exhibit, Story
from shopper.report.words import ENGLISH

FILM = (200, 160)
"""Width and height in pixels of a picture in the strip; it stands in every result, so it is small."""


def describe(story: Story, folder: Path) -> str:
    """What was found, the strip of pictures, the effort and the messages."""

    @cache
    def film(shown: Exhibit) -> str:
        return embedded(folder, shown.file, FILM, shown.mark)

    return render("shopper.report.allure_results", "description.html.j2", ENGLISH, story=story, film=film)
