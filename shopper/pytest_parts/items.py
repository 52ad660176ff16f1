"""One journey as a test item."""

import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.errors import ShopperError
from shopper.journey.clock import utc_now
from shopper.journey.folders import place_for
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.pytest_parts.bookkeeping import Entry
from shopper.pytest_parts.outcome import told
from shopper.pytest_parts.scrubbing import scrub_mails
from shopper.pytest_parts.session import MAIL, SESSION
from shopper.report import attach_files, summary, tell, write_page
from shopper.scenario.cases import Case, folder_name
from shopper.visit import Visit, visit

REDACTOR: pytest.StashKey[Redactor] = pytest.StashKey()


class ScenarioItem(pytest.Function):
    """An ordinary function item; only what it says of itself is about the scenario, not about Python."""

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The YAML file and the case."""
        return self.path, None, self.name

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:  # type: ignore[override]  # as in Function
        """Our own errors and what a test ends with as text; anything else with its traceback, a defect of ours."""
        if isinstance(excinfo.value, ShopperError | pytest.fail.Exception):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def keep_artefacts(self, paths: Iterable[str]) -> None:
        """Traces and videos: without secrets, and beside the journey in Allure."""
        redactor = self.stash.get(REDACTOR, None)
        kept = [self.config.invocation_params.dir / path for path in paths]
        if redactor is not None:
            for folder in {path.parent for path in kept}:
                redactor.tree(folder)
            self.config.stash[SESSION].redactors.remove(redactor)
        attach_files(kept)


def mark(item: pytest.Item, tags: Iterable[str]) -> None:
    """Tags are pytest's markers, so that runs are chosen by them."""
    for tag in tags:
        name = re.sub(r"\W", "_", tag)
        item.config.addinivalue_line("markers", f"{name}: scenarios tagged {tag}")
        item.add_marker(name)


def journey(case: Case) -> Callable[..., None]:
    """The test function of a case."""

    def walk(request: pytest.FixtureRequest, new_context: Any, playwright: Playwright, browser: Browser) -> None:
        session = request.config.stash[SESSION]
        session.walked = True

        session.books.look()
        entry = Entry(session.books, case, utc_now())

        def begun(recording: Recording) -> None:
            request.node.stash[REDACTOR] = recording.redactor
            session.redactors.append(recording.redactor)
            entry.begun(recording)

        start = utc_now() - timedelta(seconds=2)  # a disk may count in whole seconds
        with session.turn(case.site), place_for(session.folder, folder_name(case.id), start) as folder:
            world = session.world(case.site, new_context, playwright.devices, browser.version, entry.heard)
            made = visit(case, world, folder, session.rules, begun)
            scrub_mails(session.folder / MAIL, made.redactor, start)
            story = tell(made.evidence, made.rulings, session.rules, folder)
            write_page(story, folder)
            entry.ended(made)
        request.node.user_properties.append(("shopper", told(made) | {"ledger": entry.trouble}))
        end(made)

    return walk


def end(made: Visit) -> None:
    """How the test ends: frictions fail it, our trouble breaks it, what is turned away or not due skips it."""
    if made.failing:
        pytest.fail(summary(made.rulings, made.evidence.heading.tolerance), pytrace=False)
    if made.turned_away or made.waiting:
        pytest.skip(made.turned_away or made.waiting)
    if made.trouble is not None:
        raise type(made.trouble)(made.redactor.text(str(made.trouble)))
