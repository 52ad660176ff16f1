"""Fields that hold a word of a place in their id or label, and ask for something else; and those told by little."""

import pytest

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import find, view
from tests.sight.conftest import Gather

FORM = "<form method=post action=/here>{}<button>Go on</button></form>"
ADDRESS = "<label>Street <input name=street></label><label>Town <input name=town></label>"
NOT_HIS = {
    "a test for robots is no second line of an address": ("<input name=captcha_text>", Place.STREET_2),
    "a test for robots takes no coupon": ("<label>Captcha code <input name=captcha></label>", Place.COUPON),
    "a confirmation holds no firm": ("<label>Validation <input name=confirmationField></label>", Place.COMPANY),
    "an address for mail is no street": ("<input name=email_address>", Place.STREET),
    "an address for mail in a language not known is none either": (
        "<label>E-mailová adresa <input name=email_address></label>",
        Place.STREET,
    ),
    "a job has a title, and nobody is addressed by it": (
        "<select name=job_title><option>Baker<option>Nurse</select>",
        Place.SALUTATION,
    ),
    "a title that is written is that of a text": ("<input name=title>", Place.SALUTATION),
    "a number of people is no house": (
        f"{ADDRESS}<label>Number of employees <select><option>1<option>50</select></label>",
        Place.HOUSE_NUMBER,
    ),
    "a name for the screen is no full name": ("<label>Display name <input name=name></label>", Place.FULL_NAME),
    "what a class is called nobody is called": ("<input name=className>", Place.FULL_NAME),
    "a kind of estate is no state": (
        f"{ADDRESS}<select name=estateType><option>Flat<option>House</select>",
        Place.STATE,
    ),
    "a fare's family is no last name": ("<input name=FARE_FAMILY>", Place.LAST_NAME),
    "what takes newsletters is no search": (
        "<label>Email address <input type=email></label><input type=submit value=Search>",
        Place.SEARCH,
    ),
}
HIS = {
    "the words of an id are set apart by their capitals": (
        "<input name=txtSearch><input type=submit value=Find>",
        Place.SEARCH,
        "txtSearch",
    ),
    "a log-in in a language not known has one button": (
        "<input name=user><input type=password name=pwd><input type=submit name=b value='Giriş yap'>",
        Place.LOG_IN_SUBMIT,
        "b",
    ),
    "an address beside a name in a newsletter": (
        "<p>Newsletter</p><input name=nombre><input name=correo_email><input type=submit value=Subscribe>",
        Place.NEWSLETTER,
        "correo_email",
    ),
    "a long box below an address for mail is a letter": (
        "<input name=your_email><textarea name=box></textarea>",
        Place.MESSAGE,
        "box",
    ),
    "a box for mail beside one for a name of one's own": (
        "<input name=userName><input name=emailId><textarea name=x></textarea>",
        Place.EMAIL,
        "emailId",
    ),
}


@pytest.mark.parametrize("name", NOT_HIS)
def test_a_field_that_asks_something_else_is_not_taken(name: str, gather: Gather) -> None:
    html, place = NOT_HIS[name]

    assert find(place, gather(FORM.format(html))).chosen is None


@pytest.mark.parametrize("name", HIS)
def test_a_field_is_told_by_little(name: str, gather: Gather) -> None:
    html, place, right = HIS[name]
    chosen = find(place, gather(FORM.format(html) if "submit" not in html else f"<form>{html}</form>")).chosen

    assert chosen is not None
    assert chosen.hint.split()[0] == right


def test_of_two_boxes_that_search_the_shop_either_will_do(gather: Gather) -> None:
    twice = "<header>{0}</header><nav>{0}</nav>".format("<form role=search><input name=q type=search></form>")

    assert find(Place.SEARCH, gather(f"{twice}<main><h1>Shop</h1></main>")).chosen is not None


def test_a_letter_with_a_test_for_robots_is_no_wall(gather: Gather) -> None:
    letter = FORM.format("<input name=first><input name=last><p>Please complete the captcha</p><input name=captcha>")

    assert view(gather(f"<h1>Write to us</h1>{letter}"), 200).kind is not PageKind.BOT_WALL
    assert view(gather("<h1>One moment</h1><p>Please complete the captcha</p><input name=captcha>"), 200).kind is (
        PageKind.BOT_WALL
    )
