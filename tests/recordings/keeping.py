"""
Recorded visits: what was seen in a real shop, and what the rules are expected to say of it.

tests/recordings/<site>/<journey>@<device>/
├── evidence.json     as the journey's folder had it, without pictures and mails
└── rulings.json      every ruling but those that say the journey shows nothing of the kind

`pytest tests/real --record` keeps visits anew; `python -m tests.recordings` judges those kept again, after a rule was
added or changed. Both times the difference is to be read before it is committed: it is what the rules now claim.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from shopper.frictions import Verdict
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.observations import Evidence
from shopper.rulings_file import write_rulings
from shopper.visit import Visit

HERE = Path(__file__).parent


def keep(made: Visit) -> None:
    """Keeps a visit in place of the one kept before."""
    heading = made.evidence.heading
    folder = HERE / heading.site / heading.case.replace(f"@{heading.site}/", "@").replace(" ", "_")
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made.folder / "evidence.json", folder / "evidence.json")
    expect(folder)


def folders() -> list[Path]:
    """Every visit kept."""
    return sorted(path.parent for path in HERE.glob("*/*/evidence.json"))


def judged(folder: Path) -> tuple[Ruling, ...]:
    """What today's rules say of a visit, judged at its end."""
    evidence = Evidence.model_validate_json((folder / "evidence.json").read_bytes())
    assert evidence.heading.ended is not None
    return telling(judge(evidence, rules(), evidence.heading.ended))


def telling(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Without those that had nothing to judge."""
    return tuple(ruling for ruling in rulings if ruling.verdict is not Verdict.NOT_SEEN)


def expect(folder: Path) -> None:
    """Writes what today's rules say as what is expected."""
    write_rulings(folder, judged(folder))
