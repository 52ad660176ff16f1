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
from shopper.scenario.verbs import INCLUDE, Held, Written, parted, read_verb, written_verb

LONGEST = 1_000
"""Steps of one walk, those of included scenarios counted as well."""

MOST = 10_000
"""Steps of all rows together."""


@dataclass(frozen=True)
class Placed:
    """A step and where it is written; `inner` are the steps it holds."""

    step: Step
    spot: Spot
    inner: "tuple[Placed, ...]" = ()


@dataclass(frozen=True)
class Trail:
    """Where the reading is: in which file, reached by which files, and what fills its placeholders."""

    library: Library
    chain: tuple[Path, ...]
    holes: Mapping[str, Hole]
    taken: list[Spot] = field(default_factory=list)
    """Every step and include so far, of all files: what bounds the length of a walk."""
    filled: bool = False
    """Whether the placeholders here are filled already, because those of the step around were."""


def read_steps(node: Node, trail: Trail, report: Report, key: str = "steps") -> Iterator[Placed]:
    """Every step of the list behind `key` and of what it includes; what is wrong is reported and left out."""
    if not isinstance(node, Items):
        report(Mistake(node.spot, f"`{key}` can't be {told(node)}", "a list", next="begin each step with `- `"))
        return
    for item in node.items:
        trail.taken.append(item.spot)
        if len(trail.taken) == LONGEST + 1:
            report(Mistake(item.spot, f"more than {LONGEST:,} steps", "one errand", next="split the scenario"))
        if len(trail.taken) > LONGEST:
            return
        whole = item if trail.filled else fill(item, trail.holes, report)
        written = written_verb(whole, trail.library.verbs, report)
        if written is not None:
            yield from _walked(written, trail, report)


def _walked(written: Written, trail: Trail, report: Report) -> Iterator[Placed]:
    key, _ = written
    if spelled(key.text) == INCLUDE:
        yield from _included(written, trail, report)
    else:
        bare, held = parted(written, trail.library.verbs)
        step = read_verb(bare, trail.library.verbs, trail.library.devices, report)
        inner = tuple(_held(held, trail, report)) if held else ()
        if step:
            yield Placed(_holding(step, inner), key.spot, inner)


def _held(held: Held, trail: Trail, report: Report) -> Iterator[Placed]:
    """The steps inside a step."""
    key, steps = held
    yield from read_steps(steps, replace(trail, filled=True), report, spelled(key.text))


def _holding(step: Step, inner: tuple[Placed, ...]) -> Step:
    return step.model_copy(update={step.inner(): tuple(placed.step for placed in inner)}) if inner else step


def _included(written: Written, trail: Trail, report: Report) -> Iterator[Placed]:
    inclusion = read_inclusion(written, trail.chain, report)
    if inclusion is None:
        return
    deeper = replace(trail, chain=(*trail.chain, inclusion.path), holes={"with": inclusion.arguments}, filled=False)
    yield from read_steps(inclusion.steps, deeper, report)
    for mistake in inclusion.unused() if len(trail.taken) <= LONGEST else ():
        report(mistake)
