"""Looks at everything a run stands on. Nothing is changed on the machine."""

import os
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import entry_points, version
from pathlib import Path

from shopper.doctor.check import Check
from shopper.doctor.starting import start_driver, start_headless
from shopper.errors import MissingPiece
from shopper.journey.browsers import FoundBrowser, Machine, apt_command, find_browser, how_to_get, this_machine
from shopper.journey.browsers.own import own_browser
from shopper.report.allure_program import Allure, find_allure
from shopper.report.allure_program.installing import FOLDER

OLDEST_PYTHON = (3, 11)
DRIVER_LIBRARIES = ("libatomic1", "libstdc++6")
"""Debian's packages that the Node in Playwright's wheel is linked to and that a minimal Debian lacks."""
DOCTOR = "shopper doctor --install"


@dataclass(frozen=True)
class Surroundings:
    """
    What is looked at: the machine, the folder of the reports, the address of the mailbox, and how to try things out.

    `start` starts a browser without a window and returns its version, `driver` does so for Playwright's driver; both
    raise MissingPiece when it does not start.
    """

    machine: Machine
    reports: Path
    mailbox: tuple[str, int]
    start: Callable[[FoundBrowser], str]
    driver: Callable[[], str]
    allure: Callable[[], Allure | None]
    browser: str = ""


def surroundings(reports: Path = Path("reports"), browser: str = "") -> Surroundings:
    """Those of this process; `browser` is what --browser-path says."""
    machine, mailbox = this_machine(), ("127.0.0.1", 1025)
    return Surroundings(
        machine, reports, mailbox, start_headless, start_driver, lambda: find_allure(cached=FOLDER), browser
    )


def examine(around: Surroundings) -> tuple[Check, ...]:
    """All checks, what everything else stands on first."""
    driver = check_driver(around)
    if not driver.ok:
        around = replace(around, start=_no_driver)
    return (
        check_python(),
        check_plugin(),
        driver,
        check_headless(around),
        check_headed(around),
        check_video(around),
        check_allure(around),
        check_mailbox(around),
        check_reports(around),
    )


def check_python() -> Check:
    """The interpreter is new enough."""
    wanted = ".".join(map(str, OLDEST_PYTHON))
    found = f"{sys.version.split()[0]} at {sys.executable}"
    return Check(name="Python", ok=sys.version_info >= OLDEST_PYTHON, found=found, how_to_get=(f"Python {wanted}+",))


def check_plugin() -> Check:
    """Pytest will load the plugin by itself, which is how scenario files become tests."""
    name, again = "pytest plugin", ("pip install mystery-shopper, in this environment",)
    names = {point.value for point in entry_points(group="pytest11")}
    if "shopper.plugin" not in names:
        return Check(name=name, ok=False, found="not registered: scenario files would not be seen", how_to_get=again)
    return Check(name=name, ok=True, found=f"mystery-shopper {version('mystery-shopper')}, pytest {version('pytest')}")


def check_driver(around: Surroundings) -> Check:
    """Playwright's driver starts."""
    apt = (apt_command(around.machine, *DRIVER_LIBRARIES),) if around.machine.which("apt-get") else ()
    again = (*apt, "pip install --force-reinstall playwright")
    try:
        return Check(name="Playwright", ok=True, found=around.driver())
    except MissingPiece as error:
        return Check(name="Playwright", ok=False, found=str(error), how_to_get=again)


def check_headless(around: Surroundings) -> Check:
    """A browser for ordinary runs is there and starts."""
    ways = (DOCTOR, *how_to_get(around.machine, headless=True))
    try:
        found = find_browser(around.machine, headless=True, setting=around.browser)
        said = f"{found.kind} {around.start(found)}, {found.why}"
    except MissingPiece as error:
        return Check(name="browser", ok=False, found=_headline(error), how_to_get=ways)
    return Check(name="browser", ok=True, found=said)


def check_headed(around: Surroundings) -> Check:
    """One for --headed is there, and a display to show it on. It is not started: windows should not flash up."""
    name, ways = "browser, headed", how_to_get(around.machine, headless=False)
    try:
        found = find_browser(around.machine, headless=False)
    except MissingPiece as error:
        return Check(name=name, ok=False, found=_headline(error), how_to_get=ways, needed=False)
    if not has_display(around.machine):
        run = ("xvfb-run shopper run --headed ... shows it on a display that nobody sees",)
        return Check(name=name, ok=False, found=f"{found.why}, but no display", how_to_get=run, needed=False)
    return Check(name=name, ok=True, found=f"{found.kind}, {found.why}", needed=False)


def check_video(around: Surroundings) -> Check:
    """Playwright's own ffmpeg, without which --video records nothing."""
    program = own_browser("ffmpeg", around.machine)
    found = str(program) if program else "no ffmpeg of Playwright's: --video can't record"
    ways = (f"{sys.executable} -m playwright install ffmpeg",)
    return Check(name="video", ok=program is not None, found=found, how_to_get=ways, needed=False)


def check_allure(around: Surroundings) -> Check:
    """Allure 3 for the HTML report; our own page is written without it."""
    name, ways = "Allure", (DOCTOR, "npm install --global allure")
    try:
        allure = around.allure()
    except MissingPiece as error:
        return Check(name=name, ok=False, found=str(error), how_to_get=ways, needed=False)
    found = f"at {allure.where}" if allure else "not there: `shopper report` gets it when it is first needed"
    return Check(name=name, ok=allure is not None, found=found, how_to_get=ways, needed=False)


def check_mailbox(around: Surroundings) -> Check:
    """The port on which shops under test deliver mail is free."""
    host, port = around.mailbox
    ways = (f"stop what listens on {port} (another run?), or name another port in the site file's `inbox:`",)
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        said = f"{host}:{port} can't be used: {os.strerror(error.errno or 0)}"
        return Check(name="mailbox", ok=False, found=said, how_to_get=ways, needed=False)
    return Check(name="mailbox", ok=True, found=f"{host}:{port} is free", needed=False)


def check_reports(around: Surroundings) -> Check:
    """Reports can be written, be the folder there already or not."""
    folder = around.reports.absolute()
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    ways = ("run in a folder of your own, or give yourself the right to write there",)
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return Check(name="reports", ok=True, found=f"{folder} can be written")
    except OSError as error:
        return Check(name="reports", ok=False, found=f"{nearest}: {error.strerror}", how_to_get=ways)


def has_display(machine: Machine) -> bool:
    """Whether a window can be shown."""
    return not machine.system.startswith("linux") or any(machine.env.get(key) for key in ("DISPLAY", "WAYLAND_DISPLAY"))


def _no_driver(found: FoundBrowser) -> str:
    raise MissingPiece(f"{found.why}, but nothing can start it while Playwright's driver does not start")


def _headline(error: MissingPiece) -> str:
    """Its first sentence: the ways to get one are told beside it."""
    return str(error).partition(" Looked at:")[0]
