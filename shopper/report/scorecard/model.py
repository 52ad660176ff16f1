"""The records of a scorecard. Numbers, names and times; the words around them are for whoever shows it."""

from pydantic import AwareDatetime

from shopper.gates import Change
from shopper.measures import Money
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
    found a friction; `journeys` how many were walked for this stage, `told` how many could tell anything of it.
    """

    stage: str
    score: float | None
    asked: int
    answered: int
    met: int
    journeys: int
    told: int = 0

    @property
    def thin(self) -> bool:
        """Whether the score rests on little: on one journey, or on less than a third of the stage's questions."""
        return self.score is not None and (self.told < ENOUGH_JOURNEYS or self.answered < ENOUGH_ANSWERS * self.asked)


ENOUGH_JOURNEYS, ENOUGH_ANSWERS = 2, 1 / 3
"""Journeys, and the share of a stage's questions, from which on a score rests on something."""


class Site(Frozen):
    """One shop: `score` is the mean of its stages' scores, None where none has one."""

    name: str
    url: str
    score: float | None
    stages: tuple[StageScore, ...]
    groups: tuple[Group, ...]
    fixed: tuple[Fixed, ...]
    journeys: tuple[Story, ...]

    @property
    def thin(self) -> tuple[StageScore, ...]:
        """The stages whose score rests on little."""
        return tuple(one for one in self.stages if one.thin)


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

    @property
    def moves(self) -> bool:
        """Whether there is anything to see: by more than a hundredth, and more than a reader is told."""
        values = [point.value for point in self.points]
        return max(values) - min(values) > max(abs(max(values)) / 100, 0.05)


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

    @property
    def cheapest(self) -> Compared | None:
        """The one that asks least in all, where at least two shops told it in one currency."""
        first, second = self.shops[0].offer.landed, self.shops[1].offer.landed
        return self.shops[0] if first and second and first.currency == second.currency else None

    def more(self, shop: Compared) -> Money | None:
        """What this shop asks more than the cheapest, in all; None where nobody can say."""
        least, asked = self.cheapest and self.cheapest.offer.landed, shop.offer.landed
        if not least or not asked or least.currency != asked.currency:
            return None
        return Money(amount=asked.amount - least.amount, currency=least.currency)

    def shares(self, shop: Compared) -> tuple[tuple[str, float], ...]:
        """Goods, delivery and fees in percent of the dearest sum of all, as far as they were seen."""
        sums = [one.offer.landed or one.offer.item for one in self.shops]
        dearest = max((money.amount for money in sums if money), default=0)
        offer = shop.offer
        parts = (("goods", offer.item), ("delivery", offer.shipping), ("fees", offer.fees))
        return tuple((name, float(100 * part.amount / dearest)) for name, part in parts if part and dearest)


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
