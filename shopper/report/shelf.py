"""The journeys that lie in a reports folder, read back and told again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from shopper.errors import UsageError
from shopper.frictions import Rule
from shopper.journey.folders import JOURNAL, JOURNEYS, WAITING
from shopper.journey.recording import EVIDENCE, read_evidence
from shopper.ledger import journey_key
from shopper.report.story import Story
from shopper.report.telling import tell_story
from shopper.rulings_file import read_rulings


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
    found = {path.parent for name in (EVIDENCE, JOURNAL) for path in (reports / JOURNEYS).rglob(name)}
    return _read(sorted(found), rules)


def waiting(reports: Path, rules: Sequence[Rule], most: int) -> tuple[Sequence[Kept], int]:
    """
    The journeys under `reports/waiting`, whose case was walked again since, the newest first.

    So many of them at `most`, and how many there are.
    """
    folders = sorted((reports / WAITING).glob("*/"), key=lambda folder: folder.stat().st_mtime, reverse=True)
    return tuple(_read(folders[:most], rules)), len(folders)


def whole(one: Kept, rules: Sequence[Rule]) -> Story | None:
    """Its story read once more, where it may have been shortened; None where the evidence can't be read any more."""
    return next(_read((one.folder,), rules)).story


def _read(folders: Iterable[Path], rules: Sequence[Rule]) -> Iterator[Kept]:
    for folder in folders:
        try:
            evidence = read_evidence(folder)
        except UsageError as error:
            yield Kept(folder, None, str(error))
        else:
            story = tell_story(evidence, read_rulings(folder), rules)
            yield Kept(folder, story, key=journey_key(evidence.heading))
