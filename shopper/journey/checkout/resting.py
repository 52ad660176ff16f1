"""Choosing or typing, and then waiting until the form has come to rest: it may ask the shop, or draw itself again."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from playwright.sync_api import Error
from pydantic import SecretStr

from shopper.journey.checkout.sheet import Entry

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

REDRAW_MS = 300
"""A person's way from a list to the next field, in which the form may be drawn again."""


def put(shopper: "BrowserShopper", entry: Entry, answer: str | SecretStr) -> None:
    """Fills a field, box or list; CouldNotFind where that can't be done."""
    if entry.element.role == "textbox":
        shopper.fill(entry.spot, answer)
    else:
        with rest_after(shopper):
            shopper.fill(entry.spot, answer)


@contextmanager
def rest_after(shopper: "BrowserShopper") -> Iterator[None]:
    """Acts on the form, and waits until it has come to rest, even where the act failed."""
    documents = shopper.settling.begin()
    try:
        yield
    finally:
        shopper.settling.rest(shopper.devices.in_hand(), documents)
        shopper.devices.in_hand().wait_for_timeout(REDRAW_MS)
        shopper.eyes.forget()


def leave_field(shopper: "BrowserShopper") -> None:
    """Takes the cursor out of the field typed into last: many forms work out what it changes only then."""
    with suppress(Error):  # the page has gone on by itself
        shopper.devices.in_hand().evaluate("document.activeElement?.blur()")
    shopper.eyes.forget()
