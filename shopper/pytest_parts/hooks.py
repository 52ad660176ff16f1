"""Hooks that matter only once there are scenarios: registered with the first scenario file."""

import os

import pytest

from shopper.pytest_parts.session import SESSION
from shopper.report import write_side_files


class ScenarioHooks:
    """Lives as long as the run."""

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Writes the overview of all journeys; every worker does at its end, so the last one's is whole."""
        run = session.config.stash[SESSION]
        if run.walked:
            run.write_overview()
            results = getattr(session.config.option, "allure_report_dir", None)
            if results:
                write_side_files(session.config.invocation_params.dir / results, run.environment(), os.environ)

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Closes the mailboxes; traces of journeys that were cut off lose their secrets."""
        run = config.stash[SESSION]
        run.close()
        run.scrub(config.invocation_params.dir / config.getoption("--output"))
