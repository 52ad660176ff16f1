"""
A browser that somebody else started, and that takes calls over a socket (Playwright's own server).

`--connect ws://...` names one. With `--share-browser` the workers of a machine share one: it is started before the
first of them, by the process that starts them, and spares each further worker a browser of its own.
"""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pytest
from playwright._impl._driver import compute_driver_executable, get_driver_env
from playwright.sync_api import BrowserType

from shopper.errors import HarnessError
from shopper.pytest_parts.browser import launching

SENT = "shopper_browser"
"""What pytest-xdist's controller calls the browser's address when it tells its workers."""
SERVED: pytest.StashKey["Served"] = pytest.StashKey()


def address(config: pytest.Config) -> str:
    """The browser's, "" where this process starts its own."""
    return str(config.getoption("--connect") or getattr(config, "workerinput", {}).get(SENT, ""))


def connecting(config: pytest.Config) -> dict[str, Any] | None:
    """What pytest-playwright connects with; the name of the first argument is Playwright's, and has changed."""
    if not (served := address(config)):
        return None
    name = list(signature(BrowserType.connect).parameters)[1]
    return {name: served}


@dataclass
class Served:
    """A server with one browser, as long as the run lasts."""

    process: "subprocess.Popen[str]"
    address: str

    @classmethod
    def start(cls, options: Mapping[str, Any]) -> "Served":
        """`options` are those of Playwright's launchServer; HarnessError where it does not come up."""
        with NamedTemporaryFile("w", suffix=".json", delete=False) as file:
            file.write(json.dumps({**options, "host": "127.0.0.1"}))
        command = [*compute_driver_executable(), "launch-server", "--browser", "chromium", "--config", file.name]
        process = subprocess.Popen(  # noqa: S603 - Playwright's own program
            command, env=get_driver_env(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True,
        )  # fmt: skip
        assert process.stdout
        line = process.stdout.readline().strip()
        Path(file.name).unlink(missing_ok=True)
        if not line.startswith("ws://"):
            process.kill()
            raise HarnessError(f"--share-browser: the browser could not be started ({line[:200]}).")
        return cls(process, line)

    def close(self) -> None:
        """Ends the browser with its server."""
        with self.process:  # which closes its pipe as well
            self.process.terminate()


def shared(config: pytest.Config) -> str:
    """In pytest-xdist's controller: the address of the browser for all workers, started for the first."""
    if SERVED not in config.stash:
        headless = not config.getoption("--headed")
        options = {"headless": headless} | launching(config, {"headless": headless})
        named = {"executable_path": "executablePath"}
        config.stash[SERVED] = Served.start({named.get(str(name), str(name)): value for name, value in options.items()})
        config.add_cleanup(config.stash[SERVED].close)
    return config.stash[SERVED].address
