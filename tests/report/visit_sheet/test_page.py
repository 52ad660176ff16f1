"""The visit sheet in a real browser: filled in by hand, it gives back a file that `shopper answer` takes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from shopper.frictions.examples import euros
from shopper.observations import AskedInStore
from shopper.report.visit_sheet import sheet_page

ASKED = AskedInStore(
    product="Bark “Deep” <b>Speaker</b>", price=euros("1234.50"), promotion="A <free> brush",
    at=datetime(2026, 3, 2, tzinfo=UTC), due=datetime(2026, 3, 9, tzinfo=UTC),
)  # fmt: skip
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def sheet(chromium: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(viewport=PHONE)
    file = tmp_path / "sheet.html"
    file.write_text(sheet_page(ASKED, "reports/journeys/visit", request.param), encoding="utf-8")
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("en", "On the web: €1,234.50. Write the currency where it is another."),
        ("de", "Im Web: 1.234,50\N{NO-BREAK SPACE}€. Schreiben Sie die Währung dazu, wo es eine andere ist."),
    ],
    indirect=["sheet"],
)  # fmt: skip
def test_it_is_told_in_the_readers_words_and_can_be_used_by_everybody(sheet: Page, told: str) -> None:
    assert sheet.locator("small").first.inner_text() == told
    assert sheet.locator("b").count() == 0
    assert sheet.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert Axe().run(sheet).response["violations"] == []


@pytest.mark.parametrize("sheet", ["en", "de"], indirect=True)
def test_what_is_filled_in_comes_back_as_a_file(sheet: Page, tmp_path: Path) -> None:
    sheet.locator("[name='was there'][value=no]").check()
    sheet.locator("[name=price]").fill("99,00 EUR")
    sheet.locator("[name=remarks]").fill('sold out: "ask again"\nnext week')

    with sheet.expect_download() as given:
        sheet.locator("button").click()
    given.value.save_as(tmp_path / "answers.yaml")

    assert yaml.safe_load((tmp_path / "answers.yaml").read_text(encoding="utf-8")) == {
        "journey": "reports/journeys/visit",
        "product": "Bark “Deep” <b>Speaker</b>",
        "asked": "2026-03-02T00:00:00+00:00",
        "was there": False,
        "price": "99,00 EUR",
        "remarks": 'sold out: "ask again"\nnext week',
    }
