"""The page itself, in a real browser where that tells something."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from shopper.ledger import ending_of, journey_key, open_ledger, record_of
from shopper.report import page_of
from shopper.report.allure_report.pages import write_pages
from shopper.report.anchors import journey_anchor
from shopper.report.scorecard import Gathered, gather, tell_scorecard
from shopper.report.scorecard_page import write_scorecard
from shopper.report.shortening import MOST
from shopper.report.story import Exhibit, Increase, MessageTold, Story, SumTold
from shopper.rulings_file import write_rulings
from tests.report.allure_report.results_by_hand import result
from tests.report.published import BEGAN, Journey, Judged, euro
from tests.report.scorecard.tales import tale

NOW = BEGAN + timedelta(days=3)
CASE, SITE = "buy@lamps/desktop", "<script>document.title = 'owned'</script>"
SCRIPT = "<script>document.title = 'owned'</script><img src=x onerror=\"document.title='owned'\">"
LINK = "javascript:document.title='owned'"


def kept(journey: Journey, ledger: Path | None = None, *runs: Journey) -> Gathered:
    """The journey in its reports folder, and runs before it in a ledger."""
    (journey.folder / "evidence.json").write_text(journey.evidence.model_dump_json(), "utf-8")
    write_rulings(journey.folder, journey.rulings)
    if ledger:
        with open_ledger(ledger) as opened:
            for number, one in enumerate((*runs, journey)):
                heading = one.evidence.heading
                opened.begin(record_of(heading, heading.began, "", f"night {number}"))
                opened.end(journey_key(heading), ending_of(one.evidence, one.rulings, "friction", NOW))
    return gather(journey.folder.parent.parent, journey.rules, str(ledger or ""))


def written(gathered: Gathered, folder: Path, language: str = "en") -> str:
    return write_scorecard(folder, gathered, NOW, language).read_text("utf-8")


def told(folder: Path, *stories: Story, language: str = "en") -> str:
    return written(Gathered(tell_scorecard(stories), {story.case: folder for story in stories}), folder, language)


def test_a_journey_leads_to_its_page_in_allures_report_once_there_is_one(tmp_path: Path) -> None:
    before = told(tmp_path, tale(CASE, hidden_fee="friction"))
    (tmp_path / "allure-report").mkdir()
    write_pages(tmp_path / "allure-report", [result("failed", "", ("case", CASE), uuid="u")])

    assert "allure-report" not in before
    assert f'href="allure-report/{page_of("u")}"' in told(tmp_path, tale(CASE, hidden_fee="friction"))


def test_of_very_many_journeys_those_with_frictions_are_shown_and_the_others_counted(tmp_path: Path) -> None:
    many = [tale(f"buy{number:03}@lamps/desktop", hidden_fee="clear", no_stock="unsure") for number in range(MOST + 1)]
    text = told(tmp_path, *many, tale("worst@lamps/desktop", hidden_fee="friction"))
    first, last, worst = (journey_anchor(f"{name}@lamps/desktop") for name in ("buy000", f"buy{MOST}", "worst"))

    assert text.count('class="journey"') == MOST
    assert [f'id="{anchor}"' in text for anchor in (first, last, worst)] == [True, False, True]
    assert f'#{last}"' not in text
    assert '<p><a href="index.html">and 2 more</a></p>' in text


@pytest.fixture
def nights(judged: Judged) -> list[Journey]:
    return [judged(began=BEGAN - timedelta(days=day)) for day in (3, 2, 1)]


@pytest.fixture
def gathered(published: Journey, nights: list[Journey], tmp_path: Path) -> Gathered:
    """The fourth night of one journey."""
    return kept(published, tmp_path / "ledger.db", *nights)


Opening = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Opening]:
    """Opens a page's text from a file."""
    with chromium.new_context() as context:
        page = context.new_page()

        def open_(text: str, **emulated: Any) -> Page:
            file = tmp_path / "opened.html"
            file.write_text(text, "utf-8")
            page.emulate_media(**emulated)
            page.goto(file.as_uri())
            return page

        yield open_


def test_a_director_reads_on_top_what_was_shopped_found_changed_and_to_be_done_first(
    published: Journey, nights: list[Journey], open_page: Opening, tmp_path: Path
) -> None:
    page = open_page(written(kept(published, tmp_path / "ledger.db", *nights), tmp_path))

    assert page.locator("h1").inner_text() == "1 thing stands in the way of shoppers."
    brief = page.locator(".brief").inner_text()
    assert "1 journey" in brief
    assert "1 friction\n\n1 slows" in brief
    assert "1 is still there\n\nsince 20 Nov 2026" in brief
    assert "Within a day, send one mail that shows what is in the cart and leads back to it." in brief


def test_a_first_night_says_that_there_is_nothing_to_compare_with(published: Journey, tmp_path: Path) -> None:
    text = written(kept(published), tmp_path)

    assert "First look" in text
    assert "These journeys were not walked before" in text
    assert 'id="trends"' not in text


def test_the_thirtieth_night_shows_how_the_figures_went(
    published: Journey, nights: list[Journey], tmp_path: Path
) -> None:
    text = written(kept(published, tmp_path / "ledger.db", *nights), tmp_path)

    assert 'id="trends"' in text
    assert "Wait for: Welcome mail" in text


