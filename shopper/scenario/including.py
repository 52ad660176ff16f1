"""What an `include` asks for: another scenario's steps, with values for its placeholders."""

from dataclasses import dataclass
from os.path import realpath
from pathlib import Path

from pydantic import ConfigDict, Field

from shopper.observations import Frozen
from shopper.scenario.files import read_source
from shopper.scenario.fitting import fit
from shopper.scenario.library import ENDINGS
from shopper.scenario.mistakes import Mistake, Report, UnreadableError
from shopper.scenario.nodes import Node, Scalar, Table
from shopper.scenario.placeholders import Given
from shopper.scenario.spelling import closest, listed, spelled
from shopper.scenario.tree import read_tree
from shopper.scenario.verbs import Written
from shopper.scenario.wording import Filled, Single

DEEPEST = 10
"""Scenarios that include one another in a row."""


class _Form(Frozen):
    """`include: file.yaml`, or `include: {scenario: file.yaml, with: {name: value}}`."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    scenario: Filled
    """The file, as seen from this one."""
    arguments: dict[str, Single] = Field(default_factory=dict, alias="with")
    """Values for `${with.NAME}` in that scenario."""


@dataclass(frozen=True)
class Inclusion:
    """Another file's steps, and what fills their `${with.NAME}`."""

    path: Path
    steps: Node
    arguments: Given

    def unused(self) -> tuple[Mistake, ...]:
        """A mistake for every argument that nothing there asked for; to be asked after the steps were read."""
        asked = {spelled(name) for name in self.arguments.asked}
        known = sorted(self.arguments.asked)
        expected = listed(known) or "no values: it has no `${with.NAME}`"
        return tuple(
            Mistake(
                scalar.spot, f"`{self.path.name}` does not ask for `{name}`", expected, closest(name, known),
                "delete it, or use it there",
            )
            for name, scalar in self.arguments.values.items()
            if spelled(name) not in asked
        )  # fmt: skip


def read_inclusion(written: Written, chain: tuple[Path, ...], report: Report) -> Inclusion | None:
    """The steps that are asked for; None where there are none to be had, which is reported."""
    key, value = written
    lone = ((Scalar(key.spot, "scenario"), value),) if value else ()
    table = value if isinstance(value, Table) else Table(key.spot, lone)
    name, given = table.get("scenario"), table.get("with")
    if fit(_Form, table, report) is None or not isinstance(name, Scalar) or name.open:
        return None
    path = chain[-1].parent / (name.text if name.text.endswith(ENDINGS) else f"{name.text}{ENDINGS[0]}")
    steps = _steps(path, name, chain, report)
    entries = given.entries if isinstance(given, Table) else ()
    arguments = {argument.text: value for argument, value in entries if isinstance(value, Scalar)}
    missing = f"the include of `{path.name}` gives no"
    return None if steps is None else Inclusion(path, steps, Given("with", arguments, missing, at=key.spot))


def _steps(path: Path, name: Scalar, chain: tuple[Path, ...], report: Report) -> Node | None:
    try:
        _refuse_circle(path, name, chain)
        tree = read_tree(read_source(path, name.spot), report)
    except UnreadableError as error:
        report(error.mistake)
        return None
    steps = tree.get("steps") if isinstance(tree, Table) else None
    if steps is None:
        report(Mistake(name.spot, f"`{path}` has no steps", "a scenario file with `steps`"))
    return steps


def _refuse_circle(path: Path, name: Scalar, chain: tuple[Path, ...]) -> None:
    way = " -> ".join(file.name for file in (*chain, path))
    if "\0" not in name.text and realpath(path) in map(realpath, chain):
        what = f"scenarios include each other in a circle: {way}"
        raise UnreadableError(Mistake(name.spot, what, "an end", next="take one of these includes away"))
    if len(chain) >= DEEPEST:
        what = f"more than {DEEPEST} files include each other: {way}"
        raise UnreadableError(Mistake(name.spot, what, "a shorter way", next="include the last ones directly"))
