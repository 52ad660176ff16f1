"""Which browser a run starts."""

from collections.abc import Mapping
from typing import Any

import pytest

from shopper.errors import UsageError
from shopper.journey.browsers import FoundBrowser, Machine, find_browser, launch_args, this_machine


def launching(config: pytest.Config, asked: Mapping[str, Any]) -> dict[str, Any]:
    """
    Path and arguments of the browser, added to what was `asked`; nothing where Playwright's own will do.

    A browser that is nowhere to be found ends the run with one clear message.
    """
    if not _is_ours(config) or "channel" in asked:
        return {}
    machine = this_machine()
    path = browser_or_exit(config, machine, headless=asked.get("headless", True)).path
    args = [*asked.get("args", ()), *launch_args(machine)]
    return {"args": args} if path is None else {"args": args, "executable_path": str(path)}


def check(config: pytest.Config) -> None:
    """The same message before any worker looks for a browser; a worker can't end the run by itself."""
    named = config.getoption("--browser-channel") or config.getoption("--connect")
    if _is_ours(config) and not named:
        browser_or_exit(config, this_machine(), headless=not config.getoption("--headed"))


def browser_or_exit(config: pytest.Config, machine: Machine, *, headless: bool) -> FoundBrowser:
    """The browser that is there; else the end of the run."""
    try:
        found = find_browser(machine, headless=headless, setting=config.getoption("--browser-path"))
        need_display(machine, headless=headless)
    except UsageError as error:
        pytest.exit(str(error), returncode=pytest.ExitCode.USAGE_ERROR)
    return found


def _is_ours(config: pytest.Config) -> bool:
    """Only for Chromium is an installed browser looked for."""
    wanted = config.getoption("--browser") or ["chromium"]
    return bool(wanted[0] == "chromium")


def need_display(machine: Machine, *, headless: bool) -> None:
    """UsageError where a window is wanted and can't be opened; only with X or Wayland can the display be missing."""
    elsewhere = machine.system in ("darwin", "win32")
    if not (headless or elsewhere or machine.env.get("DISPLAY") or machine.env.get("WAYLAND_DISPLAY")):
        raise UsageError(
            "--headed: there is no display to open a window on (DISPLAY is not set). Leave it out, or use `xvfb-run`."
        )
