"""One journey as a test item."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.errors import ShopperError
from shopper.observations import Heading
from shopper.pytest_parts.ahead import outing_of
from shopper.pytest_parts.outing import FILM, REDACTOR
from shopper.pytest_parts.session import SESSION
from shopper.report import attach_chapters, attach_files, introduce, summary
from shopper.scenario.cases import Case
from shopper.visit import Visit


class ScenarioItem(pytest.Function):
    """An ordinary function item; only what it says of itself is about the scenario, not about Python."""

    case: Case | None = None
    """What it walks."""

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
        videos = [path for path in kept if path.suffix == ".webm"]
        if videos and FILM in self.stash:
            attach_chapters(self.stash[FILM].keep(videos))


def mark(item: pytest.Item, tags: Iterable[str]) -> None:
    """Tags are pytest's markers, so that runs are chosen by them."""
    for tag in tags:
        name = re.sub(r"\W", "_", tag)
        item.config.addinivalue_line("markers", f"{name}: scenarios tagged {tag}")
        item.add_marker(name)


def heading_of(case: Case) -> Heading:
    """What is known of a journey before anybody walks it."""
    return Heading(case=case.id, title=case.title, stage=case.stage, site=case.site.site, persona=case.persona.shopper)


def journey(case: Case) -> Callable[..., None]:
    """The test function of a case."""

    def walk(request: pytest.FixtureRequest, playwright: Playwright, browser: Browser) -> None:
        del playwright, browser  # asked for by name, so that pytest-playwright runs it once for each --browser
        run = request.config.stash[SESSION]
        run.walked = True
        run.books.look()
        introduce(heading_of(case))  # before the walk, so that it is known again however it ends
        end(outing_of(request, case).told(request.node))

    return walk


def end(made: Visit) -> None:
    """How the test ends: frictions fail it, our trouble breaks it, what is turned away or not due skips it."""
    if made.failing:
        pytest.fail(summary(made.rulings, made.evidence.heading.tolerance), pytrace=False)
    if made.turned_away or made.waiting:
        pytest.skip(made.turned_away or made.waiting)
    if made.trouble is not None:
        raise type(made.trouble)(made.redactor.text(str(made.trouble)))
