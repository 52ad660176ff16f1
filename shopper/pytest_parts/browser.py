"""Which browser a run starts."""

from collections.abc import Mapping
from typing import Any

import pytest

from shopper.errors import UsageError
from shopper.journey.browsers import find_browser, launch_args, this_machine


def launching(config: pytest.Config, asked: Mapping[str, Any]) -> dict[str, Any]:
    """
    Path and arguments of the browser, added to what was `asked`; nothing where Playwright's own will do.

    A browser that is nowhere to be found ends the run with one clear message.
    """
    wanted = config.getoption("--browser") or ["chromium"]
    if wanted[0] != "chromium" or "channel" in asked:
        return {}
    machine = this_machine()
    try:
        setting = config.getoption("--browser-path")
        found = find_browser(machine, headless=asked.get("headless", True), setting=setting)
    except UsageError as error:
        pytest.exit(str(error), returncode=pytest.ExitCode.USAGE_ERROR)
    args = [*asked.get("args", ()), *launch_args(machine)]
    return {"args": args} if found.path is None else {"args": args, "executable_path": str(found.path)}
