"""The summary for the page of a CI job: Markdown, short enough to be read there."""

from collections.abc import Iterable, Iterator, Sequence

from shopper.gates import Change, Standing, State
from shopper.report.captions import counted
from shopper.report.scorecard import Group, Scorecard, Site
from shopper.report.story import Standing as Means
from shopper.sharing.markdown import row, text
from shopper.sharing.news import HURTS, headline, on, score

MOST = 12
"""Frictions named; the reports name them all."""
SIGNS = {State.HOLDS: "✅ holds", State.BROKEN: "❌ broken", State.UNKNOWN: "❔ not known yet"}


def tell_summary(card: Scorecard, gates: Sequence[Standing] = (), link: str = "") -> str:
    """`link` is where the whole report is published, an address of our own; "" for nowhere."""
    parts = [["# Mystery shopping", "", f"**{text(headline(card))}**"]]
    if link:
        parts.append([f"[The whole report](<{link}>)"])
    parts += [list(part) for part in (_gates(gates), _sites(card.sites), _frictions(card), _short(card))]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _gates(gates: Sequence[Standing]) -> Iterator[str]:
    if gates:
        yield from ("## Was it a good night?", "", row("Gate", "Stands", "Why"), row("---", "---", "---"))
    for gate in gates:
        yield row(text(gate.gate), SIGNS[gate.state], text("; ".join((gate.why, *gate.by))))


def _sites(sites: Sequence[Site]) -> Iterator[str]:
    if sites:
        yield from ("## Scores", "", row("Shop", "Score", "Journeys", "Frictions"), row("---", "--:", "--:", "--:"))
    for site in sites:
        found = sum(group.standing is Means.COUNTS for group in site.groups)
        yield row(text(site.name), score(site.score), str(len(site.journeys)), str(found))


def _frictions(card: Scorecard) -> Iterator[str]:
    if card.groups:
        yield from ("## Frictions, the dearest first", "")
        yield from (row("", "What went wrong", "Shop", "Where", "Who"), row("---", "---", "---", "---", "---"))
    for group in card.groups[:MOST]:
        yield _friction(group)
    if len(card.groups) > MOST:
        yield from ("", f"And {len(card.groups) - MOST} more; the report has them all.")
    if card.fixed:
        yield from ("", "## Fixed", "")
    for gone in card.fixed:
        yield f"- {text(gone.title)} ({text(gone.site)}, {on(gone.cases)})"


def _friction(group: Group) -> str:
    told, news = group.told, group.change in (Change.NEW, Change.REGRESSED)
    change = f"**{group.change.value}**" if news and group.change else group.change.value if group.change else ""
    what = f"**{text(told.title)}** ({HURTS[told.severity]})<br>{text(told.happened)}"
    return row(change, what, text(group.site), on(group.cases), text(told.owner))


def _short(card: Scorecard) -> Iterator[str]:
    told: Iterable[str] = [story.headline for story in card.journeys if story.blockers or story.stopped]
    told = [*dict.fromkeys(told), *card.troubles]
    if told:
        yield f"{counted(len(told), 'journey')} could not be walked or told to the end:"
        yield ""
    for one in told:
        yield f"- {text(one)}"
