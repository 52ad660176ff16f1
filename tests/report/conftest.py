"""What the tests of the report share: the published journey, Allure's result of it, a browser."""

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.frictions.judge import judge
from tests.report.allure_runs import Run, Told, run_test
from tests.report.published import BEGAN, Journey, Judged, build


@pytest.fixture
def published(tmp_path: Path) -> Journey:
    """The journey with everything in order but the last message, in a folder that a test may spoil."""
    return build(tmp_path)


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """The same, made once for all tests that only read it."""
    return build(tmp_path_factory.mktemp("published"))


@pytest.fixture
def judged(published: Journey) -> Judged:
    """The same journey with other words in its heading (accept, tolerance, ended ...), judged again."""

    def again(**heading: Any) -> Journey:
        changed = published.evidence.heading.model_copy(update=heading)
        evidence = published.evidence.model_copy(update={"heading": changed})
        rulings = judge(evidence, published.rules, BEGAN + timedelta(days=2))
        return Journey(evidence, rulings, published.rules, published.folder)

    return again


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A browser of our own, always headless; pytest-playwright's follows the command line."""
    path = shutil.which("chromium-headless-shell")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if root else [])
    yield browser
    browser.close()


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs one test that tells this journey, and returns the results Allure got."""
    return partial(run_test, tmp_path)


@pytest.fixture(scope="session")
def told(published_once: Journey, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The published journey, told once for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("told")
    (result,) = run_test(folder, published_once)
    return Told(published_once, result, folder / "allure-results")
