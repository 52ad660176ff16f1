"""Hooks that matter only once there are scenarios: registered with the first scenario file."""

import os
from collections.abc import Generator

import pytest

from shopper.pytest_parts.claimers import told_all
from shopper.pytest_parts.owed import PromiseItem, promises, wanted
from shopper.pytest_parts.session import SESSION
from shopper.report import write_side_files
from shopper.sweeping import sweep_seldom


class ScenarioHooks:
    """Lives as long as the run."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(
        self, session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """What became of earlier promises comes first; before any is deselected, since that may be asked for too."""
        if wanted(config):
            items[:0] = promises(session, config.stash[SESSION])

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self) -> None:
        """
        What is there before the first journey stays until the last: the collector of cycles is told to leave it alone.

        Going through all of it again and again was a tenth of the processor's time of a run.
        """
        sweep_seldom()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> Generator[None, object, object]:
        """Outermost: a promise counts as reported once its result is written."""
        item.config.stash[SESSION].following = nextitem
        ended = yield
        if isinstance(item, PromiseItem):
            item.reported()
            if not isinstance(nextitem, PromiseItem):
                told_all(item.config.stash[SESSION].books.opened)
        return ended

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """
        Writes the overview of all journeys; every worker does at its end, so the last one's is whole.

        The scorecard takes longer: a run writes it once, when all its workers are at their end.
        """
        run = session.config.stash[SESSION]
        last = not run.worker and (run.walked or run.shared)
        if last or run.walked:
            run.write_pages(scorecard=last)
        if run.walked and run.results:
            write_side_files(run.results, run.environment(), os.environ)

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        """Closes the mailboxes; traces of journeys that were cut off lose their secrets."""
        run = config.stash[SESSION]
        told_all(run.books.opened)  # stopped by hand, not all was told
        run.close()
        run.scrub(config.invocation_params.dir / config.getoption("--output"))
