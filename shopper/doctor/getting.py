"""Gets what a check found missing, as far as a program can."""

import os
import subprocess
from collections.abc import Callable, Sequence

from shopper.doctor.check import Check
from shopper.doctor.examine import DRIVER_LIBRARIES, Surroundings, check_headed, check_headless, has_display
from shopper.errors import MissingPiece
from shopper.journey.browsers import get_browser, get_packages
from shopper.report.allure_program import install_allure

UNATTENDED = {"DEBIAN_FRONTEND": "noninteractive", "PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
"""No questions, and no half-minute waits for a download server behind a firewall. What is set already goes before."""

Say = Callable[[str], None]
Run = Callable[[Sequence[str]], bool]


def get_missing(
    checks: Sequence[Check], around: Surroundings, say: Say, run: Run, allure: Callable[[], None] = install_allure
) -> None:
    """
    Gets browsers and Allure where they are missing; whether that helped, only the next `examine` tells.

    `run` runs a command and tells whether it went well; `allure` installs Allure or raises MissingPiece.
    """
    missing = {check.name for check in checks if not check.ok}
    if "Playwright" in missing:
        say("Getting the libraries that Playwright's driver lacks")
        get_packages(around.machine, run, *DRIVER_LIBRARIES)
    if "browser" in missing and not check_headless(around).ok:
        say("Getting a browser")
        get_browser(around.machine, run, lambda: check_headless(around).ok, headless=True)
    if "browser, headed" in missing and has_display(around.machine):
        say("Getting a browser that can open a window")
        get_browser(around.machine, run, lambda: check_headed(around).ok, headless=False)
    if "Allure" in missing:
        say("Getting Allure for the report")
        try:
            allure()
        except MissingPiece as error:
            say(f"    {str(error).splitlines()[0]}")


def runner(say: Say) -> Run:
    """Runs a command and tells whether it went well: its name beforehand, its last words when it did not."""

    def run(command: Sequence[str]) -> bool:
        say(f"  {' '.join(command)}")
        try:
            done = subprocess.run(  # noqa: S603 - commands of our own
                command, env=UNATTENDED | os.environ, stdin=subprocess.DEVNULL,
                capture_output=True, text=True, errors="replace", check=False,
            )  # fmt: skip
        except OSError as error:
            say(f"    {error}")
            return False
        if done.returncode:
            say(f"    failed: {_last_words(done.stdout + done.stderr)}")
        return done.returncode == 0

    return run


def _last_words(said: str) -> str:
    """The line that tells most: an error if there is one, else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()] or ["it said nothing"]
    return next((line for line in lines if line.startswith(("E:", "Error:"))), lines[-1])
