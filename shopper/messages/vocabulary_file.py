"""A vocabulary file as data: every process of a crew reads them all at its start."""

from importlib.resources.abc import Traversable
from typing import Any

from shopper.fast_yaml import read_yaml


def read_vocabulary(file: Traversable) -> Any:
    """What stands in the file; ours are right, so nothing is caught."""
    return read_yaml(file.read_text(encoding="utf-8"))
