"""A shopper who goes on, in the browser of this run, where a message had been waited for."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.collecting import Collected
from shopper.collecting.going_on import go_on
from shopper.collecting.open_journey import taken_up
from shopper.journey.gatehouse import Gatehouse
from shopper.observations import MessageOwed, Observation
from shopper.promises import Promise
from shopper.pytest_parts.outing import REDACTOR, Means
from shopper.pytest_parts.politeness import line_before
from shopper.pytest_parts.session import SESSION


def walk_on(found: Collected, item: pytest.Item, new_context: Any, playwright: Playwright, browser: Browser) -> None:
    """Does what was meant to be done once the message had come; why not all of it was is in the evidence."""
    run = item.config.stash[SESSION]
    record = run.books.ledger.journey(found.journey)
    shop = run.sites.of(found.case, record.file if record else "")
    if shop.site is None:
        return  # told where the promise is told: without its site file a shop can't be visited

    def heard(note: Observation) -> None:
        if isinstance(note, MessageOwed):
            promise = Promise(owed=note, case=found.case, site=found.promise.site)
            run.books.ledger.owe(found.journey, promise, {}, shop.mailbox)

    means = Means(new_context, playwright, browser.version, Gatehouse())
    turn = run.turns(playwright).turn(line_before(shop.site))
    with turn, taken_up(run.folder, run.folder / found.folder, shop) as journey:
        item.stash[REDACTOR] = journey.recording.redactor
        run.redactors.append(journey.recording.redactor)
        world = run.world(shop.site, means, heard)
        go_on(journey, found.promise, shop, world, run.rules)
