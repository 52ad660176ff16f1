"""Starts Playwright's driver and the browser once, to be sure that they do."""

from importlib.metadata import version

from playwright.sync_api import Error, sync_playwright

from shopper.errors import MissingPiece
from shopper.journey.browsers import FoundBrowser, launch_args, this_machine

WORTH_READING = 3
"""Lines of what Playwright says when a browser does not start; the rest is its command line."""


def start_driver() -> str:
    """Playwright's version; MissingPiece when its driver does not start."""
    try:
        with sync_playwright():
            return version("playwright")
    except (Error, OSError) as error:
        raise MissingPiece(_brief(error)) from error


def start_headless(found: FoundBrowser) -> str:
    """The browser's version; MissingPiece when it does not start."""
    try:
        with (
            sync_playwright() as playwright,
            playwright.chromium.launch(executable_path=found.path, args=launch_args(this_machine())) as browser,
        ):
            return browser.version
    except (Error, OSError) as error:
        raise MissingPiece(f"{found.why} does not start:\n{_brief(error)}") from error


def _brief(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    telling = [line for line in lines if "error" in line.lower() or "no such" in line.lower()]
    return "\n".join(dict.fromkeys([*lines[:1], *telling][:WORTH_READING]))
