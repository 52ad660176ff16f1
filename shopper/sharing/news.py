"""What is news since last time, and the few sentences that all short forms say alike."""

from collections.abc import Iterator

from shopper.gates import Change
from shopper.observations import Frozen
from shopper.report.captions import counted
from shopper.report.scorecard import Group, Scorecard
from shopper.report.story import Standing

HURTS = {
    "stopped": "stops the shopper", "misled": "misleads the shopper", "slowed": "slows the shopper",
    "annoyed": "annoys the shopper",
}  # fmt: skip
"""What a friction does, by its severity."""


class Item(Frozen):
    """One piece of news. `change` is new, regressed or fixed; what is fixed has no `hurts` and no `happened`."""

    change: Change
    site: str
    rule: str
    title: str
    hurts: str = ""
    happened: str = ""
    where: str = ""
    journeys: int = 0


def news(card: Scorecard) -> tuple[Item, ...]:
    """New frictions, those that came back, and those that are gone, in this order; accepted ones are none."""
    return tuple(_news(card))


def _news(card: Scorecard) -> Iterator[Item]:
    for change in (Change.NEW, Change.REGRESSED):
        for group in card.changed(change):
            if group.standing is not Standing.ACCEPTED:
                yield _item(change, group)
    for gone in card.fixed:
        yield Item(change=Change.FIXED, site=gone.site, rule=gone.rule, title=gone.title, where=on(gone.cases),
                   journeys=len(set(gone.cases)))  # fmt: skip


def _item(change: Change, group: Group) -> Item:
    return Item(
        change=change, site=group.site, rule=group.rule, title=group.told.title, hurts=HURTS[group.told.severity],
        happened=group.told.happened, where=on(group.cases), journeys=len(set(group.cases)),
    )  # fmt: skip


def on(cases: tuple[str, ...]) -> str:
    """`on 3 journeys`."""
    return f"on {counted(len(set(cases)), 'journey')}"


def headline(card: Scorecard) -> str:
    """What was found and what changed, in one sentence."""
    if not card.journeys:
        return "No journey was walked."
    found = [group for group in card.groups if group.standing is Standing.COUNTS]
    told = f"{counted(len(card.journeys), 'journey')}, {counted(len(found), 'friction')}"
    changed = [f"{number} {change.value}" for change, number in tally(news(card)).items() if number]
    if changed:
        return f"{told}; {', '.join(changed)}."
    return f"{told}; nothing changed." if card.since else f"{told}."


def tally(items: tuple[Item, ...]) -> dict[Change, int]:
    """How many of each kind."""
    kinds = (Change.NEW, Change.REGRESSED, Change.FIXED)
    return {kind: sum(item.change is kind for item in items) for kind in kinds}


def score(value: float | None) -> str:
    """A score as people read it."""
    return "not judged" if value is None else f"{value:.0f} of 100"
