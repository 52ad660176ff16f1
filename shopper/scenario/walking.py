"""The steps of a scenario in the order they are walked, with those of the scenarios it includes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from os.path import realpath
from pathlib import Path

from shopper.scenario.files import read_source
from shopper.scenario.library import ENDINGS, Library
from shopper.scenario.mistakes import Mistake, Report, UnreadableError
from shopper.scenario.nodes import Items, Node, Scalar, Table, told
from shopper.scenario.placeholders import Given, Hole, fill
from shopper.scenario.spelling import closest, listed, spelled
from shopper.scenario.spots import Spot
from shopper.scenario.step import Step
from shopper.scenario.tree import read_tree
from shopper.scenario.verbs import INCLUDE, Written, read_verb, written_verb

DEEPEST = 10
"""Scenarios that include one another in a row."""

LONGEST = 1_000
"""Steps of one walk, those of included scenarios counted as well."""

MOST = 10_000
"""Steps of all rows together."""

_FORM = "`include: file.yaml`, or `include: {scenario: file.yaml, with: {name: value}}`"


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

    @property
    def path(self) -> Path:
        """The file whose steps are being read."""
        return self.chain[-1]


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
    key, value = written
    if spelled(key.text) == INCLUDE:
        yield from _included(key, value, trail, report)
    elif step := read_verb(written, trail.library.verbs, trail.library.devices, report):
        yield Placed(step, key.spot)


def _included(key: Scalar, value: Node | None, trail: Trail, report: Report) -> Iterator[Placed]:
    name, given = _asked(key, value, report)
    if name is None or name.open:
        return
    path = _path(name.text, trail.path)
    steps = _steps_of(path, name, trail, report)
    if steps is None:
        return
    arguments = Given("with", given, f"the include of `{path.name}` gives no", at=key.spot)
    yield from read_steps(steps, replace(trail, chain=(*trail.chain, path), holes={"with": arguments}), report)
    asked = {spelled(wanted) for wanted in arguments.asked}
    for argument, scalar in given.items():
        if spelled(argument) not in asked and len(trail.taken) <= LONGEST:
            report(_unused(argument, scalar, path, arguments.asked))


def _asked(key: Scalar, value: Node | None, report: Report) -> tuple[Scalar | None, dict[str, Scalar]]:
    """The file an include names, and its arguments."""
    if isinstance(value, Scalar):
        return value, {}
    name, given = (value.get("scenario"), value.get("with")) if isinstance(value, Table) else (None, None)
    extra = (
        [k for k, _ in value.entries if spelled(k.text) not in ("scenario", "with")] if isinstance(value, Table) else []
    )
    if not isinstance(name, Scalar) or extra or not (given is None or isinstance(given, Table)):
        spot = extra[0].spot if extra else (given or value or key).spot
        report(Mistake(spot, f"`{extra[0].text}` is not known here" if extra else "this includes no scenario", _FORM))
        return None, {}
    entries = given.entries if given else ()
    return name, {argument.text: _single(argument, value, report) for argument, value in entries}


def _single(argument: Scalar, value: Node, report: Report) -> Scalar:
    if isinstance(value, Scalar):
        return value
    report(Mistake(value.spot, f"`{argument.text}` can't be {told(value)}", "a single value"))
    return Scalar(value.spot, "", open=True)


def _path(name: str, beside: Path) -> Path:
    """The file as seen from the one that includes it; its ending may be left out."""
    return beside.parent / (name if name.endswith(ENDINGS) else f"{name}{ENDINGS[0]}")


def _steps_of(path: Path, name: Scalar, trail: Trail, report: Report) -> Node | None:
    """The list of steps of another file; None where there is none to be had, which is reported."""
    try:
        _refuse_circle(path, name, trail)
        tree = read_tree(read_source(path, name.spot), report)
    except UnreadableError as error:
        report(error.mistake)
        return None
    steps = tree.get("steps") if isinstance(tree, Table) else None
    if steps is None:
        report(Mistake(name.spot, f"`{path}` has no steps", "a scenario file with `steps`"))
    return steps


def _refuse_circle(path: Path, name: Scalar, trail: Trail) -> None:
    way = " -> ".join(file.name for file in (*trail.chain, path))
    if "\0" not in name.text and realpath(path) in map(realpath, trail.chain):
        what = f"scenarios include each other in a circle: {way}"
        raise UnreadableError(Mistake(name.spot, what, "an end", next="take one of these includes away"))
    if len(trail.chain) >= DEEPEST:
        what = f"more than {DEEPEST} files include each other: {way}"
        raise UnreadableError(Mistake(name.spot, what, "a shorter way", next="include the last ones directly"))


def _unused(argument: str, scalar: Scalar, path: Path, asked: set[str]) -> Mistake:
    expected = listed(sorted(asked)) or "no values: it has no `${with.NAME}`"
    what = f"`{path.name}` does not ask for `{argument}`"
    return Mistake(scalar.spot, what, expected, closest(argument, asked), "delete it, or use it there")
