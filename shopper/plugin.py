"""The pytest plugin: YAML scenarios become tests."""

from collections.abc import Generator
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.pytest_parts.browser import BrowserFixtures
from shopper.pytest_parts.collecting import ScenarioFile, is_scenario
from shopper.pytest_parts.items import ScenarioItem
from shopper.pytest_parts.session import SESSION, RunSession


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of our own; all others are pytest's and pytest-playwright's."""
    group = parser.getgroup("mystery-shopper")
    group.addoption("--reports", default="reports", help="folder for evidence and reports (default: reports)")
    group.addoption("--wait", default="0 s", help="how long this run may really wait for messages, such as `10 min`")
    group.addoption("--browser-path", default="", help="the browser to use, where the one found is not wanted")
    parser.addini("shopper_scenarios", "folders whose YAML files are scenarios", type="args", default=["scenarios"])


def pytest_configure(config: pytest.Config) -> None:
    """The browser's fixtures are registered last, so that they go before pytest-playwright's."""
    config.pluginmanager.register(BrowserFixtures(), "mystery-shopper-browser")
    try:
        config.stash[SESSION] = RunSession.of(config)
    except UsageError as error:
        raise pytest.UsageError(str(error)) from None


def pytest_unconfigure(config: pytest.Config) -> None:
    """Closes the mailboxes."""
    session = config.stash.get(SESSION, None)
    if session is not None:
        session.close()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ScenarioFile | None:
    """A YAML file in a scenarios folder, or one named on the command line."""
    if is_scenario(file_path, parent.config):
        return ScenarioFile.from_parent(parent, path=file_path)
    return None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Outermost, so that pytest-playwright has kept its files: secrets are taken out, then they are attached."""
    report = yield
    if isinstance(item, ScenarioItem) and report.when == "teardown":
        item.keep_artefacts(path for name, path in report.user_properties if name.startswith("playwright_"))
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes the overview of all journeys; with xdist, where the run was started."""
    run = session.config.stash.get(SESSION, None)
    if run is not None and run.walked and not hasattr(session.config, "workerinput"):
        run.write_overview()


