"""One shop: the scores of its stages, its frictions, its journeys."""

from shopper.observations import Frozen
from shopper.report.scorecard.group import Fixed, Group
from shopper.report.story import Story


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