def test_nothing_walked_and_nothing_judged_are_said_as_such(tmp_path: Path) -> None:
    assert "No journey has been walked yet." in told(tmp_path)

    dark = told(tmp_path, tale(CASE, hidden_fee="not seen", no_stock="not seen"))
    assert "Nothing could be judged." in dark
    assert "Find out why nothing was seen" in dark
    assert "Nothing urgent" not in dark
    assert "No friction was found" not in dark


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 1280, "light"), ("de", 390, "dark")])
def test_axe_finds_nothing_and_nothing_sticks_out(  # noqa: PLR0917 - three fixtures and what is tried
    gathered: Gathered, open_page: Opening, tmp_path: Path, language: str, width: int, scheme: str
) -> None:
    page = open_page(written(gathered, tmp_path, language), color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")

    found = [(one["id"], one["nodes"][0]["html"]) for one in Axe().run(page).response["violations"]]

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_where_journeys_are_alike(published: Journey, open_page: Opening, tmp_path: Path) -> None:
    """Tables of the same kind are told apart by whose they are."""
    stories = [published.story.model_copy(update={"case": f"errand@practice/{device}"}) for device in ("a", "b")]
    page = open_page(told(tmp_path, *stories))
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")

    assert [(one["id"], one["nodes"][0]["html"]) for one in Axe().run(page).response["violations"]] == []


def hostile() -> Story:
    """A shop and a mailer who write what they should not, everywhere they can."""
    dearer = (Increase(what=SCRIPT, money=euro("1")),)
    story = tale(CASE, hidden_fee="friction", no_stock="unsure")
    (step,) = story.steps
    (friction,) = story.frictions
    mail = Exhibit(kind="mail", file="mails/bad.html", caption=SCRIPT)
    bad = friction.model_copy(update={
        "happened": SCRIPT, "expected": LINK, "remedy": SCRIPT, "note": SCRIPT, "sources": (SCRIPT,),
        "exhibits": (mail,),
    })  # fmt: skip
    return story.model_copy(update={
        "title": SCRIPT, "site": SITE, "url": LINK, "persona": SCRIPT, "devices": (SCRIPT,), "blockers": (SCRIPT,),
        "steps": (step.model_copy(update={"text": SCRIPT, "said": SCRIPT, "outcome": "stuck", "frictions": (bad,)}),),
        "messages": (MessageTold(kind=SCRIPT, subject=SCRIPT, sender=LINK, fate=SCRIPT, because=LINK),),
        "sums": (SumTold(step=1, place=SCRIPT, where=LINK, total=euro("1"), grew=dearer),),
    })  # fmt: skip


@pytest.fixture
def spy() -> Iterator[tuple[str, list[str]]]:
    """A server that would like to know who reads what: its address, and what was asked of it."""
    asked: list[str] = []

    class Spy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), Spy) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_what_a_shop_or_a_mail_writes_is_text_and_does_nothing(
    open_page: Opening, spy: tuple[str, list[str]], tmp_path: Path
) -> None:
    url, asked = spy
    (tmp_path / "mails").mkdir()
    bad = f'{SCRIPT}<a href="{LINK}">x</a><img src="{url}/1.gif"><link rel="stylesheet" href="{url}/1.css">'
    (tmp_path / "mails" / "bad.html").write_text(bad)

    page = open_page(told(tmp_path, hostile()).replace("owned", "OWNED"))
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    page.wait_for_load_state("networkidle")

    assert page.title() == f"Mystery shopping scorecard: {SITE}".replace("owned", "OWNED")
    assert page.locator("script, [onerror]").count() == 0
    assert page.locator("iframe").count() == 1
    assert page.eval_on_selector_all("a", "all => all.filter(a => a.protocol != 'file:').length") == 0
    assert asked == []


def test_the_page_holds_scripts_back_even_if_one_came_in(
    published: Journey, open_page: Opening, tmp_path: Path
) -> None:
    spoilt = written(kept(published), tmp_path).replace("<main", f"{SCRIPT}<main")

    assert open_page(spoilt).title() == "Mystery shopping scorecard: practice"


def test_the_whole_page_is_in_the_readers_language(published: Journey, tmp_path: Path) -> None:
    text = written(kept(published), tmp_path, "de")

    assert '<html lang="de">' in text
    assert "Was zuerst zu tun ist" in text
    assert "What to do first" not in text


def test_it_prints_on_paper_with_the_journeys_open(published: Journey, open_page: Opening, tmp_path: Path) -> None:
    page = open_page(written(kept(published), tmp_path), media="print")

    assert page.locator(".contents").is_hidden()
    assert page.locator(".film").first.is_visible()


def test_many_journeys_are_folded_and_open_where_a_link_leads_to_them(open_page: Opening, tmp_path: Path) -> None:
    many = [tale(f"buy_{number}@lamps/desktop", hidden_fee="friction") for number in range(30)]
    page = open_page(told(tmp_path, *many))

    place = f"#{journey_anchor('buy_1@lamps/desktop')}"
    assert page.locator(place).is_hidden()
    page.locator(f"a[href='{place}']").first.evaluate("link => link.click()")
    assert page.locator(place).is_visible()


def test_every_place_in_the_page_that_is_linked_to_is_there(tmp_path: Path, open_page: Opening) -> None:
    elsewhere = tale("buy@chairs/iPhone 15", hidden_fee="friction")
    page = open_page(told(tmp_path, tale(CASE, hidden_fee="friction", no_stock="unsure"), elsewhere))

    dead = "all => all.map(a => a.hash).filter(to => to && !document.getElementById(to.slice(1)))"
    assert page.eval_on_selector_all("a", dead) == []
