"""Journeys of one errand in several shops, joined: each is judged once more with its rivals' offers in its evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shopper.frictions import Rule
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.journey.recording import EVIDENCE, write_whole
from shopper.money.rivals import joined, offers
from shopper.observations import Evidence, OfferSeen
from shopper.report import tell_story, write_page
from shopper.report.comparison import as_csv
from shopper.rulings_file import write_rulings

SHELF = "comparisons"
RIVALRY = "-rival"
"""How the ids of rules end that hold a shop against others."""


@dataclass(frozen=True)
class Compared:
    """`offers` in the order of the shops; `rulings` by the journey's folder, those about rivals only."""

    offers: tuple[OfferSeen, ...]
    rulings: Mapping[Path, tuple[Ruling, ...]]


def group_of(case: str) -> str:
    """The same for one errand, row and device in every shop: `compare_shops@desktop`."""
    errand, _, rest = case.partition("@")
    return f"{errand}@{rest.partition('/')[2]}".replace("/", "_").replace(" ", "_")


def compare(
    name: str, journeys: Mapping[Path, Evidence], reports: Path, rules: Sequence[Rule], now: datetime
) -> Compared:
    """Writes the CSV and judges every journey with its rivals; it can be judged again later like any other."""
    found = offers(tuple(journeys.values()))
    path = reports / SHELF / f"{name}.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    if found:
        write_whole(path, as_csv(found))
    rulings = {
        folder: _judged(folder, evidence, tuple(journeys.values()), rules, now) for folder, evidence in journeys.items()
    }
    about = {folder: tuple(one for one in told if one.rule.endswith(RIVALRY)) for folder, told in rulings.items()}
    return Compared(found, about)


def _judged(
    folder: Path, evidence: Evidence, all_of_them: Sequence[Evidence], rules: Sequence[Rule], now: datetime
) -> tuple[Ruling, ...]:
    whole = joined(evidence, all_of_them)
    rulings = judge(whole, rules, now)
    write_whole(folder / EVIDENCE, whole.model_dump_json(indent=1))
    write_rulings(folder, rulings)
    write_page(tell_story(whole, rulings, rules), folder)
    return rulings
