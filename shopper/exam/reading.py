"""A sheet of the exam as data."""

from pathlib import Path
from typing import Any

from shopper.fast_yaml import read_yaml


def read_sheet(path: Path) -> Any:
    """What stands in the file; each process that sits the exam reads them all."""
    return read_yaml(path.read_text(encoding="utf-8"))
