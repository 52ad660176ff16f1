from email import message_from_bytes, policy
from html.parser import HTMLParser

import pytest

from shopper.sharing import tell_digest
from tests.sharing.cards import EVIL, GATES, NIGHT, changed, first_night, hostile


class Seen(HTMLParser):
    """Every element and its attributes, and the words between."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_subject_says_it_all() -> None:
    assert tell_digest(changed(), GATES).subject == "Mystery shopping: 2 journeys, 2 frictions; 1 new, 1 fixed"


def test_both_forms_tell_the_news_the_gate_and_what_to_mend_first() -> None:
    digest = tell_digest(changed(), GATES, "https://ci.example/1")

    for form in (Seen(digest.html).words, digest.text):
        words = " ".join(form.split())
        assert "no new friction" in words
        assert "New at lamps: Hidden fee, on 1 journey. Worse." in words
        assert "Fixed at lamps: No thanks, on 1 journey." in words
        assert words.index("1. No stock (stops the shopper; lamps, on 1 journey)") > words.index("Hidden fee")
    assert ("a", "https://ci.example/1") in [(tag, told.get("href")) for tag, told in Seen(digest.html).elements]


def test_a_good_night_is_said_to_be_one() -> None:
    digest = tell_digest(first_night(), GATES[1:])

    assert "A good night: no gate is broken." in digest.text
    assert "no gate is broken" in digest.html


def test_styles_stand_at_their_elements_and_nothing_is_fetched() -> None:
    elements = Seen(tell_digest(changed(), GATES).html).elements

    assert {tag for tag, _ in elements} & {"style", "link", "img", "script", "iframe"} == set()
    assert all(told.get("style") for tag, told in elements if tag in ("h1", "h2", "p", "th"))


def test_what_a_shop_says_is_text_in_a_mail() -> None:
    digest = tell_digest(hostile())
    seen = Seen(digest.html)

    assert {tag for tag, _ in seen.elements} & {"script", "img", "a"} == set()
    assert EVIL in seen.words


def test_a_mail_program_shows_the_html_and_can_show_the_text() -> None:
    digest = tell_digest(changed(), GATES)
    mail = digest.mail("shopper@lamps.example", ["ann@lamps.example", "bob@lamps.example"], NIGHT)
    read = message_from_bytes(mail.as_bytes(), policy=policy.default)

    assert [part.get_content_type() for part in read.iter_parts()] == ["text/plain", "text/html"]
    assert (read["To"], read["Auto-Submitted"]) == ("ann@lamps.example, bob@lamps.example", "auto-generated")
    assert read["Date"].datetime == NIGHT


@pytest.mark.parametrize("wrong", ["nobody", "a@b@c", "ann@lamps.example\nBcc: eve@evil.example", ""])
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"no address"):
        tell_digest(changed()).mail("shopper@lamps.example", [wrong], NIGHT)


def test_the_whole_mail_is_in_the_readers_language() -> None:
    digest = tell_digest(changed(), GATES, language="de")

    assert digest.subject == "Mystery Shopping: 2 Testkäufe, 2 Hürden; 1 neu, 1 behoben"
    assert '<html lang="de"' in digest.html
    for english in ("What to mend first", "Fixed at", "Scores", "journey", "A good night"):
        assert english not in digest.html
        assert english not in digest.text
