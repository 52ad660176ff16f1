"""The pages of journeys for a reader who reads German."""

from html.parser import HTMLParser

import pytest

from shopper.report import write_index, write_page
from tests.report.published import Journey

MADE_UP = {"headphones were looked at", "the speakers stayed in the cart", "The first mail holds the code WELCOME10."}
"""What this journey says that no rule and no step of ours does."""


class Foreign(HTMLParser):
    """The texts that a page itself says are English, where all others are German."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.inside, self.found = 0, list[str]()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += bool(self.inside) or (tag == "span" and ("lang", "en") in attrs)

    def handle_endtag(self, _tag: str) -> None:
        self.inside = max(self.inside - 1, 0)

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.found.append(data)


def test_the_page_of_a_journey_is_german_from_end_to_end(published: Journey) -> None:
    text = write_page(published.story, published.folder, "de").read_text("utf-8")

    assert '<html lang="de">' in text
    assert set(Foreign(text).found) <= MADE_UP


@pytest.mark.parametrize(
    "told",
    [
        "Wer einen vollen Warenkorb stehen lässt, hört nichts mehr.", "Was geschah",
        "Der Weg, Schritt für Schritt", "Begrüßungsmail",
        "angesehen: Aria Headphones, 89,00\xa0€, vorrätig", "„Add to basket“ gefunden für: ",
    ],
)  # fmt: skip
def test_a_journey_says_in_german(published_once: Journey, told: str) -> None:
    text = write_page(published_once.story, published_once.folder, "de").read_text("utf-8")

    assert told in text


def test_the_list_of_journeys_is_german_and_brings_their_pages_into_german(published: Journey) -> None:
    write_page(published.story, published.folder)
    reports = published.folder.parent.parent
    text = write_index(reports, published.rules, language="de").read_text("utf-8")

    assert "1 Testkauf, keine Hürde; 1 vor dem Ende angehalten." in text
    assert Foreign(text).found == []
    assert '<html lang="de">' in (published.folder / "story.html").read_text("utf-8")


def test_a_page_that_is_in_the_readers_language_already_is_left_alone(published: Journey) -> None:
    page = write_page(published.story, published.folder, "de")
    page.write_text(page.read_text("utf-8").replace("<body>", "<body><!-- mine -->"), "utf-8")
    write_index(published.folder.parent.parent, published.rules, language="de")

    assert "<!-- mine -->" in page.read_text("utf-8")
