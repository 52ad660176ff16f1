"""The records of a scorecard. Numbers, names and times; the words around them are for whoever shows it."""

from pydantic import AwareDatetime

from shopper.gates import Change
from shopper.observations import Frozen, OfferSeen
from shopper.report.story import FrictionTold, Standing, Story


class Met(Frozen):
    """A friction as it was met on one journey; `change` None where nothing is known of before."""

    case: str
    told: FrictionTold
    change: Change | None = None


class Group(Frozen):
    """
    One friction of one site, over all journeys that met it.

    `met` of the `judged` journeys that could tell met it. `points` is what it costs in its stage's score (see `costs`).
    `on` are the journeys, the one that shows it best first; at least one.
    """

    site: str
    rule: str
    stage: str
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


class StageScore(Frozen):
    """
    A stage of one site: `score` from 0 to 100, None where nothing could be judged.

    `asked` is how many rules look at this stage, `answered` how many of them could tell on some journey, `met` how many
    found a friction; `journeys` how many were walked for this stage.
    """

    stage: str
    score: float | None
    asked: int
    answered: int
    met: int
    journeys: int


class Site(Frozen):
    """One shop: `score` is the mean of its stages' scores, None where none has one."""

    name: str
    url: str
    score: float | None
    stages: tuple[StageScore, ...]
    groups: tuple[Group, ...]
    fixed: tuple[Fixed, ...]
    journeys: tuple[Story, ...]


class Point(Frozen):
    """One run: when it began, the mean over its journeys, and how many those were."""

    at: AwareDatetime
    value: float
    journeys: int


class Trend(Frozen):
    """One figure of one site over the runs, the oldest first. `name` is `score` or a number's name in the ledger."""

    site: str
    name: str
    unit: str
    points: tuple[Point, ...]

    @property
    def more_is_better(self) -> bool:
        """So it is for the score alone; of everything else a shopper wants less."""
        return self.name == SCORE


class Coverage(Frozen):
    """How much of a stage was looked at over all sites; counts as in `StageScore`, `unsure` rules need a look."""

    stage: str
    journeys: int
    asked: int
    answered: int
    unsure: int


class Unseen(Frozen):
    """A rule that could not tell (`verdict`: not seen, unsure, broken) for this reason on these journeys of a site."""

    site: str
    rule: str
    title: str
    stage: str
    verdict: str
    why: str
    cases: tuple[str, ...]


class Compared(Frozen):
    """
    One shop in a comparison, and the journey that saw it; `sure`, from 0 to 1, that it sells what the first one does.
    """

    case: str
    offer: OfferSeen
    sure: float = 1.0
    because: str = ""


class Comparison(Frozen):
    """One errand on one device in several shops, the cheapest in all first."""

    title: str
    device: str
    shops: tuple[Compared, ...]


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


SCORE = "score"
"""The name of the trend of a site's score."""


def by_cost(group: Group) -> tuple[bool, float, str]:
    """The order in which frictions are told."""
    return group.standing is not Standing.COUNTS, -group.points, group.rule
