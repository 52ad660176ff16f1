"""
Walking ahead: while one test tells of its journey, those of the tests after it are being walked in the same browser.

Each test then waits for its own. Where something is to be recorded that belongs to one test alone (a trace, a video, a
screenshot), or where a window is to be watched, journeys are walked one at a time, each inside its test.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.actor import Permissions
from shopper.fleet import Berth, Fibres, Fleet, SharedBrowser
from shopper.journey.browsers.contexts import contexts_of
from shopper.journey.gatehouse import Gatehouse
from shopper.pytest_parts.outing import Means, Outing, go_out
from shopper.pytest_parts.politeness import line_before
from shopper.pytest_parts.session import SESSION, RunSession
from shopper.pytest_parts.shares import ahead_of
from shopper.pytest_parts.together import is_alone
from shopper.scenario.cases import Case

FLEET = "shopper_fleet"


def outing_of(request: pytest.FixtureRequest, case: Case) -> Outing:
    """The walk of this test's case: one that is under way already, or now."""
    run: RunSession = request.config.stash[SESSION]
    if is_alone(request.config, run):
        return _alone(request, case, run)
    ahead: Ahead = request.getfixturevalue(FLEET)
    return ahead.outing(request.node, case)


def _alone(request: pytest.FixtureRequest, case: Case, run: RunSession) -> Outing:
    """Inside this test, with its own contexts: pytest-playwright records what was asked for."""
    playwright, browser = request.getfixturevalue("playwright"), request.getfixturevalue("browser")
    means = Means(request.getfixturevalue("new_context"), playwright, browser.version, Gatehouse())
    with run.turns(playwright).turn(line_before(case.site)):
        return go_out(run, case, request.node, means)


@dataclass
class Ahead:
    """The journeys of this process that are under way or walked, by test."""

    run: RunSession
    fleet: Fleet
    shared: SharedBrowser
    playwright: Playwright
    options: dict[str, Any]
    under_way: "dict[pytest.Item, asyncio.Future[Outing]]" = field(default_factory=dict)
    begun: set[pytest.Item] = field(default_factory=set)

    def outing(self, item: pytest.Item, case: Case) -> Outing:
        """What came of this test's journey; a test that is run again walks again."""
        if item not in self.begun or self._is_new(self.run.following):
            for other, its_case in ahead_of(item, self.run.following, self.fleet.together):
                if other not in self.begun:
                    self._begin(other, its_case)
        if item not in self.under_way:
            self._begin(item, case)
        return self.fleet.wait(self.under_way.pop(item))

    def _is_new(self, following: pytest.Item | None) -> bool:
        """Whether the next test is a journey not begun; asked first, so that not every test goes through all others."""
        return getattr(following, "case", None) is not None and following not in self.begun

    def _begin(self, item: pytest.Item, case: Case) -> None:
        self.begun.add(item)
        self.under_way[item] = self.fleet.begin(line_before(case.site), lambda berth: self._walk(item, case, berth))

    def _walk(self, item: pytest.Item, case: Case, berth: Berth) -> Outing:
        """Once more where the browser crashed under it and nothing may be done that the shop would keep."""
        outing, crashed = self._walk_once(item, case, berth)
        if crashed and case.site.may == Permissions():
            outing.dropped()
            outing, _ = self._walk_once(item, case, berth)
        return outing

    def _walk_once(self, item: pytest.Item, case: Case, berth: Berth) -> tuple[Outing, bool]:
        browser, house = self.shared.get()
        with contexts_of(browser, **self.options) as new_context:
            means = Means(new_context, self.playwright, browser.version, house, berth.rest)
            return go_out(self.run, case, item, means), not browser.is_connected()

    def close(self) -> None:
        """Ends what no test waits for any more."""
        self.fleet.close()
        self.shared.close()


def open_fleet(
    run: RunSession, playwright: Playwright, browser: Browser, launch: Any, options: dict[str, Any]
) -> Iterator[Ahead]:
    """The fleet of this process, as long as its browser is open."""
    fibres = Fibres(playwright)
    fleet = Fleet(run.together, fibres, run.turns(playwright))
    ahead = Ahead(run, fleet, SharedBrowser(browser, launch, fibres), playwright, options)
    try:
        yield ahead
    finally:
        ahead.close()
