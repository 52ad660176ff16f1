"""How much was looked at, and what could not be told."""

from shopper.observations import Frozen


class Coverage(Frozen):
    """
    How much of a stage was looked at over all sites: `told` journeys, of whatever stage, answered at least one of its
    questions; `asked` rules look at it, `answered` of them could tell, `unsure` ones need a person's look on some
    journey, whether or not another one could tell.
    """

    stage: str
    told: int
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
