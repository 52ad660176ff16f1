"""
Real reports by the real Allure 3; where it is not on the machine yet, the first test installs it.

Making one takes seconds, so two are made for all tests: three nights in one file, and a folder with a trace.
"""

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from shopper.errors import HarnessError, MissingPiece
from shopper.gates import Standing, State
from shopper.report import Wanted, generate, get_allure, page_of, write_side_files
from shopper.report.allure_program import Allure
from shopper.report.allure_results.numbers import key_of, write_samples
from tests.report.allure_runs import Told

Opened = Callable[[str], tuple[Page, list[str]]]
GATES = (Standing(gate="no new friction of misled or worse", state=State.BROKEN, why="1 found, at most 0"),)
WANTED = Wanted(title="Mystery shopping: practice", gates=GATES, scores={"practice": 87.5})
KNOWN = "The cart forgets. Accepted until 2027-05-31: new cart in May"
TITLE = "The published journey (practice)"


@dataclass(frozen=True)
class Made:
    """A report, the results it was made from, and how many points the trend had after each time it was made."""

    page: Path
    results: Path
    points: tuple[int, ...] = ()


@pytest.fixture(scope="session")
def allure() -> Allure:
    return get_allure()


@pytest.fixture(scope="session")
def nights(told: Told, allure: Allure, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Made after a night, made once more, and made after another night, on which something accepted was met."""
    reports = tmp_path_factory.mktemp("nights")
    results = shutil.copytree(told.results, reports / "allure-results")
    write_side_files(results, {"Shop": "practice"}, {})
    points = []
    for night in ((), (), ("elsewhere",)):
        for where in night:
            _walk_again(results, where)
        page = generate(results, reports / "allure-report", allure, WANTED)
        points.append(len((reports / "allure-history.jsonl").read_text("utf-8").splitlines()))
    return Made(page, results, tuple(points))


@pytest.fixture(scope="session")
def traced(told: Told, allure: Allure, chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A folder, with the trace of a real page."""
    reports = tmp_path_factory.mktemp("traced")
    results = shutil.copytree(told.results, reports / "allure-results")
    context = chromium.new_context()
    context.tracing.start(snapshots=True)
    context.new_page().set_content("<h1>Speakers</h1>")
    context.tracing.stop(path=results / "walk-attachment.zip")
    context.close()
    (path,) = results.glob("*-result.json")
    result = json.loads(path.read_text("utf-8"))
    result["attachments"].append({"name": "Trace", "source": "walk-attachment.zip", "type": "application/zip"})
    path.write_text(json.dumps(result), "utf-8")
    return Made(generate(results, reports / "allure-report", allure, Wanted(single=False)), results)


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opened]:
    """Opens an address and notes everything that is asked for."""
    context = chromium.new_context(viewport={"width": 1280, "height": 2000})
    asked: list[str] = []

    def opening(address: str) -> tuple[Page, list[str]]:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        return page, asked

    yield opening
    context.close()


def test_the_report_opens_from_the_disk_and_tells_the_friction(nights: Made, opened: Opened) -> None:
    page, _ = opened(nights.page.as_uri())
    page.get_by_text(TITLE).first.click()
    page.get_by_text("✗ Nobody writes after the shopper left a filled cart").first.wait_for()

    assert page.get_by_text("Set up", exact=True).count() == 0
    assert page.get_by_text("test_it.py").count() == 0


def test_a_journey_has_an_address_that_is_known_before_the_report_is_made(
    nights: Made, told: Told, opened: Opened
) -> None:
    page, _ = opened(f"{nights.page.parent.as_uri()}/{page_of(told.result['uuid'])}")

    page.get_by_text("✗ Nobody writes after the shopper left a filled cart").first.wait_for()


def test_the_report_asks_nothing_of_anybody(nights: Made, opened: Opened) -> None:
    page, asked = opened(nights.page.as_uri())
    page.get_by_text(TITLE).first.click()
    page.get_by_text("Evidence (everything that was noted)").first.wait_for()
    for section in ("charts", "metrics", "qualityGate", "resolutionCategories"):
        page.goto(f"{nights.page.as_uri()}#{section}")
        page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert "gtag" not in nights.page.read_text("utf-8")


