"""The names of the devices, without starting a browser."""

import json
from functools import cache
from pathlib import Path

import playwright

from shopper.scenario.errand import DESKTOP

LIST = "lib/server/deviceDescriptorsSource.json"


@cache
def known_devices() -> frozenset[str] | None:
    """`desktop` and Playwright's device names; None where its list is not where it used to be."""
    found = Path(playwright.__file__).parent.glob(f"driver/package/{LIST}")
    for path in found:
        return frozenset({DESKTOP, *json.loads(path.read_text(encoding="utf-8"))})
    return None
