"""Files of scenarios, sites and personas into frozen models, all mistakes of a file at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from shopper.scenario.errand import AVERAGE, Errand, Scenario, ScenarioFile, Walk
from shopper.scenario.files import read_source
from shopper.scenario.fitting import fit
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Mistake, Report, UnreadableError, in_order, refuse
from shopper.scenario.naming import check_names, check_rules
from shopper.scenario.nodes import Node, Scalar, Table, told
from shopper.scenario.persona import Persona
from shopper.scenario.placeholders import Given, Hole, environment, fill, later
from shopper.scenario.rows import Row, read_rows
from shopper.scenario.site import Site
from shopper.scenario.spots import Spot
from shopper.scenario.tree import read_tree
from shopper.scenario.walking import Trail, read_steps

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Reading(Generic[T]):
    """What came of reading a file: its value, None where it could not be made, and every mistake in order."""

    value: T | None
    mistakes: tuple[Mistake, ...] = ()

    def get(self) -> T:
        """The value; ScenarioError with all mistakes where there are errors or variables are not set."""
        refuse(self.mistakes)
        assert self.value is not None, "a reading without value has a mistake that says why"
        return self.value


def read_scenario(path: Path, library: Library) -> Scenario:
    """The scenario in this file; ScenarioError with the text of all its mistakes."""
    return scenario_reading(path, library).get()


def read_site(path: Path, library: Library) -> Site:
    """The site in this file; ScenarioError with the text of all its mistakes, unset variables among them."""
    return site_reading(path, library).get()


def read_persona(path: Path, library: Library) -> Persona:
    """The persona in this file; ScenarioError with the text of all its mistakes, unset variables among them."""
    return persona_reading(path, library).get()


def scenario_reading(path: Path, library: Library) -> Reading[Scenario]:
    """The scenario with its mistakes, whether it could be made or not."""
    wrong: list[Mistake] = []
    table = _table(path, wrong.append)
    if table is None:
        return Reading(None, in_order(wrong))
    errand = fit(ScenarioFile, _without_holes(table, wrong.append), wrong.append)
    check_names(table, library, wrong.append)
    check_rules(table, library, wrong.append)
    trails, walks = _walks(table, library, wrong.append)
    files = dict.fromkeys((path, *(spot.source.path for trail in trails for spot in trail.taken)))
    return Reading(_scenario(errand, path, walks, tuple(files)) if errand else None, in_order(wrong))


def site_reading(path: Path, library: Library) -> Reading[Site]:
    """The site with its mistakes, whether it could be made or not."""
    wrong: list[Mistake] = []
    table = _filled(path, library, wrong.append)
    site = fit(Site, _named("site", table, path), wrong.append) if table else None
    if table and site and site.lab and not site.is_loopback:
        what = "`lab` pushes a shop's clock, and this shop is not on this machine"
        spot = (table.get("lab") or table).spot
        wrong.append(Mistake(spot, what, "`lab` only with a URL on 127.0.0.1 or localhost", next="delete the line"))
    return Reading(site, in_order(wrong))


def persona_reading(path: Path, library: Library) -> Reading[Persona]:
    """The persona with its mistakes, whether it could be made or not."""
    wrong: list[Mistake] = []
    table = _filled(path, library, wrong.append)
    persona = fit(Persona, _named("shopper", table, path), wrong.append) if table else None
    return Reading(persona, in_order(wrong))


def find_site(name: str, beside: Path, library: Library) -> Reading[Site]:
    """The site of this name, as a scenario file sees it."""
    path = library.site_file(name, beside)
    return site_reading(path or beside.parent / "sites" / f"{name}.yaml", library)


def find_persona(name: str, beside: Path, library: Library) -> Reading[Persona]:
    """The persona of this name, as a scenario file sees it; the average one needs no file."""
    path = library.shopper_file(name, beside)
    if path is None and name == AVERAGE:
        return Reading(Persona())
    return persona_reading(path or beside.parent / "shoppers" / f"{name}.yaml", library)


def _table(path: Path, report: Report) -> Table | None:
    """The mapping at the top of a file."""
    try:
        source = read_source(path)
        tree = read_tree(source, report)
    except UnreadableError as error:
        report(error.mistake)
        return None
    if isinstance(tree, Table):
        return tree
    if tree is None or (isinstance(tree, Scalar) and tree.value is None):
        report(Mistake(Spot(source), "the file is empty", "`key: value` lines", next="begin with `title: ...`"))
    else:
        report(Mistake(tree.spot, f"the file begins with {told(tree)}", "`key: value` lines at the top"))
    return None


def _filled(path: Path, library: Library, report: Report) -> Table | None:
    """The mapping with the environment's values filled in, its rules checked."""
    table = _table(path, report)
    filled = table and fill(table, {"env": environment(library.env)}, report)
    if not isinstance(filled, Table):
        return None
    check_rules(filled, library, report)
    return filled


def _named(key: str, table: Table, path: Path) -> Table:
    """A site or persona that does not say its name is called like its file."""
    if table.entry(key):
        return table
    entry: tuple[Scalar, Node] = (Scalar(table.spot, key), Scalar(table.spot, path.stem, quoted=True))
    return Table(table.spot, (entry, *table.entries))


def _without_holes(table: Table, report: Report) -> Table:
    """The mapping with a mistake for every placeholder outside the steps, the rows and the free text."""
    free = ("steps", "rows", "about")
    filled = ((key, value if key.text.lower() in free else fill(value, {}, report)) for key, value in table.entries)
    return Table(table.spot, tuple(filled))


def _walks(table: Table, library: Library, report: Report) -> tuple[list[Trail], tuple[Walk, ...]]:
    """The steps, once for each row, and the trails on which they were found."""
    steps = table.get("steps")
    if steps is None:
        return [], ()
    given_with = Given("with", {}, "nobody gives a") if table.get("sites") else later
    rows = read_rows(table.get("rows"), report)
    scopes = [_scopes(row, given_with) for row in rows]
    trails = [Trail(library, (table.spot.source.path,), scope) for scope in scopes]
    placed = [tuple(read_steps(steps, trail, report)) for trail in trails]
    return trails, tuple(
        Walk(tuple(p.step for p in found), tuple(p.spot for p in found), row.name)
        for row, found in zip(rows, placed, strict=True)
    )


def _scopes(row: Row, given_with: Hole) -> dict[str, Hole]:
    return {"row": row.values, "with": given_with} if row.name else {"with": given_with}


def _scenario(errand: ScenarioFile, path: Path, walks: tuple[Walk, ...], files: tuple[Path, ...]) -> Scenario:
    """What was written, with the shoppers as one list and the steps ready to walk."""
    given = {name: getattr(errand, name) for name in Errand.model_fields}
    shoppers = (errand.shopper,) if errand.shopper else errand.shoppers
    walks = walks if errand.sites else ()
    return Scenario(**given, name=path.stem, path=path, shoppers=shoppers, walks=walks, files=files)
