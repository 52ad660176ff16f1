"""
The pytest plugin: YAML scenarios become tests.

It is loaded by every pytest run of an environment it is installed in, so it imports its parts only where there is a
scenario to collect.
"""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from shopper.pytest_parts.belonging import ENDINGS, is_scenario

if TYPE_CHECKING:
    from shopper.pytest_parts.ahead import Ahead
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
    group.addoption("--together", default="auto", help="how many journeys each process walks at once (default: auto)")
    group.addoption("--shard", default="", help="walk only a part, for one of several machines: 3/10")
    group.addoption("--connect", default="", help="walk in a browser of Playwright's server: ws://...")
    group.addoption("--share-browser", action="store_true", help="with -n: one browser for all workers of this machine")
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
        from shopper.pytest_parts.served_browser import address  # noqa: PLC0415 - as above

        if address(pytestconfig):
            return browser_type_launch_args  # whoever serves it has started it
        return browser_type_launch_args | launching(pytestconfig, browser_type_launch_args)

    @pytest.fixture(scope="session")
    def connect_options(self, connect_options: dict[str, Any] | None, pytestconfig: pytest.Config) -> Any:
        """A browser that is served elsewhere, where one was named."""
        from shopper.pytest_parts.served_browser import connecting  # noqa: PLC0415 - only who needs it pays for it

        return connecting(pytestconfig) or connect_options


@pytest.fixture(scope="session")
def shopper_fleet(
    playwright: Any, browser: Any, launch_browser: Any, browser_context_args: Any, pytestconfig: pytest.Config
) -> Iterator["Ahead"]:
    """Who walks the journeys of this process, several at once."""
    from shopper.pytest_parts.ahead import open_fleet  # noqa: PLC0415 - only who needs it pays for it
    from shopper.pytest_parts.session import SESSION  # noqa: PLC0415 - as above

    yield from open_fleet(pytestconfig.stash[SESSION], playwright, browser, launch_browser, browser_context_args)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ScenarioFile | None":
    """A YAML file in a scenarios folder, or one named on the command line."""
    if file_path.suffix not in ENDINGS or not is_scenario(file_path, parent.config):
        return None
    from shopper.pytest_parts.collecting import collect  # noqa: PLC0415 - only who needs it pays for it

    return collect(file_path, parent)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """In pytest-xdist's controller, before a worker starts: all call the run by one name, and know of shares."""
    from shopper.pytest_parts.run_name import SENT, run_name  # noqa: PLC0415 - only who needs it pays for it

    node.workerinput[SENT] = run_name(node.config)
    if node.config.getoption("--share-browser") and not node.config.getoption("--connect"):
        from shopper.pytest_parts import served_browser  # noqa: PLC0415 - as above

        node.workerinput[served_browser.SENT] = served_browser.shared(node.config)
    if _walks_only(node.config):
        from shopper.pytest_parts.shares import IN_SHARES  # noqa: PLC0415 - as above

        node.workerinput[IN_SHARES] = True


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Scenarios are given out in shares, so that a worker can walk several at once; None for pytest-xdist's own way."""
    if not _walks_only(config):
        return None
    from shopper.pytest_parts.shares import scheduling  # noqa: PLC0415 - only who needs it pays for it
    from shopper.pytest_parts.together import read_together  # noqa: PLC0415 - as above

    return scheduling(config, log, read_together(config.getoption("--together"), config.option.numprocesses or 1))


def _walks_only(config: pytest.Config) -> bool:
    """Whether this run has nothing but scenarios, and nobody chose how to give them out."""
    places = [config.invocation_params.dir / str(arg).partition("::")[0] for arg in config.args]
    homes = [config.rootpath / name for name in config.getini("shopper_scenarios")]
    return config.option.dist == "load" and all(
        place.suffix in ENDINGS or any(place.is_relative_to(home) for home in homes) for place in places
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: Sequence[str]) -> None:
    """In pytest-xdist's controller, when a worker knows its tests: what can be done but once is done here."""
    scenarios = {name for name in ids if name.partition("::")[0].endswith(tuple(ENDINGS))}
    if scenarios:
        from shopper.pytest_parts.sharing import prepare  # noqa: PLC0415 - only who needs it pays for it

        prepare(node.config, scenarios)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """
    Outermost, so that pytest-playwright has kept its files: secrets are taken out, then they are attached.

    A test takes as long as its journey was walked: what it took itself says only how long it waited for the others.
    """
    report = yield
    told = dict(item.user_properties).get("shopper") if report.when == "call" else None
    if isinstance(told, dict) and "seconds" in told:
        report.duration = told["seconds"]
    keep = getattr(item, "keep_artefacts", None)
    if keep is not None and report.when == "teardown":
        keep([path for name, path in report.user_properties if name.startswith("playwright_")])
    return report
