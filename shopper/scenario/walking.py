"""The steps of a scenario in the order they are walked, with those of the scenarios it includes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from shopper.scenario.including import read_inclusion
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.nodes import Items, Node, told
from shopper.scenario.placeholders import Hole, fill
from shopper.scenario.spelling import spelled
from shopper.scenario.spots import Spot
from shopper.scenario.step import Step
from shopper.scenario.verbs import INCLUDE, Written, read_verb, written_verb

LONGEST = 1_000
"""Steps of one walk, those of included scenarios counted as well."""

MOST = 10_000
"""Steps of all rows together."""


@dataclass(frozen=True)
class Placed:
    """A step and where it is written."""

    step: Step
    spot: Spot


@dataclass(frozen=True)
class Trail:
    """Where the reading is: in which file, reached by which files, and what fills its placeholders."""

    library: Library
    chain: tuple[Path, ...]
    holes: Mapping[str, Hole]
    taken: list[Spot] = field(default_factory=list)
    """Every step and include so far, of all files: what bounds the length of a walk."""


def read_steps(node: Node, trail: Trail, report: Report) -> Iterator[Placed]:
    """Every step of the list and of what it includes; what is wrong is reported and left out."""
    if not isinstance(node, Items):
        report(Mistake(node.spot, f"`steps` can't be {told(node)}", "a list", next="begin each step with `- `"))
        return
    for item in node.items:
        trail.taken.append(item.spot)
        if len(trail.taken) == LONGEST + 1:
            report(Mistake(item.spot, f"more than {LONGEST:,} steps", "one errand", next="split the scenario"))
        if len(trail.taken) > LONGEST:
            return
        written = written_verb(fill(item, trail.holes, report), trail.library.verbs, report)
        if written is not None:
            yield from _walked(written, trail, report)


def _walked(written: Written, trail: Trail, report: Report) -> Iterator[Placed]:
    key, _ = written
    if spelled(key.text) == INCLUDE:
        yield from _included(written, trail, report)
    elif step := read_verb(written, trail.library.verbs, trail.library.devices, report):
        yield Placed(step, key.spot)


def _included(written: Written, trail: Trail, report: Report) -> Iterator[Placed]:
    inclusion = read_inclusion(written, trail.chain, report)
    if inclusion is None:
        return
    deeper = replace(trail, chain=(*trail.chain, inclusion.path), holes={"with": inclusion.arguments})
    yield from read_steps(inclusion.steps, deeper, report)
    for mistake in inclusion.unused() if len(trail.taken) <= LONGEST else ():
        report(mistake)
