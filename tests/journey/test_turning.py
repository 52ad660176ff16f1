"""What a person would call another screen, by whatever means it comes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from shopper.journey.hosts import Hosts
from shopper.journey.turning import Turning, address
from shopper.journey.watchers.network import NetworkWatcher
from shopper.observations import Observation, PageKind, StepTaken
from tests.manners.conftest import Errand, errand  # noqa: F401 - a fixture
from tests.manners.tiny_shops import TinyShop, open_tiny_shop, redirect


@pytest.fixture
def shop() -> Iterator[TinyShop]:
    with open_tiny_shop() as opened:
        opened.pages |= {"/": "<h1>Home</h1>", "/other": "<h1>Other</h1>", "/away": redirect("/other")}
        yield opened


@pytest.fixture
def turning(shop: TinyShop, page: Page) -> Turning:
    """About to act on the shop's front page."""
    notes: list[Observation] = []
    network = NetworkWatcher(Hosts(shop.url, ()), notes.append)
    network.watch(page)
    page.goto(shop.url + "/?size=m")
    turning = Turning(network, kind=PageKind.LIST)
    turning.begin(page)
    return turning


@pytest.mark.parametrize(
    ("act", "screens"),
    [
        ("location.href = '/other'", 1),
        ("location.href = '/away'", 1),
        ("history.pushState(0, '', '/article/2')", 1),
        ("history.pushState(0, '', '?size=m&page=2')", 1),
        ("location.hash = '#/article/2'", 1),
        ("location.hash = '#!/article/2'", 1),
        ("location.hash = '#reviews'", 0),
        ("history.replaceState(0, '', '?size=l')", 0),
        ("history.replaceState(0, '', '/shirt-in-blue')", 0),
        ("history.pushState(0, '', location.href)", 0),
        ("document.body.textContent = 'A drawer.'", 0),
        ("history.pushState(0, '', '/members'); history.replaceState(0, '', '/login')", 1),
    ],
)
def test_a_screen_is_what_back_would_lead_away_from(turning: Turning, page: Page, act: str, screens: int) -> None:
    page.evaluate(act)
    page.wait_for_timeout(50)
    page.wait_for_load_state("load")

    assert turning.turned(page) == bool(screens)


def test_another_kind_of_page_in_place_of_the_old_address_is_a_screen(turning: Turning, page: Page) -> None:
    page.evaluate("history.replaceState(0, '', '/account')")
    turning.kind = PageKind.ACCOUNT

    assert turning.turned(page)


def test_going_back_within_a_document_is_a_screen(turning: Turning, page: Page) -> None:
    page.evaluate("history.pushState(0, '', '/article/2')")
    turning.begin(page)
    page.evaluate("history.back()")
    page.wait_for_url("**/?size=m")

    assert turning.turned(page)


def test_one_act_brings_one_screen_however_often_the_address_changes(turning: Turning, page: Page) -> None:
    page.evaluate("history.pushState(0, '', '/paying')")
    first = turning.turned(page)
    page.goto(page.url.replace("/paying", "/other"))

    assert (first, turning.turned(page), turning.redrawn()) == (True, False, False)


def test_another_form_under_the_same_address_is_a_screen_once_an_act(turning: Turning, page: Page) -> None:
    assert (turning.turned(page), turning.redrawn(), turning.redrawn()) == (False, True, False)


def test_a_slash_at_the_end_makes_no_other_page() -> None:
    assert address("https://shop.example/p/1/#reviews") == address("https://shop.example/p/1")


LATE = """<header>
  <input type=search aria-label="Search products" onkeydown="if (event.key === 'Enter') find()"></header>
<main id=main></main><script>async function find() {
  await fetch('/find');
  history.pushState(0, '', '/search?q=speakers');
  main.innerHTML = ['Aurora', 'Boom', 'Corvid'].map(name => `<li><a href="/p/${name}"><img alt="" width=80 height=80>
    <h3>${name}</h3></a><span>9.00 EUR</span></li>`).join('');
}</script>"""


def test_a_step_through_a_page_that_scripts_draw_costs_its_screens(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    shop.pages |= {"/": LATE, "/find": "{}"}

    made = errand({"open": "home"}, {"search for": "speakers"})

    assert [step.effort.screens for step in made.evidence.of(StepTaken)] == [1, 1]
