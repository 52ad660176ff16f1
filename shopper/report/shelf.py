"""The journeys that lie in a reports folder, read back and told again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.journey.folders import JOURNAL
from shopper.journey.recording import EVIDENCE, read_evidence
from shopper.ledger import journey_key
from shopper.report.story import Story
from shopper.report.telling import tell_story
from shopper.rulings_file import read_rulings

JOURNEYS = "journeys"


@dataclass(frozen=True, slots=True)
class Kept:
    """
    A journey's folder with its story; `trouble` instead of it where the evidence can't be read.

    `key` is the journey's name in the ledger.
    """

    folder: Path
    story: Story | None
    trouble: str = ""
    key: str = ""


def kept(reports: Path, rules: Sequence[Rule]) -> Iterator[Kept]:
    """Every journey under `reports/journeys`, also one whose run was killed before its end."""
    found = [path for name in (EVIDENCE, JOURNAL) for path in (reports / JOURNEYS).rglob(name)]
    for folder in sorted({path.parent for path in found}):
        try:
            evidence = read_evidence(folder)
        except UsageError as error:
            yield Kept(folder, None, str(error))
        else:
            story = tell_story(evidence, read_rulings(folder), rules)
            yield Kept(folder, story, key=journey_key(evidence.heading))
