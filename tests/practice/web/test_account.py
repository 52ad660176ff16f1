from collections.abc import Callable

import pytest

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink
from tests.practice.visitor import EMAIL, PASSWORD, Visitor


def test_a_new_account_is_logged_in_and_told_by_mail(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    page = visitor.register()
    shop.lab.forward()

    assert (page.url.path, "Hello, Anna Berg" in page.text) == ("/account", True)
    assert sink.subjects == ["Your account at Quiet Corner"]


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("name", " ", "Please enter your name."),
        ("email", "anna", "Please enter an e-mail address"),
        ("password", "1234567", "Please choose at least 8 characters."),
    ],
)
def test_what_is_missing_for_an_account_is_told(visitor: Visitor, field: str, typed: str, error: str) -> None:
    fields = {"name": "Anna Berg", "email": EMAIL, "password": PASSWORD} | {field: typed}

    assert error in visitor.post("/register", **fields).text
    assert visitor.get("/account").url.path == "/login"


def test_an_address_has_one_account(visit: Callable[[], Visitor]) -> None:
    visit().register()

    assert "There is already an account" in visit().register(EMAIL.upper()).text


def test_only_the_password_opens_an_account(visit: Callable[[], Visitor]) -> None:
    visit().register()
    other = visit()

    page = other.post("/login", email=EMAIL, password="wrong word").text

    assert "do not belong together" in page
    assert f'value="{EMAIL}"' in page
    assert other.login().url.path == "/account"


def test_logging_in_leads_on_inside_the_shop_and_nowhere_else(visit: Callable[[], Visitor]) -> None:
    visit().register()

    assert visit().login(onward="/wishes").url.path == "/wishes"
    for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example", "evil", "/\t/evil.example", ""):
        assert visit().login(onward=elsewhere).url.path == "/account"


def test_a_login_lasts_thirty_days(visitor: Visitor, shop: OpenShop) -> None:
    visitor.register()
    shop.lab.forward(29 * 86400)
    kept = visitor.get("/account").url.path
    shop.lab.forward(2 * 86400)

    assert (kept, visitor.get("/account").url.path) == ("/account", "/login")


def test_logging_out_leaves_nothing_behind_on_the_device(visitor: Visitor) -> None:
    visitor.register()
    visitor.add("fjord-open")
    visitor.post("/logout")

    assert visitor.cart() == {}
    visitor.login()
    assert visitor.cart() == {"fjord-open": 1}


def test_the_cookie_changes_with_the_login(visitor: Visitor) -> None:
    visitor.get("/")
    before = visitor.client.cookies["visit"]
    visitor.register()

    assert visitor.client.cookies["visit"] != before
