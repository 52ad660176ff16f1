"""A sheet of the exam as data."""

from pathlib import Path
from typing import Any

import yaml

from shopper.scenario.tree import FastLoader


def read_sheet(path: Path) -> Any:
    """What stands in the file; each process that sits the exam reads them all, so by libyaml where it is there."""
    return yaml.load(path.read_text(encoding="utf-8"), FastLoader)  # noqa: S506 - a safe loader, written in C
