from pathlib import Path

from shopper.report.allure_report.links import links
from shopper.report.anchors import journey_anchor
from shopper.scenario.cases import folder_name
from tests.report.allure_report.results_by_hand import result

CASE = "order@shop/iPhone 15#card"
TRACED = result("passed", "", ("case", CASE), attachments=[{"source": "1.zip", "type": "application/zip"}])


def test_a_journey_leads_to_nothing_that_is_not_there(tmp_path: Path) -> None:
    assert list(links(result("passed", "", ("case", CASE)), tmp_path)) == []


def test_a_journey_leads_to_its_page_the_scorecard_and_its_trace(tmp_path: Path) -> None:
    page = tmp_path / "journeys" / folder_name(CASE) / "story.html"
    page.parent.mkdir(parents=True)
    page.touch()
    (tmp_path / "scorecard.html").touch()

    assert [one["url"] for one in links(TRACED, tmp_path)] == [
        f"../scorecard.html#{journey_anchor(CASE)}",
        "../journeys/order%40shop%2C%20iPhone%2015%23card/story.html",
        "traces/index.html?trace=1.zip",
    ]
