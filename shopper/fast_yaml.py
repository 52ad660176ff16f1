"""YAML that comes with the package, or is anybody's: read safely, and by the reader written in C where there is one."""

from typing import Any

import yaml

FastLoader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str) -> Any:
    """What a document holds; yaml.YAMLError where it is none."""
    return yaml.load(text, FastLoader)  # noqa: S506 - both loaders are safe ones
