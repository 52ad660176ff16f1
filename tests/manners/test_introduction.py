"""The shopper says who he is, and trusts nobody but the shop with what the site file gave him."""

from shopper.journey.introduction import HEADER
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import Answer, TinyShop

PAGE = """<h1>Shop</h1><script>
    fetch('{api}/stock').then(r => r.text()).then(text => document.querySelector('h1').append(text))
    fetch('/own')
</script><img src={api}/picture>"""


def test_pages_and_the_user_agent_say_who_is_shopping(shop: TinyShop, errand: Errand) -> None:
    shop.pages["/"] = "<h1>Shop</h1>"

    errand({"open": "home"})

    (page,) = [one for one in shop.asked if one.path == "/"]
    assert page.headers[HEADER].startswith("mystery-shopper/")
    assert page.headers["User-Agent"].endswith(page.headers[HEADER])
    assert "Mozilla/5.0" in page.headers["User-Agent"]


def test_a_user_agent_of_the_site_file_silences_both(shop: TinyShop, errand: Errand) -> None:
    shop.pages["/"] = "<h1>Shop</h1>"

    errand({"open": "home"}, user_agent="Staging Check 1.0")

    (page,) = [one for one in shop.asked if one.path == "/"]
    assert page.headers["User-Agent"] == "Staging Check 1.0"
    assert HEADER not in page.headers


def test_who_he_is_does_not_break_what_the_page_asks_of_others(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    """A header that a stranger does not know makes the browser refuse the request (CORS)."""
    shop.pages |= {"/": PAGE.format(api=stranger.url), "/own": "fine"}
    stranger.pages["/stock"] = Answer("in stock", headers={"Access-Control-Allow-Origin": "*"})

    errand({"open": "home"})

    assert stranger.times("GET", "/stock") == 1
    assert stranger.times("OPTIONS", "/stock") == 0


def test_headers_of_the_site_file_go_with_every_request_to_the_shop_and_with_no_other(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    shop.pages |= {"/": PAGE.format(api=stranger.url), "/own": "fine"}

    token = {"X-Staging": "${env:TOKEN}"}
    errand({"open": "home"}, headers=token, env={"TOKEN": "open-sesame-4711"}, hosts=[stranger.host])

    assert {(one.path, one.headers.get("X-Staging")) for one in shop.asked if one.path != "/favicon.ico"} == {
        ("/", "open-sesame-4711"), ("/own", "open-sesame-4711"),
    }  # fmt: skip
    assert stranger.asked
    assert all("X-Staging" not in one.headers for one in stranger.asked)
