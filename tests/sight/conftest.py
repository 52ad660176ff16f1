"""A browser that shows pages of our own, and their facts."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, JSHandle, Page, Playwright

from shopper.sight import SCRIPT, PageFacts

PAGES = Path(__file__).parent / "pages"
ORIGIN = "http://127.0.0.1:1"
"""Nothing listens there: every request is answered by the test itself."""
SUMMARY = "what sight finds on the pages of the corpus"
"""Name of the property under which a test tells it, and title of the table at the end of the run."""
SIZES = {"desktop": (1280, 800), "phone": (393, 659)}


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    found = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"] if root else [])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Iterator[dict[str, Page]]:
    pages = {}
    for device, (width, height) in SIZES.items():
        context = chromium.new_context(viewport={"width": width, "height": height}, is_mobile=device == "phone")
        pages[device] = context.new_page()
    yield pages
    for page in pages.values():
        page.context.close()


Show = Callable[..., Page]
Gather = Callable[..., PageFacts]


@pytest.fixture
def show(tabs: dict[str, Page]) -> Show:
    """Opens HTML (or the name of a file of pages) at an address of a shop that is not there."""

    def open_page(html: str, url: str = "/", device: str = "desktop") -> Page:
        page = tabs[device]
        body = html if "<" in html else (PAGES / f"{html}.html").read_text(encoding="utf-8")
        page.unroute_all()
        page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8")
                   if route.request.is_navigation_request() else route.fulfill(status=404))  # fmt: skip
        page.goto(f"{ORIGIN}{url}")
        return page

    return open_page


def look(page: Page) -> tuple[PageFacts, JSHandle]:
    """The facts of a page, and the handle that holds its elements."""
    handle = page.evaluate_handle(SCRIPT)
    return PageFacts.read(handle.get_property("facts").json_value()), handle


@pytest.fixture
def gather(show: Show) -> Gather:
    """The facts of HTML shown in a real browser."""

    def facts(html: str, url: str = "/", device: str = "desktop") -> PageFacts:
        return look(show(html, url, device))[0]

    return facts


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of the corpus, whether its test passed or failed, and whichever process ran it."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome)]
    for name, text in (told for report in reports for told in report.user_properties):
        if name == SUMMARY:
            terminalreporter.write_sep("-", SUMMARY)
            terminalreporter.write_line(text)
