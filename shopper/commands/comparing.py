"""`shopper compare`: the same errand in several shops, set side by side, and judged over all of them."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.commands.judging import any_friction, as_json, journeys, show
from shopper.errors import UsageError
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.journey.clock import utc_now
from shopper.journey.recording import EVIDENCE, read_evidence, write_whole
from shopper.money.rivals import joined, likeness, offers
from shopper.observations import Evidence, OfferSeen
from shopper.report import tell_story, write_page
from shopper.rulings_file import write_rulings

COLUMNS = (
    "site", "product", "the same as the first", "item", "delivery costs", "fees", "discounts", "in all",
    "delivery first told", "in all first told", "delivery promise", "free from", "page tells of 7", "clicks", "screens",
    "gtin", "sku", "brand",
)  # fmt: skip
UNSEEN = "not seen"


def compare(paths: Sequence[Path], reports: Path, console: Console, *, json: bool) -> int:
    """Joins the journeys of each errand and device, writes a CSV of each, judges; 1 where there is friction, else 0."""
    kept = {folder: read_evidence(folder) for folder in journeys(paths)}
    groups = {name: group for name, group in _groups(kept).items() if len(group) > 1}
    if not groups:
        raise UsageError("Nothing to compare: no errand was walked in more than one of these shops on one device.")
    judged: dict[str, tuple[Ruling, ...]] = {}
    for name, group in groups.items():
        found = offers(tuple(group.values()))
        _keep(reports / "comparisons" / f"{name}.csv", found)
        if not json:
            console.print(_table(name, found))
        judged |= {folder.name: _judge(folder, evidence, tuple(group.values())) for folder, evidence in group.items()}
    if json:
        typer.echo(as_json(judged))
    else:
        _show(judged, console)
    return 1 if any_friction(_of_rivals(judged)) else 0


def _groups(kept: Mapping[Path, Evidence]) -> dict[str, dict[Path, Evidence]]:
    """The journeys by errand and device: `compare_shops@desktop`."""
    groups: dict[str, dict[Path, Evidence]] = {}
    for folder, evidence in kept.items():
        errand, _, rest = evidence.heading.case.partition("@")
        device = rest.partition("/")[2]
        groups.setdefault(f"{errand}@{device}".replace("/", "_").replace(" ", "_"), {})[folder] = evidence
    return groups


def _judge(folder: Path, evidence: Evidence, all_of_them: Sequence[Evidence]) -> tuple[Ruling, ...]:
    """The journey with its rivals' offers, kept and judged anew: it can be judged again later like any other."""
    whole, known = joined(evidence, all_of_them), rules()
    rulings = judge(whole, known, utc_now())
    write_whole(folder / EVIDENCE, whole.model_dump_json(indent=1))
    write_rulings(folder, rulings)
    write_page(tell_story(whole, rulings, known), folder)
    return rulings


def _of_rivals(judged: Mapping[str, tuple[Ruling, ...]]) -> dict[str, tuple[Ruling, ...]]:
    return {name: tuple(r for r in rulings if r.rule.endswith("-rival")) for name, rulings in judged.items()}


def _show(judged: Mapping[str, tuple[Ruling, ...]], console: Console) -> None:
    for name, rulings in _of_rivals(judged).items():
        show(Path(name), rulings, console)


def _keep(path: Path, found: Sequence[OfferSeen]) -> None:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_row(offer, found[0]) for offer in found)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.getvalue())


def _row(offer: OfferSeen, first: OfferSeen) -> list[str]:
    sure, because = likeness(first, offer)
    amounts = (offer.item, offer.shipping, offer.fees, offer.discounts, offer.landed)
    told = [offer.told.get("shipping", ""), offer.told.get("landed", ""), offer.delivery]
    rest = [str(offer.free_from or ""), str(offer.richness if offer.richness is not None else "")]
    effort = [str(offer.effort.clicks), str(offer.effort.screens), offer.gtin, offer.sku, offer.brand]
    return [
        offer.site, offer.product, f"{sure:.0%}, {because}", *(str(amount) if amount else UNSEEN for amount in amounts),
        *(text or UNSEEN for text in (*told, *rest)), *effort,
    ]  # fmt: skip


def _table(name: str, found: Sequence[OfferSeen]) -> Table:
    """The shops side by side: a column a shop, a row a figure."""
    table = Table(title=name, title_justify="left")
    table.add_column("")
    for offer in found:
        table.add_column(escape(offer.site), overflow="fold")
    for number, column in enumerate(COLUMNS[1:], 1):
        table.add_row(column, *(escape(_row(offer, found[0])[number]) for offer in found))
    return table
