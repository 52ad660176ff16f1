import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from shopper import observations as seen
from shopper.report import page_of, write_index
from shopper.report.allure_report.pages import write_pages
from shopper.report.shelf import kept
from shopper.report.shortening import shortened
from shopper.rulings_file import write_rulings
from tests.report.allure_report.results_by_hand import result
from tests.report.published import Journey, Judged

Read = Callable[[Path], str]


@pytest.fixture
def read(chromium: Browser) -> Callable[[Path], str]:
    """The words of a page, as a browser shows them."""

    def words(path: Path) -> str:
        page = chromium.new_page()
        page.goto(path.as_uri())
        told = page.locator("body").inner_text()
        page.close()
        return told

    return words


@pytest.fixture
def reports(published: Journey) -> Path:
    write_rulings(published.folder, published.rulings)
    return published.folder.parent.parent


def test_a_journey_leads_to_its_page_in_allures_report_once_there_is_one(published: Journey, reports: Path) -> None:
    before = write_index(reports, published.rules).read_text("utf-8")
    report = reports / "allure-report"
    report.mkdir()
    write_pages(report, [result("failed", "", ("case", published.evidence.heading.case), uuid="u")])
    after = write_index(reports, published.rules).read_text("utf-8")

    assert "in Allure" not in before
    assert f'href="allure-report/{page_of("u")}"' in after


def test_the_overview_lists_every_journey_in_the_folder(published: Journey, reports: Path, read: Read) -> None:
    told = read(write_index(reports, published.rules))

    assert "1 friction in 1 journey." in told
    assert "Nobody writes after the shopper left a filled cart" in told


def test_the_overview_leads_to_the_page_of_each_journey(published: Journey, reports: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(write_index(reports, published.rules).as_uri())
    page.get_by_role("link", name="The published journey").click()

    assert page.locator("h1").inner_text() == "Nobody writes after the shopper left a filled cart."
    page.close()


def test_a_killed_run_is_listed_with_what_it_gathered(published: Journey, reports: Path, read: Read) -> None:
    heading = seen.Heading(
        case="killed@practice", title="Killed half-way", site="practice", began=published.story.began
    )
    folder = reports / "journeys" / "killed@practice"
    folder.mkdir()
    (folder / "journal.jsonl").write_text(f'{{"heading": {heading.model_dump_json()}}}\n{{"note": "Lef', "utf-8")

    told = read(write_index(reports, published.rules))

    assert "1 friction in 1 of 2 journeys; 1 stopped before the end." in told
    assert (folder / "story.html").is_file()


def test_evidence_that_cannot_be_read_is_named_not_passed_over(reports: Path, read: Read) -> None:
    folder = reports / "journeys" / "spoilt"
    folder.mkdir()
    (folder / "evidence.json").write_text("{", "utf-8")

    assert "What could not be read" in read(write_index(reports))


def test_a_journey_whose_story_was_shortened_gets_a_whole_page(published: Journey, reports: Path) -> None:
    page = published.folder / "story.html"
    pages = []
    for most in (1, 0):
        page.unlink(missing_ok=True)
        write_index(reports, published.rules, shortened(kept(reports, published.rules), most))
        pages.append(page.read_text("utf-8"))

    assert pages[0] == pages[1]


def test_earlier_journeys_that_were_still_owed_something_are_listed_apart(
    published: Journey, reports: Path, read: Read
) -> None:
    shutil.copytree(published.folder, reports / "waiting" / "earlier")

    told = read(write_index(reports, published.rules))

    assert "1 friction in 1 journey." in told
    assert told.count("Nobody writes after the shopper left a filled cart") == 2
    assert told.index("Earlier journeys") > told.index("Nobody writes after")


def test_a_shop_without_friction_reads_smooth(judged: Judged, read: Read) -> None:
    journey = judged()
    clear = tuple(ruling for ruling in journey.rulings if not ruling.frictions)
    write_rulings(journey.folder, clear)

    assert "1 journey, no frictions." in read(write_index(journey.folder.parent.parent, journey.rules))


def test_an_empty_folder_has_an_overview_too(tmp_path: Path, read: Read) -> None:
    assert "No journey has been walked yet." in read(write_index(tmp_path / "reports"))


def test_the_overview_links_allures_report_when_it_is_there(reports: Path, read: Read) -> None:
    (reports / "allure-report").mkdir()
    (reports / "allure-report" / "index.html").write_text("", "utf-8")

    assert "The same in Allure" in read(write_index(reports))


def test_a_moved_reports_folder_still_works(
    published: Journey, reports: Path, chromium: Browser, tmp_path: Path
) -> None:
    write_index(reports, published.rules)
    moved = shutil.copytree(reports / "journeys", tmp_path / "elsewhere" / "journeys").parent
    shutil.copy(reports / "index.html", moved)
    page = chromium.new_page()
    page.goto((moved / "index.html").as_uri())
    page.get_by_role("link", name="The published journey").click()

    assert "elsewhere" in page.url
    page.close()
