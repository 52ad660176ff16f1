"""Real reports by the real Allure 3; where it is not on the machine yet, the first test installs it."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from shopper.errors import HarnessError, MissingPiece
from shopper.report import generate, get_allure, write_side_files
from shopper.report.allure_program import Allure
from tests.report.allure_runs import Told

Opened = Callable[[Path], tuple[Page, list[str]]]


@pytest.fixture(scope="session")
def allure() -> Allure:
    return get_allure()


@pytest.fixture
def results(told: Told, tmp_path: Path) -> Path:
    folder = shutil.copytree(told.results, tmp_path / "reports" / "allure-results")
    write_side_files(folder, {"Shop": "practice"}, {})
    return folder


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[[Path], tuple[Page, list[str]]]]:
    """Opens a report from the disk and notes everything it asks for."""
    context = chromium.new_context(viewport={"width": 1280, "height": 2000})
    asked: list[str] = []

    def opening(path: Path) -> tuple[Page, list[str]]:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        page.get_by_text("The published journey").first.wait_for()
        return page, asked

    yield opening
    context.close()


def test_the_report_opens_from_the_disk_and_tells_the_friction(allure: Allure, results: Path, opened: Opened) -> None:
    page, _ = opened(generate(results, results.parent / "allure-report", allure))
    page.get_by_text("The published journey (practice)").first.click()
    page.get_by_text("✗ Nobody writes after the shopper left a filled cart").first.wait_for()

    assert page.get_by_text("Category: Friction").count() == 1
    assert page.get_by_text("Set up", exact=True).count() == 0


def test_the_report_asks_nothing_of_anybody(allure: Allure, results: Path, opened: Opened) -> None:
    report = generate(results, results.parent / "allure-report", allure)
    page, asked = opened(report)
    page.get_by_text("The published journey (practice)").first.click()
    page.get_by_text("Evidence (everything that was noted)").first.wait_for()
    page.goto(f"{report.as_uri()}#charts")
    page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert "gtag" not in report.read_text("utf-8")


def test_a_report_of_many_files_calls_nobody_either(
    allure: Allure, results: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shopper.report.allure_config.SINGLE_FILE", 0)
    report = generate(results, results.parent / "allure-report", allure)

    assert len(list(report.parent.rglob("*"))) > 10
    assert [page for page in report.parent.rglob("*.html") if "googletagmanager" in page.read_text("utf-8")] == []


def test_a_run_is_counted_once_in_the_trend_however_often_it_is_shown(allure: Allure, results: Path) -> None:
    report, history = results.parent / "allure-report", results.parent / "allure-history.jsonl"
    generate(results, report, allure)
    generate(results, report, allure)
    assert len(history.read_text("utf-8").splitlines()) == 1

    _run_again(results)
    generate(results, report, allure)
    assert len(history.read_text("utf-8").splitlines()) == 2


def test_the_results_are_left_as_they_were(allure: Allure, results: Path) -> None:
    before = sorted(path.name for path in results.iterdir())
    generate(results, results.parent / "allure-report", allure)

    assert sorted(path.name for path in results.iterdir()) == before
    assert sorted(path.name for path in results.parent.iterdir()) == [
        "allure-history.jsonl", "allure-report", "allure-results",
    ]  # fmt: skip


def test_a_report_that_fails_leaves_the_old_one_standing(allure: Allure, results: Path) -> None:
    report = generate(results, results.parent / "allure-report", allure)
    broken = Allure((allure.command[0], "-e", "console.error('out of memory'); process.exit(1)", "--"), "broken")

    with pytest.raises(HarnessError, match="out of memory"):
        generate(results, results.parent / "allure-report", broken)

    assert report.is_file()


def test_no_results_is_said_plainly(allure: Allure, tmp_path: Path) -> None:
    with pytest.raises(MissingPiece, match="no results in there"):
        generate(tmp_path / "allure-results", tmp_path / "allure-report", allure)


def _run_again(results: Path) -> None:
    """The same journey a night later."""
    for path in results.glob("*-result.json"):
        result: dict[str, Any] = json.loads(path.read_text("utf-8"))
        result |= {
            "uuid": "11111111-2222-4333-8444-555555555555",
            "start": result["start"] + 86_400_000,
            "stop": result["stop"] + 86_400_000,
        }
        path.write_text(json.dumps(result), "utf-8")
