"""What is news since last time, and the few sentences that all short forms say alike."""

from collections.abc import Iterator

from shopper.gates import Change
from shopper.observations import Frozen
from shopper.report.scorecard import Group, Scorecard
from shopper.report.story import Standing
from shopper.report.words import Words


class Item(Frozen):
    """One piece of news. `change` is new, regressed or fixed; what is fixed has no `severity` and no `happened`."""

    change: Change
    site: str
    rule: str
    title: str
    severity: str = ""
    happened: str = ""
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
        yield Item(
            change=Change.FIXED, site=gone.site, rule=gone.rule, title=gone.title, journeys=len(set(gone.cases))
        )  # fmt: skip


def _item(change: Change, group: Group) -> Item:
    return Item(
        change=change, site=group.site, rule=group.rule, title=group.told.title,
        severity=group.told.severity, happened=group.told.happened, journeys=len(set(group.cases)),
    )  # fmt: skip


def headline(card: Scorecard, words: Words) -> str:
    """What was found and what changed, in one sentence."""
    if not card.journeys:
        return words.say("No journey was walked.")
    found = [group for group in card.groups if group.standing is Standing.COUNTS]
    journeys = words.counted("%(num)s journey", "%(num)s journeys", len(card.journeys))
    frictions = words.counted("%(num)s friction", "%(num)s frictions", len(found))
    told = f"{journeys}, {frictions}"
    changed = [_changed(change, number, words) for change, number in tally(news(card)).items() if number]
    if card.since and not changed:
        changed = [words.say("nothing changed")]
    return f"{told}; {', '.join(changed)}." if changed else f"{told}."


def _changed(change: Change, number: int, words: Words) -> str:
    if change is Change.NEW:
        return words.counted("%(num)s new", "%(num)s new", number)
    if change is Change.REGRESSED:
        return words.counted("%(num)s came back", "%(num)s came back", number)
    return words.counted("%(num)s fixed", "%(num)s fixed", number)


def tally(items: tuple[Item, ...]) -> dict[Change, int]:
    """How many of each kind."""
    kinds = (Change.NEW, Change.REGRESSED, Change.FIXED)
    return {kind: sum(item.change is kind for item in items) for kind in kinds}
