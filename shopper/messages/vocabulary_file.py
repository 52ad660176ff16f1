"""A vocabulary file as data, by libyaml where it is there: every process of a crew reads them all at its start."""

from importlib.resources.abc import Traversable
from typing import Any

import yaml

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_vocabulary(file: Traversable) -> Any:
    """What stands in the file; ours are right, so nothing is caught."""
    return yaml.load(file.read_text(encoding="utf-8"), LOADER)  # noqa: S506 - the safe loader, written in C
