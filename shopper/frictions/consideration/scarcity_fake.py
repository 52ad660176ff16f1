"""
The last pieces are made up.

What the shopper meets: three are left, he is told; who comes as somebody else a minute later is told seven.

Why it matters: he hurried for nothing, and learns that the shop's word does not count. 632 messages of this kind were
found in a crawl of 11,000 shops, many of them drawn at random (Mathur and others, 2019).

What to do instead: the true number, or none.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.urgency import pairs
from shopper.observations import Evidence, UrgencyShown

DARK_PATTERNS = Source("Mathur and others, Dark Patterns at Scale: 632 messages", 2019, Confidence.DERIVED)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Compares how many were left with how many were left for a stranger."""
    compared = [pair for pair in pairs(evidence) if pair[0].left is not None and pair[1].left is not None]
    for before, after in compared:
        yield _judged(before, after)
    if not compared and (lonely := [note for note in evidence.of(UrgencyShown) if note.left is not None]):
        yield NotSeen(why="how many are left was seen on one visit only", seen=tuple(lonely))


def _judged(before: UrgencyShown, after: UrgencyShown) -> Finding:
    assert before.left is not None
    assert after.left is not None
    grown = after.left - before.left
    if not grown:
        return Clear(what=f"{after.about}: “{after.text}” on both visits", seen=(before, after))
    if grown < 0:
        why = f"{after.about}: {before.left} left, then {after.left}; others may have bought some, or it is made up"
        return Unsure(why=why, seen=(after, before))
    return Friction(
        expected=f"no more of {after.about} than the {before.left} left on visit {before.visit}",
        happened=f"a stranger is told “{after.text}”",
        seen=(after, before),
        measure=Measure(what="pieces that came out of nowhere", value=grown, unit="pieces", limit=0),
    )


def _shown(visit: int, left: int, about: str = "Bark Speaker") -> UrgencyShown:
    return UrgencyShown(text=f"Hurry, only {left} left!", about=about, visit=visit, left=left)


RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.MISLED,
    owner="marketing",
    needs=(UrgencyShown,),
    sources=(DARK_PATTERNS,),
    seeds=(
        Seed("a stranger is told more", (_shown(1, 3), _shown(2, 7)), Verdict.FRICTION),
        Seed("both are told the same", (_shown(1, 3), _shown(2, 3)), Verdict.CLEAR),
        Seed("a stranger is told fewer", (_shown(1, 7), _shown(2, 3)), Verdict.UNSURE),
        Seed("it is another product", (_shown(1, 3), _shown(2, 7, "Pine Lamp")), Verdict.NOT_SEEN),
        Seed("it was seen once", (_shown(1, 3),), Verdict.NOT_SEEN),
    ),
)
