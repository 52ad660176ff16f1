"""Starts Playwright's driver and the browser once, to be sure that they do."""

import subprocess
import sys
from importlib.metadata import version

from playwright.sync_api import Error, sync_playwright

from shopper.errors import MissingPiece
from shopper.journey.browsers import FoundBrowser, launch_args, this_machine

WORTH_READING = 3
"""Lines of what Playwright says when a browser does not start; the rest is its command line."""


def start_driver() -> str:
    """Playwright's version; MissingPiece when its driver does not start (the Node in it may lack a library)."""
    command = [sys.executable, "-m", "playwright", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - our own
    if done.returncode:
        raise MissingPiece(f"its driver does not start:\n{_brief(done.stderr)}")
    return version("playwright")


def start_headless(found: FoundBrowser) -> str:
    """The browser's version; MissingPiece when it does not start."""
    try:
        with (
            sync_playwright() as playwright,
            playwright.chromium.launch(executable_path=found.path, args=launch_args(this_machine())) as browser,
        ):
            return browser.version
    except Error as error:
        raise MissingPiece(f"{found.why} does not start:\n{_brief(str(error))}") from error


def _brief(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if "error" in line.lower() or "no such" in line.lower()]
    return "\n".join(dict.fromkeys([*lines[:1], *telling][:WORTH_READING]))
