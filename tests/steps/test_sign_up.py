"""An account is made and gone into, whatever the page says about it."""

from shopper.observations import LoggedIn
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import Answer, Asked, TinyShop, redirect

FORM = """<h1>{title}</h1><form method=post action={to}><p><label>E-mail <input type=email name=mail></label></p>
    <p><label>Password <input type=password name=pass autocomplete={kind}></label></p><button>{title}</button></form>"""
SENT = "<h1>Thank you</h1><p>Please check your inbox for our welcome mail.</p><p><a href=/login>Log in</a></p>"
JOINED = {
    "/": "<h1>Tiny shop</h1><a href=/register>Create account</a> <a href=/login>Log in</a>",
    "/register": FORM.format(title="Create account", to="/join", kind="new-password"),
    "/join": SENT,
    "/login": FORM.format(title="Log in", to="/enter", kind="current-password"),
    "/account": "<h1>My account</h1><p>Hello Robin</p><a href=/out>Log out</a>",
}


def test_a_page_that_only_greets_by_mail_keeps_nobody_from_logging_in(
    shop: TinyShop,  # noqa: F811
    errand: Errand,  # noqa: F811
) -> None:
    entered: list[Asked] = []

    def enter(asked: Asked) -> Answer:
        entered.append(asked)
        return redirect("/account")

    shop.pages |= JOINED | {"/enter": enter}

    made = errand({"open": "home"}, "sign up", may={"create accounts": True})

    assert (made.trouble, len(entered)) == (None, 1)
    assert [note.how for note in made.evidence.of(LoggedIn)] == ["log in"]


def test_a_shop_that_wants_its_link_opened_lets_nobody_in_without_it(
    shop: TinyShop,  # noqa: F811
    errand: Errand,  # noqa: F811
) -> None:
    shop.pages |= JOINED | {"/enter": JOINED["/login"].replace("<form", "<p role=alert>Wrong password.</p><form")}

    made = errand({"open": "home"}, "sign up", may={"create accounts": True})

    assert "no mail with such a link could be read" in str(made.trouble)
    assert made.evidence.of(LoggedIn) == ()
