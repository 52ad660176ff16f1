"""What is wanted of an Allure report, beyond the results it is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shopper.gates import Standing
from shopper.report.words import ENGLISH

SINGLE_FILE = 200
"""Journeys up to which the report is one file that opens without a server; bigger ones take a browser too long."""


@dataclass(frozen=True)
class Wanted:
    """
    `title` stands above the report, `gates` are shown as its quality gates, `scores` (0 to 100 by shop) among its
    metrics. `single` makes one file of it, or a
    folder; None leaves that to the number of journeys. `history` is where the trend is kept, by default beside the
    report, never inside it. `language` is the reader's.
    """

    title: str = "Mystery shopping"
    gates: tuple[Standing, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)
    single: bool | None = None
    history: Path | None = None
    language: str = ENGLISH

    def is_single(self, journeys: int) -> bool:
        """Whether so many journeys make one file."""
        return journeys <= SINGLE_FILE if self.single is None else self.single
