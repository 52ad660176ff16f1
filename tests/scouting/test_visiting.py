"""A scout's visit: what he finds, what he leaves alone, and what he tells of what stood in the way."""

from pathlib import Path

import pytest
from jsonschema import validate
from playwright.sync_api import Browser, Playwright

from shopper.errors import OffLimits, Unreachable, UsageError
from shopper.scouting.findings import Findings
from shopper.scouting.visiting import scout
from tests.manners.tiny_shops import Answer, TinyShop, html, open_tiny_shop, redirect
from tests.scouting.conftest import asked
from tests.scouting.goods import CARDS, HEAD, WALL, fill, sent

Started = tuple[Playwright, Browser]


def test_the_way_from_home_to_the_first_form(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    found = scout(asked(fill(shop).url), tmp_path, started)

    assert found.blockers == ()
    assert (found.shop, found.guest, found.currency, found.language, found.platform) == (True, True, "EUR", "en", None)
    assert found.search_found == 2
    assert found.product is not None
    assert (found.product.name, str(found.product.price)) == ("Iron Kettle", "42.00 EUR")
    assert found.cart is not None
    assert [(line.name, line.quantity) for line in found.cart.lines] == [("Iron Kettle", 1)]
    assert [page.kind for page in found.pages] == ["home", "list", "product", "cart", "checkout", "checkout"]
    assert {(placed.page, placed.place) for placed in found.places if placed.found} >= {
        ("home", "search box"), ("home", "cart"), ("product", "add to cart"), ("cart", "checkout"),
        ("checkout", "e-mail field"), ("checkout", "street field"),
    }  # fmt: skip
    assert found.checkout[-1].required[:2] == ("e-mail field", "first name field")
    validate(found.model_dump(mode="json"), Findings.model_json_schema(mode="serialization"))


def test_a_category_that_holds_none_is_left_for_another(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    menu = "<nav><ul><li><a href=/c/new>New arrivals</a><li><a href=/c/kitchen>Kitchen</a></ul></nav>"
    fill(shop).pages |= {
        "/": f"{HEAD}{menu}<h1>Tiny shop</h1><p>Welcome.</p>",
        "/c/new": f"{HEAD}{menu}<h1>New arrivals</h1><p>There is nothing here yet.</p>",
        "/c/kitchen": f"{HEAD}{menu}<h1>Kitchen</h1>{CARDS}",
    }

    found = scout(asked(shop.url), tmp_path, started, only_look=True)

    assert (found.blockers, found.product and found.product.name) == ((), "Iron Kettle")
    assert [one.path for one in shop.asked if one.path.startswith("/c/")] == ["/c/new", "/c/kitchen"]


def test_nothing_is_sent_but_the_product_into_the_cart(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    scout(asked(fill(shop).url), tmp_path, started)

    assert sent(shop) == [("/add", "qty=1")]
    assert [one.path for one in shop.asked if "?" in one.path] == ["/search?q=Kettle"]


def test_who_only_looks_sends_nothing_at_all(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    found = scout(asked(fill(shop).url), tmp_path, started, only_look=True)

    assert (sent(shop), found.cart, found.product is not None) == ([], None, True)


def test_a_log_in_before_the_checkout_is_told_and_no_account_is_made(
    shop: TinyShop, started: Started, tmp_path: Path
) -> None:
    found = scout(asked(fill(shop, checkout=WALL).url), tmp_path, started)

    assert found.guest is False
    assert [(stop.blocker, stop.move) for stop in found.blockers] == [("login wall", "go to checkout")]
    assert (tmp_path / found.blockers[0].picture).is_file()
    assert sent(shop) == [("/add", "qty=1")]


def test_a_bot_wall_at_the_door_is_told_and_left_alone(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    shop.pages["/"] = Answer(html("<h1>Please verify you are human</h1><p>Complete the captcha.</p>"), 403)

    found = scout(asked(shop.url), tmp_path, started)

    assert ([stop.blocker for stop in found.blockers], found.shop, found.places) == (["bot wall"], False, ())
    assert [one.path for one in shop.asked if one.path != "/favicon.ico"] == ["/"]


def test_a_page_that_sells_nothing_is_no_shop(shop: TinyShop, started: Started, tmp_path: Path) -> None:
    shop.pages["/"] = "<h1>My blog</h1><p>Words about the sea.</p><a href=/about>About me</a>"

    found = scout(asked(shop.url), tmp_path, started)

    assert (found.shop, [stop.blocker for stop in found.blockers]) == (False, ["no product"])


def test_a_shop_with_another_door_of_its_own_is_entered_by_that(
    shop: TinyShop, started: Started, tmp_path: Path
) -> None:
    with open_tiny_shop() as old:
        old.pages["/"] = redirect(f"{fill(shop).url}/")

        found = scout(asked(old.url), tmp_path, started, only_look=True)

    assert (found.url, found.shop) == (f"{shop.url}/", True)


def test_an_address_that_leads_to_somebody_else_is_not_followed(
    shop: TinyShop, started: Started, tmp_path: Path
) -> None:
    shop.pages["/"] = redirect(shop.url.replace("127.0.0.1", "localhost") + "/elsewhere")

    with pytest.raises(OffLimits, match="sends its visitors to http://localhost"):
        scout(asked(shop.url), tmp_path, started)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer("%PDF-1.4", headers={"Content-Type": "application/pdf"}), "a file"),
        (Answer("{}", headers={"Content-Type": "application/json"}), "not a page but a file"),
        (Answer(html("<h1>Not found</h1>"), 404), "there is no such page"),
    ],
    ids=["a PDF", "JSON", "not there"],
)
def test_what_is_no_page_is_told_in_a_line(
    shop: TinyShop, started: Started, tmp_path: Path, answer: Answer, told: str
) -> None:
    shop.pages["/"] = answer

    with pytest.raises((UsageError, Unreachable), match=told):
        scout(asked(shop.url), tmp_path, started)
