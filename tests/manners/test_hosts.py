"""Hosts that the site file does not name get no visit, whatever leads there; it is noted, and the journey goes on."""

import pytest

from shopper.errors import OffLimits
from shopper.observations import PageSeen, RequestFailed
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import Answer, TinyShop, redirect

AWAY = {
    "a link": "<a id=go href={there}>Help</a>",
    "a link in a new window": "<a id=go href={there} target=_blank>Help</a>",
    "a link that redirects": "<a id=go href=/away>Help</a>",
    "a link that redirects in a new window": "<a id=go href=/away target=_blank>Help</a>",
    "a form": "<form action={there} method=post><button id=go>Help</button></form>",
    "a form that redirects": "<form action=/away method=post><button id=go>Help</button></form>",
    "a form sent by a script": (
        "<form id=f action={there} target=_blank></form><button id=go onclick=f.submit()>Help</button>"
    ),
    "location": "<button id=go onclick=\"location='{there}'\">Help</button>",
    "window.open": "<button id=go onclick=\"window.open('{there}')\">Help</button>",
    "a window opened empty": (
        "<button id=go onclick=\"w=window.open('about:blank');w.location='{there}'\">Help</button>"
    ),
}
HELP = {"log out": {"css": "#go"}}
"""`log out` clicks on what the site file points at, and does nothing else."""


@pytest.mark.parametrize("way", AWAY.values(), ids=AWAY)
def test_a_click_does_not_lead_to_a_stranger(shop: TinyShop, stranger: TinyShop, errand: Errand, way: str) -> None:
    there = f"{stranger.url}/there"
    shop.pages |= {"/": f"<h1>Shop</h1>{way.format(there=there)}", "/away": redirect(there), "/next": "<h1>Next</h1>"}

    made = errand({"open": "home"}, "log out", {"open": "/next"}, places=HELP)

    assert stranger.asked == []
    refused_at_once = isinstance(made.trouble, OffLimits)
    noted = [note.url.rstrip("?") for note in made.evidence.of(RequestFailed) if not note.own]
    assert refused_at_once or (made.trouble is None and noted == [there])
    assert refused_at_once or made.evidence.of(PageSeen)[-1].url == f"{shop.url}/next"


def test_a_page_that_refreshes_to_a_stranger_stays_with_the_shop(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    there = f"{stranger.url}/there"
    shop.pages |= {"/": f"<meta http-equiv=refresh content='0;url={there}'><h1>Shop</h1>", "/next": "<h1>Next</h1>"}

    made = errand({"open": "home"}, {"open": "/next"})

    assert (made.trouble, stranger.asked) == (None, [])
    assert [note.url for note in made.evidence.of(RequestFailed)] == [there]
    assert [page.url for page in made.evidence.of(PageSeen)] == [f"{shop.url}/", f"{shop.url}/next"]


def test_a_frame_is_a_part_of_the_shops_own_page_and_is_told_nothing_of_us(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    shop.pages["/"] = f"<h1>Shop</h1><iframe src={stranger.url}/widget></iframe>"
    stranger.pages["/widget"] = "<p>Widget</p>"

    made = errand({"open": "home"}, headers={"X-Token": "${env:TOKEN}"}, env={"TOKEN": "t0ken-of-the-shop"})

    assert made.trouble is None
    assert [one.path for one in stranger.asked] == ["/widget"]
    assert {"X-Token", "X-Mystery-Shopper"} & set(stranger.asked[0].headers) == set()


def test_an_address_that_redirects_to_a_stranger_is_told_as_off_limits(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    shop.pages |= {"/": "<h1>Shop</h1>", "/away": redirect(f"{stranger.url}/there")}

    made = errand({"open": "/away"})

    assert stranger.asked == []
    assert str(made.trouble) == (
        f"{shop.url}/away leads to {stranger.url}/there, a host that the site file does not name."
    )


def test_a_way_that_leads_nowhere_because_of_a_stranger_says_so(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    shop.pages["/"] = f"<h1>Shop</h1><button id=go onclick=\"location='{stranger.url}'\">Cart</button>"

    made = errand({"open": "home"}, "open cart", places={"cart": {"css": "#go"}})

    assert isinstance(made.trouble, OffLimits)
    assert stranger.host in str(made.trouble)


def test_a_host_that_the_site_file_names_is_visited(shop: TinyShop, stranger: TinyShop, errand: Errand) -> None:
    shop.pages["/"] = f"<h1>Shop</h1><a id=go href={stranger.url}/pay>Pay</a>"
    stranger.pages["/pay"] = "<h1>Pay</h1>"

    made = errand({"open": "home"}, "log out", places=HELP, hosts=[stranger.host])

    assert made.trouble is None
    assert stranger.times("GET", "/pay") == 1


def test_pictures_and_data_from_elsewhere_are_parts_of_the_page_and_load(
    shop: TinyShop, stranger: TinyShop, errand: Errand
) -> None:
    shop.pages["/"] = f"<h1>Shop</h1><img src={stranger.url}/picture><script src={stranger.url}/script></script>"

    errand({"open": "home"})

    assert {one.path for one in stranger.asked} == {"/picture", "/script"}


def test_the_cache_of_the_browser_works_as_for_everybody(shop: TinyShop, errand: Errand) -> None:
    """Measured times would be wrong otherwise."""
    shop.pages |= {
        "/": "<h1>Shop</h1><script src=/shop.js></script>", "/next": "<h1>Next</h1><script src=/shop.js></script>",
        "/shop.js": Answer("1", headers={"Content-Type": "text/javascript", "Cache-Control": "max-age=600"}),
    }  # fmt: skip

    errand({"open": "home"}, {"open": "/next"})

    assert shop.times("GET", "/shop.js") == 1
