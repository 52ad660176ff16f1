"""Scenario x site x shopper x device x row: every run of a scenario, each with an id of its own."""

import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from typing import Any

from shopper.observations import Acceptance
from shopper.scenario.errand import Scenario, Walk
from shopper.scenario.library import Library
from shopper.scenario.mistakes import refuse
from shopper.scenario.persona import Persona
from shopper.scenario.reading import Reading
from shopper.scenario.reading_shelves import find_persona, find_site
from shopper.scenario.site import Site
from shopper.scenario.step import Step

LONGEST_NAME = 120
"""Bytes of a folder's name; most disks take 255, and files go into it."""

_TAME = re.compile(r"[A-Za-z0-9_.-]+@[A-Za-z0-9_.-]+/[A-Za-z0-9_ +().#-]*[A-Za-z0-9_+)]")


@dataclass(frozen=True)
class Case:
    """
    One run, with everything a walk needs, frozen.

    `site` and `persona` raise ScenarioError when their file wants a variable of the environment that is not set: cases
    can be listed without it, not run.
    """

    id: str
    scenario: Scenario
    walk: Walk
    site_name: str
    shopper_name: str
    device: str
    site_reading: Reading[Site]
    persona_reading: Reading[Persona]

    @property
    def title(self) -> str:
        """What the shopper wants."""
        return self.scenario.title

    @property
    def stage(self) -> str:
        """One of awareness, consideration, purchase, loyalty, advocacy."""
        return self.scenario.stage

    @property
    def tags(self) -> tuple[str, ...]:
        """Words the scenario is chosen by."""
        return self.scenario.tags

    @property
    def steps(self) -> tuple[Step, ...]:
        """What the shopper does, the row's values filled in."""
        return self.walk.steps

    @property
    def tolerance(self) -> str:
        """The greatest severity that does not fail the run."""
        return self.scenario.tolerance

    @property
    def gates(self) -> tuple[str, ...]:
        """What must hold of the runs of this scenario."""
        return self.scenario.gates

    @property
    def site(self) -> Site:
        """The shop to walk."""
        return self.site_reading.get()

    @property
    def persona(self) -> Persona:
        """Who is shopping."""
        return self.persona_reading.get()

    @property
    def limits(self) -> dict[str, dict[str, Any]]:
        """Limits by rule; the scenario's count before the persona's, those before the site's."""
        merged: dict[str, dict[str, Any]] = {}
        for part in (self.site, self.persona, self.scenario):
            for rule, limits in part.limits.items():
                merged[rule] = {**merged.get(rule, {}), **limits}
        return merged

    @property
    def accept(self) -> dict[str, Acceptance]:
        """Accepted frictions by rule, in the same order of precedence."""
        return {**self.site.accept, **self.persona.accept, **self.scenario.accept}


def cases(scenario: Scenario, library: Library) -> tuple[Case, ...]:
    """Every run of a scenario, none for a part; ScenarioError when a site or persona file is wrong."""
    sites = {name: find_site(name, scenario.path, library) for name in scenario.sites}
    shoppers = {name: find_persona(name, scenario.path, library) for name in scenario.shoppers}
    wrong = [reading.mistakes for reading in sites.values()] + [reading.mistakes for reading in shoppers.values()]
    refuse([mistake for mistakes in wrong for mistake in mistakes], levels=("error",))
    return tuple(
        Case(
            case_id(scenario, site, device, shopper, walk.row),
            scenario, walk, site, shopper, device, sites[site], shoppers[shopper],
        )
        for site, shopper, device, walk in product(sites, shoppers, scenario.devices, scenario.walks)
    )  # fmt: skip


def case_id(scenario: Scenario, site: str, device: str, shopper: str, row: str) -> str:
    """`left_cart@practice/iPhone 15`, with `#row` where there are rows and ` (shopper)` where there are several."""
    who = f" ({shopper})" if len(scenario.shoppers) > 1 else ""
    return f"{scenario.name}@{site}/{device}{f'#{row}' if row else ''}{who}"


def folder_name(case: str) -> str:
    """
    A case's id as the name of one folder, on any disk: `left_cart@practice, iPhone 15`.

    The `/` becomes `, `; any other character that some system refuses becomes `_`, and then, as for a name that is
    cut because it is long, ten digits of a digest keep two ids from sharing a folder.
    """
    name = case.replace("/", ", ", 1)
    if _TAME.fullmatch(case) and len(name) <= LONGEST_NAME:
        return name
    safe = re.sub(r"[^\w @,+().#-]", "_", name)
    cut = safe.encode()[: LONGEST_NAME - 11].decode(errors="ignore").rstrip(" .")
    return f"{cut}~{sha256(case.encode()).hexdigest()[:10]}"
