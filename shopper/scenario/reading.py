"""What came of reading a file, and the first step of reading any: the mapping at its top."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from shopper.scenario.files import read_source
from shopper.scenario.mistakes import Mistake, Report, UnreadableError, refuse
from shopper.scenario.nodes import Scalar, Table, told
from shopper.scenario.spots import Spot
from shopper.scenario.tree import read_tree

T = TypeVar("T")


@dataclass(frozen=True)
class Reading(Generic[T]):
    """What came of reading a file: its value, None where it is wrong, and every mistake in order."""

    value: T | None
    mistakes: tuple[Mistake, ...] = ()

    def get(self) -> T:
        """The value; ScenarioError with all mistakes where there are errors or variables are not set."""
        refuse(self.mistakes)
        assert self.value is not None, "a reading without value has a mistake that says why"
        return self.value


def read_table(path: Path, report: Report) -> Table | None:
    """The mapping at the top of a file; None, and a mistake, where there is none."""
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
