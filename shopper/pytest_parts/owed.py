"""One promise as a test item: what became of it, with the history of its journey."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.collecting import Collected
from shopper.collecting.gathered import Gathered
from shopper.collecting.walked import close_if_done
from shopper.errors import LedgerTrouble, MailboxTrouble, MissingPiece, ShopperError, UsageError
from shopper.journey.browsers import find_browser, this_machine
from shopper.journey.folders import TakenError, heading_in, held, report, stamp
from shopper.ledger import journey_key
from shopper.observations import Evidence
from shopper.promises import Outcome
from shopper.pytest_parts.bookkeeping import refuse
from shopper.pytest_parts.gathering import gathered
from shopper.pytest_parts.items import ScenarioItem, mark
from shopper.pytest_parts.promise_told import evidence_of, tell_and_end
from shopper.pytest_parts.session import SESSION, RunSession
from shopper.pytest_parts.walking_on import walk_on

PHASES = "setup", "call", "teardown"
"""Of a test; of each pytest-playwright keeps the report, whole, as an attribute of the item."""
Walk = Callable[..., None]
"""A test that asks for what it needs, as tests of pytest do."""
NO_BROWSER = "there is no browser on this machine to do what was meant to be done then"


def wanted(config: pytest.Config) -> bool:
    """
    Whether this run looks what became of promises; one that only lists its tests changes nothing, and of the parts of a
    run the first does it for all.
    """
    other_part = config.getoption("--shard").strip().partition("/")[0] not in ("", "1")
    return not (config.getoption("--collect-only") or config.getoption("--no-collect") or other_part)


def promises(session: pytest.Session, run: RunSession) -> list[pytest.Item]:
    """An item for each promise that was found open, or that a message changed."""
    run.books.look()
    try:
        return list(_items(gathered(run), session, run))
    except UsageError as error:  # damage may lie anywhere in a ledger
        refuse(error)


def _items(found: Gathered, session: pytest.Session, run: RunSession) -> Iterator[pytest.Item]:
    if found.trouble:
        yield _item(session, "promises", "the ledger", plain=_raising(LedgerTrouble(found.trouble)))
    for name, why in found.unread.items():
        said = f"What earlier journeys wait for can't be looked up: {why}"
        yield _item(session, "the mailbox", name, plain=_raising(MailboxTrouble(said)))
    names: Counter[str] = Counter()
    for one in sorted(found.found, key=lambda one: one.promise.owed.since, reverse=True):
        names[one.name] += 1  # the newest journey of a case has the plain name, the same every night
        again = "" if names[one.name] == 1 else f" ({stamp(one.promise.owed.since)})"
        item = _item(session, one.case, f"{one.kind}{again}", **_test(one, run))
        item.collected = one
        mark(item, one.tags or _tags(one, run))
        yield item


def _tags(found: Collected, run: RunSession) -> tuple[str, ...]:
    """Of a promise whose journey nobody looked at, since it is not due: from the first line there."""
    looked_at = found.settlement.outcome is not Outcome.NOT_DUE or not found.folder
    heading = None if looked_at else heading_in(run.folder / found.folder)
    return heading.tags if heading and journey_key(heading) == found.journey else ()


def _item(
    session: pytest.Session, case: str, name: str, *, walk: Walk | None = None, plain: "Plain | None" = None
) -> "PromiseItem":
    parent = PromisedTo.from_parent(session, name=case, nodeid=case)
    item = PromiseItem.from_parent(parent, name=name, callobj=walk or _told_before)
    item.plain = plain
    if plain is not None:
        item.fixturenames = []  # what plugins set up for every test is for tests that open a browser
    return item


def _test(found: Collected, run: RunSession) -> dict[str, Any]:
    """With a browser only where something was meant to be done now that the message has come."""
    if not found.goes_on:
        return {"plain": _telling(found, run)}
    try:
        find_browser(this_machine(), headless=True)
    except (MissingPiece, UsageError):
        return {"plain": _telling(found, run, NO_BROWSER)}

    def tell(request: pytest.FixtureRequest, new_context: Any, playwright: Playwright, browser: Browser) -> None:
        walk_on(found, request.node, new_context, playwright, browser)
        _telling(found, run)(request.node)

    return {"walk": tell}


def _telling(found: Collected, run: RunSession, left: str = "") -> "Plain":
    def tell(item: PromiseItem) -> None:
        item.told = not left
        item.evidence = evidence_of(found, run)
        tell_and_end(found, item.evidence, run, item, left)

    return tell


def _raising(trouble: ShopperError) -> "Plain":
    def tell(_: PromiseItem) -> None:
        raise trouble

    return tell


class PromisedTo(pytest.Collector):
    """A case whose journey was promised something."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its items are made where all promises are known."""
        yield from ()


class PromiseItem(ScenarioItem):
    """
    `collected` is how the promise was found, `evidence` its journey's, once told; `told` whether all of it was told and
    nothing is left to do.
    """

    collected: Collected | None = None
    evidence: Evidence | None = None
    told = False
    plain: "Plain | None" = None
    """What tells it, where that needs no fixture: to look for those costs as much as some of the telling."""

    def setup(self) -> None:
        """Nothing for a plain one."""
        if self.plain is None:
            super().setup()

    def runtest(self) -> None:
        """Tells it."""
        if self.plain is None:
            super().runtest()
        else:
            self.plain(self)

    def reported(self) -> None:
        """
        Nobody needs to tell it again: once all of its journey was told, nothing is owed to that any more.

        What it knew is let go of: pytest keeps every item to the end of the run, and a collector has thousands.
        """
        self._count_as_reported()
        self.collected, self.evidence, self.plain, self.obj = None, None, None, _told_before
        self.user_properties, self.stash = [], pytest.Stash()
        for phase in PHASES:
            vars(self).pop(f"rep_{phase}", None)

    def _count_as_reported(self) -> None:
        found, evidence = self.collected, self.evidence
        if (
            found is None
            or evidence is None
            or not self.told
            or found.settlement.outcome is Outcome.NOT_DUE
            or found.trouble
        ):
            return
        run = self.config.stash[SESSION]
        folder = run.folder / found.folder
        try:
            with held(run.folder, folder):
                report(folder, found.promise.key)
                close_if_done(evidence, folder)
        except (TakenError, OSError, UsageError):
            return  # then it is told once more


def _told_before() -> None:
    """In place of a test that was run."""


Plain = Callable[[PromiseItem], None]
