"""The browser, started: for commands that are no pytest run."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from shopper.errors import MissingPiece
from shopper.journey.browsers.find import find_browser, launch_args
from shopper.journey.browsers.machine import this_machine


@contextmanager
def started(setting: str = "") -> Iterator[tuple[Playwright, Browser]]:
    """The browser that `setting` names, or the one that is found; MissingPiece where none is there or none starts."""
    machine = this_machine()
    found = find_browser(machine, headless=True, setting=setting)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=found.path, args=list(launch_args(machine)))
        except Error as trouble:
            said = trouble.message.splitlines()[0]
            raise MissingPiece(
                f"{found.why} was found but did not start ({said}). `shopper doctor` tells more."
            ) from None
        try:
            yield playwright, browser
        finally:
            browser.close()
