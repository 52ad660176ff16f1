from pathlib import Path

from playwright.sync_api import Browser

from shopper.report.allure_report.pages import page_of
from shopper.report.allure_report.ways_back import lead_back
from shopper.report.anchors import journey_anchor
from tests.report.allure_report.results_by_hand import result

CASE = "order@</script><b>shop/desktop"
RESULT = result("passed", "", ("case", CASE))
LINK = '<div data-testid="test-result-meta-link"><span>Scorecard: this journey among all shops</span></div>'


def test_a_link_that_allure_shows_as_text_leads_to_the_journey_on_the_scorecard(
    chromium: Browser, tmp_path: Path
) -> None:
    report = tmp_path / "allure-report"
    report.mkdir()
    (report / "index.html").write_text(f"<!doctype html><body>{LINK}</body>", "utf-8")
    (tmp_path / "scorecard.html").write_text("<!doctype html><title>The scorecard</title>", "utf-8")

    lead_back(report, [RESULT], tmp_path)

    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{report.as_uri()}/{page_of(RESULT.data['uuid'])}")
        with context.expect_page() as opened:
            page.locator("span").click()
        assert opened.value.url == f"{tmp_path.as_uri()}/scorecard.html#{journey_anchor(CASE)}"


def test_without_a_scorecard_the_text_stays_text(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html><body>{LINK}</body>", "utf-8")

    lead_back(tmp_path, [RESULT], tmp_path)

    with chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{tmp_path.as_uri()}/{page_of(RESULT.data['uuid'])}")
        page.locator("span").click()
        assert page.locator("[role=link]").count() == 0
        assert len(context.pages) == 1
