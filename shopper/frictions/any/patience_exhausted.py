"""
The shopper's patience runs out before he gets there.

What the shopper meets: he wants to order, to subscribe or to join, and one more screen, click, login or minute comes
than he is willing to give.

Why it matters: of four people who tried to subscribe on a phone, three gave up on the way.

What to do instead: look at which screen he would have left, and take away what stands between it and the goal.
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
    Verdict,
)
from shopper.frictions.patience import departure, tell
from shopper.frictions.ways import KINDS, Way, ways
from shopper.observations import (
    TEMPERS,
    DeviceTaken,
    Effort,
    Evidence,
    FormRefused,
    Heading,
    LoginMet,
    Observation,
    Patience,
    ScreenMet,
    StepTaken,
)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """What he bears is his persona's; how others would have fared is told beside it."""
    patience = _patience(evidence.heading)
    for way in ways(evidence):
        yield _judged(way, patience, evidence.heading.persona or "average")


def _patience(heading: Heading) -> Patience:
    """Evidence that was taken before patience was written down names one of the shoppers everybody knows, or none."""
    return heading.patience or TEMPERS.get(heading.persona, TEMPERS["average"])


def _judged(way: Way, patience: Patience, persona: str) -> Finding:
    left = departure(way, patience)
    if way.circled:
        return NotSeen(why=f"the way to the {way.goal} led round in a circle and came to no end", seen=(way.end.note,))
    if left is None and way.refused and not way.marks:
        return NotSeen(why="something was filled in wrong on the way, and what that cost is not the shop's doing")
    if left is None and not way.reached:
        return NotSeen(why=f"the way to the {way.goal} came to no end", seen=(way.end.note,))
    if left is None:
        spent = way.end.spent
        what = f"{way.goal}: {spent.screens} screens, {spent.clicks} clicks, {spent.seconds:.0f} s; {tell(way)}"
        return Clear(what=what, seen=(way.end.note,))
    return Friction(
        expected=f"the {persona} shopper gets to the {way.goal} within {left.bears:g} {left.what}",
        happened=f"he would have left {left}; {tell(way)}",
        seen=(left.at.note, *(mark.note for mark in way.marks if mark is not left.at), way.end.note),
        measure=Measure(what=left.what, value=left.spent, unit=left.what, limit=left.bears),
    )


DESKTOP = DeviceTaken(name="desktop")


def _way(*screens: str, clicks: int = 1, login: bool = False) -> tuple[Observation, ...]:
    """An order by way of these screens, with so many clicks for each; the last one is reached."""
    marks = [
        ScreenMet(step=1, url=f"https://shop.example/{n}", where=where, asks="form",
                  effort=Effort(screens=n, clicks=n * clicks, seconds=2.0 * n))
        for n, where in enumerate(screens, 1)
    ]  # fmt: skip
    effort = Effort(screens=len(marks) + 1, clicks=(len(marks) + 1) * clicks, fields=9, seconds=12)
    taken = StepTaken(step=1, verb="place order", text="place order", goal="order", effort=effort)
    return (DESKTOP, *((LoginMet(step=1, why="gate"),) if login else ()), *marks, taken)


SHORT = ("Address", "Delivery", "Payment", "Review")
LONG = ("Who", "Title", "Address", "Invoice", "Gift", "Delivery", "Payment", "Review")

RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.STOPPED,
    owner="shop team",
    needs=(StepTaken,),
    uses=KINDS,
    sources=(
        Source("an article on the last mile of customer experience: gave up in three of four cases"),
        Source(
            "Card, Moran and Newell on the time a person needs for a click and for a field",
            year=1980,
            confidence=Confidence.DERIVED,
        ),
    ),
    seeds=(
        Seed("a seventh screen before the order", _way(*LONG), Verdict.FRICTION, also=("checkout-screens-many",)),
        Seed("three clicks on every screen", _way(*SHORT, clicks=3), Verdict.FRICTION),
        Seed("a login gate that an average shopper still bears", _way(*SHORT, login=True), Verdict.CLEAR),
        Seed("four screens", _way(*SHORT), Verdict.CLEAR),
        Seed(
            "round in a circle, and no order",
            (
                *_way(*SHORT, *SHORT, *SHORT)[:-1],
                StepTaken(step=1, verb="place order", text="place order", goal="order", outcome="stuck"),
            ),
            Verdict.NOT_SEEN,
        ),
        Seed(
            "the way ended before the order for another reason",
            (DESKTOP, StepTaken(step=1, verb="place order", text="place order", goal="order", outcome="stuck")),
            Verdict.NOT_SEEN,
        ),
        Seed(
            "the shopper's own card was declined, and paying again took more screens",
            (*_way(*SHORT)[:-1], FormRefused(step=1, url="https://shop.example/4", where="Payment"), *_way(*LONG)[5:]),
            Verdict.CLEAR,
        ),
        Seed("he only looked around", (StepTaken(step=1, verb="browse", text="browse"),), Verdict.NOT_SEEN),
    ),
)
