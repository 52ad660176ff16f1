"""The scenario language: YAML files into frozen models and runs, mistakes told with line and caret."""

from shopper.observations import Patience
from shopper.scenario.cases import Case, cases, folder_name
from shopper.scenario.errand import DESKTOP, Scenario, Walk
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Mistake, render
from shopper.scenario.persona import Persona
from shopper.scenario.reading_scenarios import read_scenario
from shopper.scenario.reading_shelves import read_persona, read_site
from shopper.scenario.site import Pointer, Site
from shopper.scenario.step import Step

__all__ = [
    "DESKTOP", "Case", "Library", "Mistake", "Patience", "Persona", "Pointer", "Scenario", "Site", "Step", "Walk",
    "cases", "folder_name", "read_persona", "read_scenario", "read_site", "render",
]  # fmt: skip
