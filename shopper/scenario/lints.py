"""What is allowed in scenarios and yet odd: told as warnings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from os.path import realpath
from pathlib import Path

from shopper.scenario.cases import Case
from shopper.scenario.errand import Scenario
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Level, Mistake
from shopper.scenario.spelling import listed, spelled
from shopper.scenario.spots import Source, Spot, shown_path
from shopper.scenario.step import Step

LOOKING = frozenset({"wait", "look", "view", "search", "browse", "apply", "check", "place"})
"""First words of verbs that see something worth judging; a verb can say otherwise by a ClassVar `looks`."""


def alike(scenarios: Iterable[Scenario]) -> Iterator[Mistake]:
    """Two scenarios of one file name would share their ids and folders; two of one title can't be told apart."""
    by_name, by_title = defaultdict[str, list[Scenario]](list), defaultdict[str, list[Scenario]](list)
    for scenario in scenarios:
        by_name[scenario.name.casefold()].append(scenario)
        by_title[scenario.title.casefold()].append(scenario)
    for first, *others in by_name.values():
        for other in others:
            after = "rename one: the file's name begins the ids of its runs"
            yield _odd(other.path, f"`{shown_path(first.path)}` has the same file name", after, "error")
    for first, *others in by_title.values():
        for other in others:
            yield _odd(other.path, f"`{shown_path(first.path)}` has the same title", "give each errand its own title")


def blind(scenario: Scenario) -> Iterator[Mistake]:
    """A scenario in which the shopper neither looks at nor waits for anything has hardly anything to judge."""
    if scenario.walks and not any(_looks(step) for walk in scenario.walks for step in walk.steps):
        after = "add what the shopper came for, such as `view product` or `wait for message`"
        yield _odd(scenario.path, "no step looks at anything or waits for anything", after)


def forbidden(cases: Iterable[Case]) -> Iterator[Mistake]:
    """A step that needs a permission its site does not give would end every run there."""
    for case in (case for case in cases if case.site_reading.value):
        may = case.site_reading.value.may if case.site_reading.value else None
        for step, spot in (*zip(case.walk.steps, case.walk.spots, strict=True), *case.walk.inner):
            for need in sorted(getattr(type(step), "needs_may", ())):
                if not getattr(may, need, False):
                    yield _not_given(step, spot, spelled(need), case.site_name)


def unused(
    scenarios: tuple[Scenario, ...], sites: Iterable[Path], shoppers: Iterable[Path], library: Library
) -> Iterator[Mistake]:
    """Files that no scenario names: sites, personas, and parts that nothing includes. Silent without scenarios."""
    named = {library.site_file(name, scenario.path) for scenario in scenarios for name in scenario.sites}
    named |= {library.shopper_file(name, scenario.path) for scenario in scenarios for name in scenario.shoppers}
    used = {realpath(path) for path in named if path}
    for path in (*sites, *shoppers) if scenarios else ():
        if realpath(path) not in used:
            yield _odd(path, f"no scenario names `{path.stem}`", "name it in a scenario, or delete it")
    included = {realpath(file) for scenario in scenarios for file in scenario.files if file != scenario.path}
    for scenario in scenarios:
        if not scenario.sites and realpath(scenario.path) not in included:
            yield _odd(scenario.path, "names no site, and no scenario includes it, so it never runs", "add `sites`")


def _looks(step: Step) -> bool:
    return bool(getattr(type(step), "looks", type(step).verb().split()[0] in LOOKING))


def _not_given(step: Step, spot: Spot, need: str, site: str) -> Mistake:
    what = f"`{type(step).verb()}` needs a permission that the site `{site}` does not give"
    return Mistake(spot, what, listed([f"may: {{{need}: true}}"]), next="write it into the site file", level="warning")


def _odd(path: Path, what: str, after: str, level: Level = "warning") -> Mistake:
    return Mistake(Spot(Source(path)), what, next=after, level=level)
