"""`shopper report` over the published journey, without Allure."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from shopper.commands.reporting import Orders, make_report
from tests.report.published import build

PAGES = ("scorecard.html", "index.html", "digest.html")


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)  # no project's settings
    return build(tmp_path).folder.parent.parent


def printed(orders: Orders) -> str:
    out = StringIO()
    make_report(orders, Console(file=out, width=500))
    return out.getvalue()


def test_all_that_is_told_is_told_in_the_language_asked_for(reports: Path) -> None:
    told = printed(Orders(reports, allure=False, digest=True, lang="de"))

    assert [line.partition(":")[0] for line in told.splitlines()[:3]] == ["Ergebnis", "Zusammenfassung", "Mail"]
    assert all('<html lang="de">' in (reports / page).read_text("utf-8") for page in PAGES)
    assert [page.read_text("utf-8").count('<html lang="de">') for page in reports.rglob("story.html")] == [1]
    assert "1 Testkauf" in (reports / "summary.md").read_text("utf-8")


def test_the_same_night_can_be_read_in_another_language_later(reports: Path) -> None:
    printed(Orders(reports, allure=False, lang="de"))
    told = printed(Orders(reports, allure=False))

    assert told.startswith("Scorecard: ")
    assert [page.read_text("utf-8").count('<html lang="en">') for page in reports.rglob("story.html")] == [1]
