"""What is new since last time, what came back, what is known, what is gone: one word for each rule of each journey."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from shopper.frictions.terms import Verdict
from shopper.gates.past import Past, Ruled, Walked
from shopper.observations import Frozen


class Change(StrEnum):
    """How a friction stands against earlier walks of the same case."""

    FIRST = "first look"
    NEW = "new"
    REGRESSED = "regressed"
    STILL = "still there"
    KNOWN = "known"
    FIXED = "fixed"


class Changed(Frozen):
    """One rule on one journey of this run, and how it stands against before."""

    change: Change
    walked: Walked
    ruled: Ruled


def changes(past: Past) -> Iterator[Changed]:
    """Every friction of this run, and every one that is gone since the case was last walked."""
    for walked in past.now:
        before = [{ruled.rule: ruled.verdict for ruled in walk.ruled} for walk in past.before(walked)]
        for ruled in walked.ruled:
            change = _change(ruled, [verdicts.get(ruled.rule) for verdicts in before])
            if change is not None:
                yield Changed(change=change, walked=walked, ruled=ruled)


def _change(now: Ruled, before: Iterable[Verdict | None]) -> Change | None:
    """
    A walk in which the rule could not say anything is passed over, so that one bad night makes nothing new.

    What no earlier walk could say anything about is a first look: there is nothing to be new against.
    """
    said = [verdict for verdict in before if verdict in (Verdict.FRICTION, Verdict.CLEAR)]
    if now.verdict is Verdict.CLEAR:
        return Change.FIXED if said[:1] == [Verdict.FRICTION] else None
    if now.verdict is not Verdict.FRICTION:
        return None
    if now.accepted:
        return Change.KNOWN
    if not said:
        return Change.FIRST
    if said[0] is Verdict.FRICTION:
        return Change.STILL
    return Change.REGRESSED if Verdict.FRICTION in said else Change.NEW
