"""From a YAML file to test items."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.merging.part import forget_part
from shopper.pytest_parts.comparing import comparisons, side_by_side
from shopper.pytest_parts.hooks import ScenarioHooks
from shopper.pytest_parts.items import ScenarioItem, journey, mark
from shopper.pytest_parts.session import SESSION, RunSession
from shopper.pytest_parts.sharding import Shard, ShardHooks
from shopper.pytest_parts.video import without_video
from shopper.scenario import cases, read_scenario
from shopper.scenario.spots import shown_path

NAMES: pytest.StashKey[dict[str, Path]] = pytest.StashKey()
"""The scenario file of each name in this run."""


def collect(path: Path, parent: pytest.Collector) -> "ScenarioFile":
    """The file as a collector of cases."""
    return ScenarioFile.from_parent(parent, path=path)


def begin(config: pytest.Config) -> RunSession:
    """What a run needs for its scenarios; UsageError for an option that can't be."""
    if SESSION not in config.stash:
        config.stash[SESSION] = RunSession.of(config)
        config.pluginmanager.register(ScenarioHooks(), "mystery-shopper-scenarios")
        if shard := Shard.read(config.getoption("--shard")):
            config.pluginmanager.register(ShardHooks(shard), "mystery-shopper-shard")
        elif not config.stash[SESSION].worker and not config.getoption("--collect-only"):
            forget_part(config.stash[SESSION].folder)
    return config.stash[SESSION]


def refuse_double(path: Path, config: pytest.Config) -> None:
    """UsageError where another file of this run has the same name: their journeys would share ids and folders."""
    first = config.stash.setdefault(NAMES, {}).setdefault(path.stem.casefold(), path)
    if first != path:
        raise UsageError(
            f"{shown_path(path)}: {shown_path(first)} has the same file name, which begins the ids of its journeys. "
            "Rename one, or walk them in runs of their own."
        )


class ScenarioFile(pytest.File):
    """A scenario file; its mistakes are told without a traceback."""

    def collect(self) -> Iterator[ScenarioItem]:
        """One item a case, then one for each errand and device that is walked in several shops."""
        try:
            run = begin(self.config)
            found = cases(read_scenario(self.path, run.library), run.library)
            refuse_double(self.path, self.config)
        except UsageError as error:
            raise self.CollectError(str(error)) from None
        if run.no_video is None:
            run.no_video = without_video(self.config)
        for case in found:
            item = ScenarioItem.from_parent(self, name=case.id, callobj=journey(case))
            item.case = case
            if run.no_video:
                item.add_marker(pytest.mark.browser_context_args(record_video_dir=None))
            mark(item, case.tags)
            yield item
        for name, group in comparisons(found).items():
            item = ScenarioItem.from_parent(self, name=f"{name} side by side", callobj=side_by_side(name, group))
            mark(item, group[0].tags)
            yield item
