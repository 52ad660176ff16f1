"""Which files are scenarios: asked of every YAML file that pytest meets, so it loads nothing else."""

from pathlib import Path

import pytest

ENDINGS = frozenset({".yaml", ".yml"})
OTHERS = frozenset({"sites", "shoppers", "parts"})
"""Folders beside scenarios whose files are no scenarios of their own."""


def is_scenario(path: Path, config: pytest.Config) -> bool:
    """Whether a file is to be read as a scenario: it lies in a scenarios folder, or was named on the command line."""
    if path.suffix not in ENDINGS:
        return False
    if any(path == (config.invocation_params.dir / arg.split("::")[0]) for arg in map(str, config.args)):
        return True
    homes = [config.rootpath / name for name in config.getini("shopper_scenarios")]
    inside = [path.relative_to(home).parent.parts for home in homes if path.is_relative_to(home)]
    return any(not OTHERS & set(parts) and not any(part.startswith(".") for part in parts) for parts in inside)
