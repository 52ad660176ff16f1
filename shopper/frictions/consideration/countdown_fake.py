"""
A countdown begins anew for everybody.

What the shopper meets: an offer is said to end in minutes; who comes as somebody else, or an hour later, is told the
same minutes again.

Why it matters: he hurried for nothing, and learns that the shop's word does not count. 393 countdowns were found in a
crawl of 11,000 shops, many of them like this (Mathur and others, 2019); in the EU a false end is a banned practice.

What to do instead: one end for all, told with its date, and kept.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from shopper.frictions import (
    OURS,
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
from shopper.frictions.examples import START
from shopper.frictions.urgency import pairs
from shopper.measures import Duration, tell_duration
from shopper.observations import Evidence, UrgencyShown

DARK_PATTERNS = Source("Mathur and others, Dark Patterns at Scale: 393 countdowns", 2019, Confidence.DERIVED)
DAY, ROUND = timedelta(days=1), timedelta(minutes=30)
"""What begins again each day at its hour, or each full and half hour, may be true."""
SECONDS = timedelta(seconds=5)
"""Two figures that are read off a page within so much are the same."""


class CountdownLimits(Limits):
    """How far two ends may be apart."""

    leeway: Annotated[Duration, "So far apart two ends may be: figures are rounded", OURS] = timedelta(minutes=2)


def check(evidence: Evidence, limits: CountdownLimits) -> Iterator[Finding]:
    """Compares where a countdown ends with where it ended for a stranger."""
    compared = [pair for pair in pairs(evidence) if pair[0].ends and pair[1].ends]
    for before, after in compared:
        yield _judged(before, after, limits.leeway)
    if not compared and (lonely := [note for note in evidence.of(UrgencyShown) if note.ends]):
        yield NotSeen(why="the countdown was seen on one visit only", seen=tuple(lonely))


def _judged(before: UrgencyShown, after: UrgencyShown, leeway: timedelta) -> Finding:
    assert before.ends is not None
    assert after.ends is not None
    moved = after.ends - before.ends
    rounded = max(leeway, DAY) if _only_days(before, after) else leeway
    if abs(moved) <= rounded:
        return Clear(what=f"“{after.text}” ends when it was said to end", seen=(before, after))
    if before.ends <= after.at:
        return _begun_again(before, after, moved, leeway)
    if moved < timedelta():
        return Unsure(why=f"“{after.text}” ends {tell_duration(-moved)} sooner than told before", seen=(after, before))
    return _moved(before, after, moved, leeway)


def _moved(before: UrgencyShown, after: UrgencyShown, moved: timedelta, leeway: timedelta) -> Friction:
    return Friction(
        expected=f"an end at {before.ends:%H:%M}, as told on visit {before.visit}",
        happened=f"on visit {after.visit} “{after.text}” ends at {after.ends:%H:%M}, {tell_duration(moved)} later",
        seen=(after, before),
        measure=Measure(what="the end moved by", value=moved.total_seconds(), unit="s", limit=leeway.total_seconds()),
    )


def _begun_again(before: UrgencyShown, after: UrgencyShown, moved: timedelta, leeway: timedelta) -> Finding:
    """The first had ended: a closing hour comes every day, an offer that comes again at once is a question."""
    if _apart(moved, DAY) <= leeway:
        return Clear(what=f"“{after.text}” ends at the same hour as on another day", seen=(before, after))
    if _same_figure(before, after) and _apart(moved, ROUND) > leeway:
        return _moved(before, after, moved, leeway)
    return Unsure(why=f"“{before.text}” had ended, and “{after.text}” counts down anew", seen=(after, before))


def _apart(span: timedelta, step: timedelta) -> timedelta:
    """How far a span is from the nearest whole number of steps."""
    return min(span % step, step - span % step)


def _same_figure(before: UrgencyShown, after: UrgencyShown) -> bool:
    """Whether both visits were left just as much time, though the first had run out by then."""
    left = [note.ends - note.at for note in (before, after) if note.ends is not None]
    return abs(left[1] - left[0]) <= SECONDS


def _only_days(*notes: UrgencyShown) -> bool:
    """Whether a countdown shows nothing smaller than days."""
    return any(note.ends is not None and (note.ends - note.at) % DAY == timedelta() for note in notes)


def _shown(visit: int, minutes: float, ends_in: float, unit: str = "min") -> UrgencyShown:
    at = START + timedelta(minutes=minutes)
    return UrgencyShown(
        at=at, text=f"This price ends in {ends_in:g} {unit}", about="Bark Speaker", visit=visit,
        ends=at + timedelta(minutes=ends_in),
    )  # fmt: skip


RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.MISLED,
    owner="marketing",
    needs=(UrgencyShown,),
    limits=CountdownLimits,
    sources=(DARK_PATTERNS,),
    seeds=(
        Seed("a stranger gets the same fifteen minutes", (_shown(1, 0, 15), _shown(2, 10, 15)), Verdict.FRICTION),
        Seed("it goes on counting", (_shown(1, 0, 15), _shown(2, 10, 5)), Verdict.CLEAR),
        Seed("each day has the same closing hour", (_shown(1, 0, 15), _shown(2, 60, 15 + 1380)), Verdict.CLEAR),
        Seed("it had ended, and another began", (_shown(1, 0, 15), _shown(2, 60, 15)), Verdict.UNSURE),
        Seed("it had ended, and each comer is given the same", (_shown(1, 0, 10), _shown(2, 11, 10)), Verdict.FRICTION),
        Seed("it ends sooner now", (_shown(1, 0, 60), _shown(2, 10, 15)), Verdict.UNSURE),
        Seed("it was seen once", (_shown(1, 0, 15),), Verdict.NOT_SEEN),
        Seed("it began anew on the same visit", (_shown(1, 0, 15), _shown(1, 10, 15)), Verdict.NOT_SEEN),
    ),
)
