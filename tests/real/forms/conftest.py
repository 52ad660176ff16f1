"""Shows saved pages, where that was asked for."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Only with `--real forms`: it takes minutes, and 14 MB from PyPI."""
    if "forms" not in config.getoption("--real"):
        for item in items:
            if HERE in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="hundreds of pages: --real forms"))
