"""A scenario file as it is written, and as it is read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import ConfigDict, Field

from shopper.observations import Frozen
from shopper.scenario.spots import Spot
from shopper.scenario.step import Step
from shopper.scenario.wording import Accepted, Devices, FileName, FileNames, Filled, Limits, Single, Tags

Stage = Literal["awareness", "consideration", "purchase", "loyalty", "advocacy"]
Tolerance = Literal["none", "annoyed", "slowed", "misled", "stopped"]

DESKTOP = "desktop"
"""A plain desktop window of 1280 x 800; every other device is named as Playwright names it."""

AVERAGE = "average"
"""The persona of a scenario that names none."""


class Errand(Frozen):
    """One errand of a shopper: why he comes, where, with which devices, and what he does there."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    title: Filled
    """What the shopper wants, in one line; reports show it."""
    stage: Stage
    """Where on the way to a loyal customer the errand belongs. One of five."""
    tags: Tags = ()
    """Words to choose scenarios by: `pytest -m nightly`."""
    sites: FileNames = ()
    """Names of the files in `sites/` to walk. Without any, the scenario is only a part for others to include."""
    devices: Devices = (DESKTOP,)
    """The devices to begin with, each a run of its own: `desktop`, or as Playwright names them (`iPhone 15`)."""
    tolerance: Tolerance = "none"
    """The greatest severity that does not fail the run."""
    limits: Limits = Field(default_factory=dict)
    """Figures of rules that are other here, by rule: `cart-reminder-late: {friction: 48 h}`."""
    accept: dict[str, Accepted] = Field(default_factory=dict)
    """Frictions the team knows and lives with for now, by rule, with a reason and a last day."""
    gates: tuple[Filled, ...] = ()
    """What must hold of these runs for a night to be a good one: `welcome mail within 5 min in 9 of 10 runs`."""
    about: str = ""
    """Anything a reader should know."""


class ScenarioFile(Errand):
    """One errand of a shopper: why he comes, where, with which devices, and what he does there."""

    shopper: FileName | None = None
    """The name of the file in `shoppers/` that says who is shopping. The average shopper where none is named."""
    shoppers: FileNames = (AVERAGE,)
    """Several shoppers, each a run of its own."""
    rows: tuple[dict[str, Single], ...] | None = Field(default=None, min_length=1, max_length=1000)
    """Values to repeat the steps with, one run a row; steps use them as `${row.product}`, `name` names the run."""
    steps: tuple[Any, ...] = Field(min_length=1)
    """What the shopper does, one verb a line."""


@dataclass(frozen=True)
class Walk:
    """The steps with the values of one row filled in. `row` names it: its `name`, else its number; "" without rows."""

    steps: tuple[Step, ...]
    spots: tuple[Spot, ...]
    """Where each step is written."""
    inner: tuple[tuple[Step, Spot], ...] = ()
    """The steps that others hold, and where each is written."""
    row: str = ""


class Scenario(Errand):
    """A scenario that was read and found right; `name` is the file's name without its ending."""

    name: str
    path: Path
    sites: tuple[str, ...] = ()
    shoppers: tuple[str, ...]
    walks: tuple[Walk, ...]
    """One for each row; one alone where there are no rows; none for a part that only others can walk."""
    files: tuple[Path, ...] = ()
    """The file and every one it includes."""
