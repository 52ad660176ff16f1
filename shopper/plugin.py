"""
The pytest plugin: YAML scenarios become tests.

It is loaded by every pytest run of an environment it is installed in, so it imports its parts only where there is a
scenario to collect.
"""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from shopper.pytest_parts.belonging import ENDINGS, is_scenario

if TYPE_CHECKING:
    from shopper.pytest_parts.collecting import ScenarioFile


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of our own; all others are pytest's and pytest-playwright's."""
    group = parser.getgroup("mystery-shopper")
    group.addoption("--reports", default="reports", help="folder for evidence and reports (default: reports)")
    group.addoption("--wait", default="0 s", help="how long this run may really wait for messages, such as `10 min`")
    group.addoption("--ledger", default="", help="where promises and history are kept: a file or postgresql://...")
    group.addoption("--no-collect", action="store_true", help="do not look first what became of earlier promises")
    group.addoption(
        "--collect-owed", action="store_true", help="tell what became of promises, with or without scenarios"
    )
    group.addoption("--browser-path", default="", help="the browser to use, where the one found is not wanted")
    parser.addini("shopper_scenarios", "folders whose YAML files are scenarios", type="args", default=["scenarios"])


def pytest_configure(config: pytest.Config) -> None:
    """Registered last of all plugins, so that its fixture goes before pytest-playwright's."""
    config.pluginmanager.register(BrowserFixtures(), "mystery-shopper-browser")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Without a scenario file nothing else would begin a run that only collects."""
    if session.config.getoption("--collect-owed"):
        from shopper.pytest_parts.collecting import begin  # noqa: PLC0415 - only who needs it pays for it

        begin(session.config)


class BrowserFixtures:
    """Which browser pytest-playwright starts."""

    @pytest.fixture(scope="session")
    def browser_type_launch_args(
        self, browser_type_launch_args: dict[str, Any], pytestconfig: pytest.Config
    ) -> dict[str, Any]:
        """pytest-playwright's arguments; where its own Chromium is not there, with an installed one."""
        from shopper.pytest_parts.browser import launching  # noqa: PLC0415 - only who needs it pays for it

        return browser_type_launch_args | launching(pytestconfig, browser_type_launch_args)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ScenarioFile | None":
    """A YAML file in a scenarios folder, or one named on the command line."""
    if file_path.suffix not in ENDINGS or not is_scenario(file_path, parent.config):
        return None
    from shopper.pytest_parts.collecting import collect  # noqa: PLC0415 - only who needs it pays for it

    return collect(file_path, parent)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """In pytest-xdist's controller, before a worker starts: all call the run by one name."""
    from shopper.pytest_parts.run_name import SENT, run_name  # noqa: PLC0415 - only who needs it pays for it

    node.workerinput[SENT] = run_name(node.config)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: Sequence[str]) -> None:
    """In pytest-xdist's controller, when a worker knows its tests: what can be done but once is done here."""
    scenarios = {name for name in ids if name.partition("::")[0].endswith(tuple(ENDINGS))}
    if scenarios:
        from shopper.pytest_parts.sharing import prepare  # noqa: PLC0415 - only who needs it pays for it

        prepare(node.config, scenarios)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Outermost, so that pytest-playwright has kept its files: secrets are taken out, then they are attached."""
    report = yield
    keep = getattr(item, "keep_artefacts", None)
    if keep is not None and report.when == "teardown":
        keep([path for name, path in report.user_properties if name.startswith("playwright_")])
    return report