def test_gates_and_what_is_accepted_are_told_with_their_reasons(nights: Made, opened: Opened) -> None:
    page, _ = opened(f"{nights.page.as_uri()}#qualityGate")
    page.get_by_text("Broken: 1 found, at most 0").first.wait_for()
    page.goto(f"{nights.page.as_uri()}#resolutionCategories")

    page.get_by_text(KNOWN).first.wait_for()


def test_journeys_stand_under_their_frictions_and_under_what_is_accepted(nights: Made, opened: Opened) -> None:
    page, _ = opened(nights.page.as_uri())
    page.get_by_text("Categories").first.click()

    for name in ("Nobody writes after the shopper left a filled cart", "Known and accepted for now"):
        page.get_by_text(name).first.wait_for()
    assert page.get_by_text("Product errors").count() == 0


def test_figures_have_a_page_of_their_own(nights: Made, opened: Opened) -> None:
    page, _ = opened(f"{nights.page.as_uri()}#metrics")
    row = page.get_by_text("Wait for the welcome message").first
    row.wait_for()

    assert page.get_by_text("87.5 of 100").count() > 0
    assert page.get_by_text("3 min").count() > 0


def test_a_run_is_counted_once_in_the_trend_however_often_it_is_shown(nights: Made) -> None:
    assert nights.points == (1, 1, 2)


def test_the_results_are_left_as_they_were(nights: Made) -> None:
    statuses = {json.loads(path.read_text("utf-8"))["status"] for path in nights.results.glob("*-result.json")}

    assert statuses == {"failed", "passed"}  # what is accepted is told as a friction in the report alone
    assert sorted(path.name for path in nights.results.parent.iterdir()) == [
        "allure-history.jsonl", "allure-report", "allure-results",
    ]  # fmt: skip


def test_a_report_of_many_files_calls_nobody_either(traced: Made) -> None:
    report = traced.page.parent

    assert len(list(report.rglob("*"))) > 10
    assert [page for page in report.rglob("*.html") if "googletagmanager" in page.read_text("utf-8")] == []


def test_a_trace_opens_in_place_and_asks_nothing_of_anybody(traced: Made, opened: Opened) -> None:
    with _served(traced.page.parent) as address:
        page, asked = opened(f"{address}/traces/index.html?trace=walk-attachment.zip")
        page.get_by_text("Set content").first.wait_for()

    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert list((traced.page.parent / "data").rglob("*.zip")) == []


def test_a_report_that_fails_leaves_the_old_one_standing(allure: Allure, traced: Made) -> None:
    broken = Allure((allure.command[0], "-e", "console.error('out of memory'); process.exit(1)", "--"), "broken")

    with pytest.raises(HarnessError, match="out of memory"):
        generate(traced.results, traced.page.parent, broken)

    assert traced.page.is_file()


def test_no_results_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(MissingPiece, match="no results in there"):
        generate(tmp_path / "allure-results", tmp_path / "allure-report", Allure(("none",), "nowhere"))


def _walk_again(results: Path, where: str) -> None:
    """The same journey a night later, and again in another place, where all that is met is accepted."""
    (path,) = results.glob("*-result.json")
    first: dict[str, Any] = json.loads(path.read_text("utf-8"))
    first |= {"start": first["start"] + 86_400_000, "stop": first["stop"] + 86_400_000}
    path.write_text(json.dumps(first), "utf-8")
    labels = [label for label in first["labels"] if label["name"] not in ("where", "friction")]
    other = first | {
        "uuid": "11111111-2222-4333-8444-555555555555", "name": f"The published journey ({where})", "status": "passed",
        "labels": [*labels, {"name": "where", "value": where}, {"name": "accepted", "value": KNOWN}],
        "parameters": [{"name": "where", "value": where}], "statusDetails": None,
    }  # fmt: skip
    (results / f"{other['uuid']}-result.json").write_text(json.dumps(other), "utf-8")
    write_samples(results, other["uuid"], {key_of("practice", "minutes to welcome", "min"): 3}, (1, 2))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The folder on a web server of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
