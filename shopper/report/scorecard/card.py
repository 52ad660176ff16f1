"""The whole scorecard: numbers, names and times; the words around them are for whoever shows it."""

from pydantic import AwareDatetime

from shopper.gates import Change
from shopper.observations import Frozen
from shopper.report.scorecard.comparison import Comparison
from shopper.report.scorecard.group import Fixed, Group, by_cost
from shopper.report.scorecard.looked import Coverage, Unseen
from shopper.report.scorecard.site import Site
from shopper.report.scorecard.trend import Trend
from shopper.report.story import Story


class Scorecard(Frozen):
    """
    Everything, in the order in which it is told: sites by their names, groups by what they cost the shopper.

    `since` is when these cases were last walked before, None on a first night or without a ledger. `troubles` are
    journeys whose evidence can't be read, one line each.
    """

    sites: tuple[Site, ...]
    coverage: tuple[Coverage, ...]
    unseen: tuple[Unseen, ...]
    comparisons: tuple[Comparison, ...] = ()
    trends: tuple[Trend, ...] = ()
    since: AwareDatetime | None = None
    troubles: tuple[str, ...] = ()

    @property
    def journeys(self) -> tuple[Story, ...]:
        """All journeys, site by site."""
        return tuple(story for site in self.sites for story in site.journeys)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All frictions of all sites, the dearest first, those that count before those that don't."""
        return tuple(sorted((group for site in self.sites for group in site.groups), key=by_cost))

    @property
    def fixed(self) -> tuple[Fixed, ...]:
        """What is gone, over all sites."""
        return tuple(fixed for site in self.sites for fixed in site.fixed)

    def changed(self, change: Change) -> tuple[Group, ...]:
        """The frictions that stand so against before."""
        return tuple(group for group in self.groups if group.change is change)
