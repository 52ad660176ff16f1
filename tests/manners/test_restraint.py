"""Accounts, pauses and questions: what a polite visitor does unasked, and what not."""

from itertools import pairwise

from shopper.errors import NotAllowed
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import Answer, TinyShop, html

FORM = """<h1>Create your account</h1><form method=post action=/accounts>
    <label>E-mail <input type=email name=email></label>
    <label>Password <input type=password name=password autocomplete=new-password></label>
    <button>Create account</button></form>"""
IN = Answer(html("<h1>My account</h1><p>Welcome!</p><a href=/logout>Log out</a>"))


def test_no_account_is_made_without_permission(shop: TinyShop, errand: Errand) -> None:
    shop.pages |= {"/": FORM, "/accounts": IN}

    refused = errand({"open": "home"}, "sign up")

    assert isinstance(refused.trouble, NotAllowed)
    assert shop.times("POST", "/accounts") == 0

    errand({"open": "home"}, "sign up", may={"create accounts": True})

    assert shop.times("POST", "/accounts") == 1


def test_the_pause_between_two_acts_is_kept(shop: TinyShop, errand: Errand) -> None:
    shop.pages |= {"/": "<h1>Shop</h1>", "/one": "<h1>One</h1>", "/two": "<h1>Two</h1>"}

    errand({"open": "home"}, {"open": "/one"}, {"open": "/two"}, pause="0.4 s")

    times = [one.at for one in shop.asked if one.path != "/favicon.ico"]
    assert len(times) == 3
    assert min(later - sooner for sooner, later in pairwise(times)) >= 0.4


def test_a_question_is_answered_with_no(shop: TinyShop, errand: Errand) -> None:
    """A yes might order."""
    ask = "fetch(confirm('Order now for $54.00?') ? '/ordered' : '/declined', {method: 'POST'})"
    shop.pages["/"] = f'<h1>Shop</h1><button id=go onclick="{ask}">Help</button>'

    errand({"open": "home"}, "log out", places={"log out": {"css": "#go"}})

    assert (shop.times("POST", "/ordered"), shop.times("POST", "/declined")) == (0, 1)


def test_an_alert_is_read(shop: TinyShop, errand: Errand) -> None:
    shop.pages["/"] = FORM.replace("<form", """<form onsubmit="alert('This address is taken.'); return false" """)

    made = errand({"open": "home"}, "sign up", may={"create accounts": True})

    assert "It said: This address is taken." in str(made.trouble)
