"""The names of Playwright's devices, asked once a version and kept in the user's cache."""

import json
import subprocess
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from shopper.scenario.errand import DESKTOP

ASK = (
    "import json; from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as world: print(json.dumps(sorted(world.devices)))"
)
"""In a process of its own: an answer takes half a second, and no trace of the driver stays in a test run."""


@cache
def known_devices() -> frozenset[str] | None:
    """`desktop` and Playwright's device names; None where they can't be had, so that none is refused."""
    kept = user_cache_path("mystery-shopper") / f"devices-{version('playwright')}.json"
    try:
        names = _kept(kept) or _asked(kept)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return frozenset({DESKTOP, *names})


def _kept(path: Path) -> list[str]:
    return list(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else []


def _asked(path: Path) -> list[str]:
    asked = [sys.executable, "-c", ASK]
    answer = subprocess.run(asked, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603 - our own words
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(answer.stdout, encoding="utf-8")
    return list(json.loads(answer.stdout))
