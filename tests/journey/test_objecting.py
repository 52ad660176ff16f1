"""Whether a shop took a letter that was sent by its form: what it says, and whether the letter still stands there."""

import pytest

from shopper.observations import FormRefused, InputLost, SupportAsked
from shopper.visit import Visit
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import TinyShop

MAY = {"contact support": True}
FORM = """<h1>Contact us</h1>
<form onsubmit="fetch('/sent', {method: 'POST'}); said.textContent = '%s'; %s; return false">
<label>Your e-mail <input type=email name=email required></label>
<label>Your message <textarea name=message required></textarea></label>
<button>Send message</button></form><p id=said role=status></p>"""
EMPTIED, KEPT = "this.reset()", ""
TAKEN = {
    "thanks": "Thank you for your message.",
    "sent": "Your enquiry was submitted, and we will be in touch.",
    "sent, in German": "Ihre Anfrage ist bei uns eingegangen.",
    "words that nobody knows": "Consider it done.",
}


def written(shop: TinyShop, walk: Errand, words: str, then: str) -> Visit:  # noqa: F811 - a fixture's name
    shop.pages |= {"/": FORM % (words, then), "/sent": "ok"}
    return walk({"open": "home"}, {"ask support": {"about": ["return"]}}, may=MAY)


@pytest.mark.parametrize("words", TAKEN.values(), ids=TAKEN.keys())
def test_a_form_that_is_empty_again_was_taken_where_nothing_is_said_against_it(
    shop: TinyShop, errand: Errand, words: str  # noqa: F811
) -> None:  # fmt: skip
    made = written(shop, errand, words, EMPTIED)

    assert (made.trouble, len(made.evidence.of(SupportAsked)), shop.times("POST", "/sent")) == (None, 1, 1)
    assert (made.evidence.of(FormRefused), made.evidence.of(InputLost)) == ((), ())


def test_what_a_refusal_emptied_is_written_and_sent_once_more(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    made = written(shop, errand, "Something went wrong. Please try again.", EMPTIED)

    lost = [(note.fields, note.after) for note in made.evidence.of(InputLost)]
    assert (lost, shop.times("POST", "/sent")) == ([(("Your e-mail", "Your message"), "error")], 2)


@pytest.mark.parametrize("words", ["Your message could not be sent.", "Nope."])
def test_a_letter_that_still_stands_there_is_not_sent_again(
    shop: TinyShop, errand: Errand, words: str  # noqa: F811
) -> None:  # fmt: skip
    made = written(shop, errand, words, KEPT)

    (refused,) = made.evidence.of(FormRefused)
    assert (type(made.trouble).__name__, refused.said, refused.mended) == ("Refused", (words,), ())
    assert (made.evidence.of(InputLost), shop.times("POST", "/sent")) == ((), 1)
