"""Scenario files into scenarios, all mistakes of a file at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from shopper.scenario.errand import Errand, Scenario, ScenarioFile, Walk
from shopper.scenario.fitting import fit
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Mistake, Report, in_order
from shopper.scenario.naming import check_gates, check_names, check_rules
from shopper.scenario.nodes import Node, Table
from shopper.scenario.placeholders import Given, Hole, fill, later
from shopper.scenario.reading import Reading, read_table
from shopper.scenario.rows import Row, read_rows
from shopper.scenario.spots import Spot
from shopper.scenario.step import Step
from shopper.scenario.walking import MOST, Placed, Trail, read_steps


def read_scenario(path: Path, library: Library) -> Scenario:
    """The scenario in this file; ScenarioError with the text of all its mistakes."""
    return scenario_reading(path, library).get()


def scenario_reading(path: Path, library: Library) -> Reading[Scenario]:
    """The scenario with its mistakes, whether it could be made or not."""
    wrong: list[Mistake] = []
    table = read_table(path, wrong.append)
    if table is None:
        return Reading(None, in_order(wrong))
    errand = fit(ScenarioFile, _without_holes(table, wrong.append), wrong.append)
    check_names(table, library, wrong.append)
    check_rules(table, library, wrong.append)
    check_gates(table, library, wrong.append)
    trails, walks = _walks(table, library, wrong.append)
    files = dict.fromkeys((path, *(spot.source.path for trail in trails for spot in trail.taken)))
    is_right = all(mistake.level == "warning" for mistake in wrong)
    return Reading(_scenario(errand, path, walks, tuple(files)) if errand and is_right else None, in_order(wrong))


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
    placed = [tuple(read_steps(steps, trail, report)) for trail in _few_enough(trails, steps, report)]
    return trails, tuple(
        Walk(tuple(p.step for p in found), tuple(p.spot for p in found), tuple(_inner(found)), row.name)
        for row, found in zip(rows, placed, strict=False)
    )


def _inner(found: Iterable[Placed]) -> Iterator[tuple[Step, Spot]]:
    """The steps that these hold, however deep."""
    for placed in found:
        for held in placed.inner:
            yield held.step, held.spot
        yield from _inner(placed.inner)


def _few_enough(trails: list[Trail], steps: Node, report: Report) -> Iterator[Trail]:
    """The trails one by one, until their steps together are too many to be meant."""
    taken = 0
    for trail in trails:
        if taken > MOST:
            report(Mistake(steps.spot, f"more than {MOST:,} steps in all rows together", "fewer rows or fewer steps"))
            return
        yield trail
        taken += len(trail.taken)


def _scopes(row: Row, given_with: Hole) -> dict[str, Hole]:
    return {"row": row.values, "with": given_with} if row.name else {"with": given_with}


def _scenario(errand: ScenarioFile, path: Path, walks: tuple[Walk, ...], files: tuple[Path, ...]) -> Scenario:
    """What was written, with the shoppers as one list and the steps ready to walk."""
    given = {name: getattr(errand, name) for name in Errand.model_fields}
    shoppers = (errand.shopper,) if errand.shopper else errand.shoppers
    walks = walks if errand.sites else ()
    return Scenario(**given, name=path.stem, path=path, shoppers=shoppers, walks=walks, files=files)
