"""Looks over scenarios, sites and personas without a browser: every mistake of every file, and what is merely odd."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from shopper.errors import ScenarioError
from shopper.scenario.cases import Case, cases
from shopper.scenario.errand import Scenario
from shopper.scenario.library import ENDINGS, Library
from shopper.scenario.lints import alike, blind, forbidden, unused
from shopper.scenario.mistakes import Mistake, in_order
from shopper.scenario.reading_scenarios import scenario_reading
from shopper.scenario.reading_shelves import find_persona, find_site, persona_reading, site_reading

SITES, SHOPPERS = "sites", "shoppers"
"""Folders whose files are sites and personas; every other YAML file is a scenario."""


@dataclass(frozen=True)
class Checked:
    """What was looked at, and every finding in order of file and line; those of level `warning` break nothing."""

    scenarios: tuple[Path, ...]
    sites: tuple[Path, ...]
    shoppers: tuple[Path, ...]
    findings: tuple[Mistake, ...]

    @property
    def is_right(self) -> bool:
        """Whether there is no error among the findings."""
        return all(finding.level == "warning" for finding in self.findings)


def check(paths: Iterable[Path], library: Library) -> Checked:
    """Checks files, and every YAML file in folders; a variable that is not set is a warning here."""
    found = sorted({path for given in paths for path in _files(given)})
    sites = tuple(path for path in found if path.parent.name == SITES)
    shoppers = tuple(path for path in found if path.parent.name == SHOPPERS)
    errands = tuple(path for path in found if path not in {*sites, *shoppers})
    readings = {path: scenario_reading(path, library) for path in errands}
    scenarios = tuple(reading.value for reading in readings.values() if reading.value is not None)
    findings = [
        *(m for reading in readings.values() for m in reading.mistakes),
        *(m for path in sites for m in site_reading(path, library).mistakes),
        *(m for path in shoppers for m in persona_reading(path, library).mistakes),
        *_of_named(scenarios, library),
        *alike(scenarios),
        *(m for scenario in scenarios for m in blind(scenario)),
        *(m for scenario in scenarios for m in forbidden(_cases(scenario, library))),
        *(unused(scenarios, sites, shoppers, library) if len(scenarios) == len(errands) else ()),
    ]
    return Checked(errands, sites, shoppers, in_order(map(_softened, findings)))


def _files(given: Path) -> Iterator[Path]:
    """The file itself, or the YAML files below a folder; hidden folders are passed over."""
    if not given.is_dir():
        yield given
        return
    below = (path for path in given.rglob("*") if path.suffix in ENDINGS and path.is_file())
    yield from (path for path in below if not any(part.startswith(".") for part in path.relative_to(given).parts))


def _of_named(scenarios: tuple[Scenario, ...], library: Library) -> Iterator[Mistake]:
    """What is wrong in the sites and personas that scenarios name, wherever their files lie."""
    for scenario in scenarios:
        for site in scenario.sites:
            yield from find_site(site, scenario.path, library).mistakes
        for shopper in scenario.shoppers:
            yield from find_persona(shopper, scenario.path, library).mistakes


def _cases(scenario: Scenario, library: Library) -> tuple[Case, ...]:
    """The runs of a scenario; none while its site or persona has mistakes, which are told already."""
    try:
        return cases(scenario, library)
    except ScenarioError:
        return ()


def _softened(finding: Mistake) -> Mistake:
    """Without its variables a site can't be walked, but it can be looked over."""
    return replace(finding, level="warning") if finding.level == "missing" else finding
