"""From a YAML file to test items."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.pytest_parts.hooks import ScenarioHooks
from shopper.pytest_parts.items import ScenarioItem, journey
from shopper.pytest_parts.session import SESSION, RunSession
from shopper.scenario import cases, read_scenario

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


def collect(path: Path, parent: pytest.Collector) -> "ScenarioFile | None":
    """The file as a collector of cases, if it is a scenario."""
    if not is_scenario(path, parent.config):
        return None
    return ScenarioFile.from_parent(parent, path=path)


def begin(config: pytest.Config) -> RunSession:
    """What a run needs for its scenarios; UsageError for an option that can't be."""
    if SESSION not in config.stash:
        config.stash[SESSION] = RunSession.of(config)
        config.pluginmanager.register(ScenarioHooks(), "mystery-shopper-scenarios")
    return config.stash[SESSION]


class ScenarioFile(pytest.File):
    """A scenario file; its mistakes are told without a traceback."""

    def collect(self) -> Iterator[ScenarioItem]:
        """One item a case."""
        try:
            library = begin(self.config).library
            found = cases(read_scenario(self.path, library), library)
        except UsageError as error:
            raise self.CollectError(str(error)) from None
        for case in found:
            item = ScenarioItem.from_parent(self, name=case.id, callobj=journey(case))
            if begin(self.config).no_video:
                item.add_marker(pytest.mark.browser_context_args(record_video_dir=None))
            for tag in case.tags:
                self._mark(item, tag)
            yield item

    def _mark(self, item: ScenarioItem, tag: str) -> None:
        name = re.sub(r"\W", "_", tag)
        self.config.addinivalue_line("markers", f"{name}: scenarios tagged {tag}")
        item.add_marker(name)
