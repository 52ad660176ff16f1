"""Places in the page that can be linked to."""

from collections.abc import Container, Mapping

from shopper.report.anchors import journey_anchor
from shopper.report.scorecard import Group, Scorecard


class Anchors:
    """A short name for every friction, journey and site; the same for the same scorecard."""

    def __init__(self, scorecard: Scorecard, shown: Container[str], pages: Mapping[str, str]) -> None:
        """`shown` are the cases told in this page, `pages` every journey's own."""
        self._shown, self._pages = shown, pages
        self._groups = {_key(group): f"friction-{number}" for number, group in enumerate(scorecard.groups, 1)}
        self._sites = {site.name: f"shop-{number}" for number, site in enumerate(scorecard.sites, 1)}

    def friction(self, group: Group) -> str:
        """Where this friction is told."""
        return self._groups[_key(group)]

    @staticmethod
    def journey(case: str) -> str:
        """Where this journey is told."""
        return journey_anchor(case)

    def way_to(self, case: str) -> str:
        """A link to this journey: to where it is told here, else to its own page."""
        return f"#{journey_anchor(case)}" if case in self._shown else self._pages[case]

    def site(self, name: str) -> str:
        """Where this shop is told."""
        return self._sites[name]


def _key(group: Group) -> tuple[str, str]:
    return group.site, group.rule
