"""A scorecard read from a reports folder and from the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from shopper.errors import ShopperError
from shopper.frictions import Rule
from shopper.gates import Past, walks_before
from shopper.ledger import open_ledger
from shopper.report.scorecard.card import Scorecard
from shopper.report.scorecard.telling import NOTHING, tell_scorecard
from shopper.report.scorecard.trend import Trend
from shopper.report.scorecard.trending import trends
from shopper.report.shelf import Kept, kept
from shopper.report.shortening import shortened

NIGHTS = 30
"""How many runs a trend looks back over."""


@dataclass(frozen=True)
class Gathered:
    """The scorecard, and the folder of each journey by its case."""

    scorecard: Scorecard
    folders: Mapping[str, Path]


def gather(reports: Path, rules: Sequence[Rule], ledger: str, shelf: Sequence[Kept] | None = None) -> Gathered:
    """
    The scorecard of the journeys that lie in the reports folder.

    `ledger` is its place. Where it can't be read, nothing is said of what changed, and a trouble says why; where it is
    not there, there is nothing before. `shelf` are the journeys where they were read already.
    """
    shelf = shortened(kept(reports, rules)) if shelf is None else shelf
    troubles = [one.trouble for one in shelf if one.trouble]
    past, over_time = NOTHING, tuple[Trend, ...]()
    if _is_there(ledger):
        try:
            past, over_time = _history(shelf, rules, ledger)
        except ShopperError as error:
            troubles.append(str(error))
    stories = [one.story for one in shelf if one.story]
    folders = {one.story.case: one.folder for one in shelf if one.story}
    return Gathered(tell_scorecard(stories, past, over_time, troubles), folders)


def _is_there(ledger: str) -> bool:
    """Reading makes no new one."""
    return bool(ledger) and ("://" in ledger or Path(ledger).is_file())


def _history(shelf: Sequence[Kept], rules: Sequence[Rule], place: str) -> tuple[Past, tuple[Trend, ...]]:
    journeys = {one.key: one.story.case for one in shelf if one.story}
    stages = {rule.id: rule.stage.value for rule in rules}
    with open_ledger(place) as ledger:
        runs = ledger.runs(NIGHTS)
        names = [run.run for run in runs if run.run]
        told = trends(runs, ledger.figures(names), ledger.verdicts(names), stages)
        return walks_before(ledger, journeys), told
