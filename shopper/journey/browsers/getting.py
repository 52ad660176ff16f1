"""How to get a browser: the commands for a person to read, and the ones to run for him."""

import sys
from collections.abc import Callable, Sequence

from shopper.journey.browsers.machine import Machine

Run = Callable[[Sequence[str]], bool]
"""Runs a command and tells whether it went well."""


def how_to_get(machine: Machine, *, headless: bool) -> tuple[str, ...]:
    """Commands that get a browser on this machine, one a line, as a person would type them."""
    ours = f"{sys.executable} -m playwright install {_playwright_name(headless=headless)}"
    if machine.system == "darwin":
        return (ours, "brew install --cask google-chrome")
    if machine.system == "win32":
        return (ours, "winget install Google.Chrome")
    apt = (apt_command(machine, _packages(headless=headless)[0]),) if machine.which("apt-get") else ()
    return (ours, *apt)


def apt_command(machine: Machine, *packages: str) -> str:
    """What a person types to get packages of Debian's family."""
    return f"{'' if machine.root else 'sudo '}apt-get install {' '.join(packages)}"


def get_packages(machine: Machine, run: Run, *packages: str) -> bool:
    """Installs packages where this needs no password: as root, on Debian's family; tells whether that went well."""
    if not (machine.root and machine.which("apt-get")):
        return False
    run(("apt-get", "update", "-q"))
    return run(("apt-get", "install", "-q", "-y", "--no-install-recommends", *packages))


def get_browser(machine: Machine, run: Run, works: Callable[[], bool], *, headless: bool) -> bool:
    """
    Installs one, and tells whether `works` then says that a browser starts.

    Playwright's way goes first, with the libraries its browser may lack, then the system's own package. What needs root
    is done as root only, and on Debian's family only.
    """
    playwright, name = (sys.executable, "-m", "playwright"), _playwright_name(headless=headless)
    if run((*playwright, "install", name)):
        if works():
            return True
        if machine.root and machine.which("apt-get") and run((*playwright, "install-deps", name)) and works():
            return True
    return any(get_packages(machine, run, package) and works() for package in _packages(headless=headless))


def _playwright_name(*, headless: bool) -> str:
    return "chromium-headless-shell" if headless else "chromium"


def _packages(*, headless: bool) -> tuple[str, ...]:
    """Debian's packages, in the order of liking; Ubuntu has neither (its chromium is a snap, which can't serve)."""
    return ("chromium-headless-shell", "chromium") if headless else ("chromium",)
