"""Which browser pytest-playwright starts."""

from typing import Any

import pytest

from shopper.errors import UsageError
from shopper.journey.browsers import BrowserKind, find_browser, launch_args, this_machine


class BrowserFixtures:
    """Goes before pytest-playwright's fixture of the same name and asks it first."""

    @pytest.fixture(scope="session")
    def browser_type_launch_args(
        self, browser_type_launch_args: dict[str, Any], pytestconfig: pytest.Config
    ) -> dict[str, Any]:
        """pytest-playwright's arguments, with the browser that was found for Chromium."""
        wanted = pytestconfig.getoption("--browser") or ["chromium"]
        if wanted[0] != "chromium" or "channel" in browser_type_launch_args:
            return browser_type_launch_args
        return browser_type_launch_args | launching(pytestconfig, headless=browser_type_launch_args.get("headless", True))


def launching(config: pytest.Config, *, headless: bool) -> dict[str, Any]:
    """Path and arguments of the browser; a missing one ends the run with one clear message."""
    machine = this_machine()
    try:
        found = find_browser(machine, headless=headless, setting=config.getoption("--browser-path"))
    except UsageError as error:
        pytest.exit(str(error), returncode=pytest.ExitCode.USAGE_ERROR)
    path = {} if found.path is None else {"executable_path": str(found.path)}
    channel = {"channel": "chromium-headless-shell"} if found.path is None and is_shell(found.kind) else {}
    return {"args": list(launch_args(machine)), **path, **channel}


def is_shell(kind: BrowserKind) -> bool:
    """Whether it is a headless shell."""
    return kind is BrowserKind.HEADLESS_SHELL
