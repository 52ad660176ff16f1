"""How many pictures a page has room for: the more journeys, the fewer and smaller, so that it can still be mailed."""

from collections.abc import Sequence

from shopper.observations import Frozen
from shopper.report.story import StepTold, Story

Size = tuple[int, int]
"""Width and height in pixels, at most."""


class Plan(Frozen):
    """
    `frames` are the pictures of one journey's filmstrip at most, `proofs` those of one friction.

    `whole` is how many bytes all pictures may have together; `mails` whether mails are shown in the page.
    """

    frames: int
    film: Size
    proofs: int
    proof: Size
    quality: int
    whole: int
    mails: bool


FEW = Plan(frames=12, film=(240, 240), proofs=2, proof=(640, 800), quality=50, whole=2_000_000, mails=True)
SOME = Plan(frames=5, film=(200, 200), proofs=1, proof=(560, 700), quality=45, whole=8_000_000, mails=False)
MANY = Plan(frames=3, film=(180, 180), proofs=1, proof=(480, 600), quality=40, whole=14_000_000, mails=False)


def plan_for(journeys: int) -> Plan:
    """The plan for a page of this many journeys: with their words, 20 stay below 3 MB and 500 below 25."""
    return FEW if journeys <= 25 else SOME if journeys <= 100 else MANY


def frames(story: Story, most: int) -> tuple[StepTold, ...]:
    """
    The steps a filmstrip shows, in their order: all, or those that went wrong, the first, the last and some between.
    """
    steps = story.steps
    if len(steps) <= most:
        return steps
    wrong = [step for step in steps if step.frictions or step.outcome != "done"]
    spread = [steps[0], steps[-1], *_spread(steps, most)]
    chosen = list(dict.fromkeys(step.number for step in (*wrong, *spread)))[:most]
    return tuple(step for step in steps if step.number in chosen)


def _spread(steps: Sequence[StepTold], most: int) -> Sequence[StepTold]:
    """As many as wanted, evenly over the whole way."""
    return [steps[round(place * (len(steps) - 1) / max(most - 1, 1))] for place in range(most)]
