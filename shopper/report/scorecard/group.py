"""A friction of one shop, put together over the journeys that met it, and one that is gone."""

from shopper.gates import Change
from shopper.observations import Frozen
from shopper.report.story import FrictionTold, Standing


class Met(Frozen):
    """A friction as it was met on one journey; `change` None where nothing is known of before."""

    case: str
    told: FrictionTold
    change: Change | None = None


class Group(Frozen):
    """
    One friction of one site, over all journeys that met it.

    `met` of the `judged` journeys that could tell met it. `stages` are those whose score it lowers: more than one only
    where its rule looks at every stage. `points` is what it costs in all of them together (see `costs`). `on` are the
    journeys, the one that shows it best first; at least one.
    """

    site: str
    rule: str
    stages: tuple[str, ...]
    met: int
    judged: int
    points: float
    on: tuple[Met, ...]
    change: Change | None = None

    @property
    def told(self) -> FrictionTold:
        """The friction in the journey that shows it best."""
        return self.on[0].told

    @property
    def standing(self) -> Standing:
        """What it means for the outcome: it counts as soon as it does on one journey."""
        return self.told.standing

    @property
    def cases(self) -> tuple[str, ...]:
        """The journeys it was met on, each once."""
        return tuple(dict.fromkeys(met.case for met in self.on))


class Fixed(Frozen):
    """A friction of before that is gone, and the journeys on which it was looked for."""

    site: str
    rule: str
    title: str
    cases: tuple[str, ...]


def by_cost(group: Group) -> tuple[bool, float, str]:
    """The order in which frictions are told."""
    return group.standing is not Standing.COUNTS, -group.points, group.rule
