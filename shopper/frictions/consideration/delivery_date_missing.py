"""
No day is told on which the delivery comes.

What the shopper meets: he reads `2 to 3 working days`, or nothing at all, and has to work out himself whether it comes
before Saturday.

Why it matters: 41 % of sites give a speed instead of a day (Baymard), and 58 % of consumers want the day (Stord 2025).

What to do instead: tell a day, or the first and the last one, for every way of delivery.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, NotSeen, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.examples import euros
from shopper.observations import Delivery, DeliveryTold, Evidence

BAYMARD = Source("Baymard, shipping speed vs. delivery date: 41 % of sites give no date")
STORD = Source("Stord, mystery shopping: 58 % of consumers want a date, 1 % of brands give one", 2025)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A day told anywhere before the order counts; a speed without a day does not."""
    told = evidence.of(DeliveryTold)
    dated = [(note, way) for note in told for way in note.ways if way.dates]
    speeds = [(note, way) for note in told for way in note.ways if way.spans]
    if dated:
        note, way = dated[0]
        yield Clear(what=f"{note.where}: “{way.text}”", seen=(note,))
    elif speeds:
        note, way = speeds[0]
        yield Friction(
            expected="the day on which it comes", happened=f"only how long it takes is told: “{way.text}”", seen=(note,)
        )
    elif steps := tuple(note for note in told if note.step_of_checkout):
        happened = "neither a day nor how long it takes is told up to the checkout's ways of delivery"
        yield Friction(expected="the day on which it comes", happened=happened, seen=steps)
    else:
        yield NotSeen(why="delivery is told without a time, and the checkout, where it may be told, was not seen")


def _told(way: Delivery, where: str = "product page") -> DeliveryTold:
    return DeliveryTold(where=where, ways=(way,), step_of_checkout=where == "Delivery")


SPEED = Delivery(text="Standard, 2 to 3 working days", price=euros("4.90"), spans=("2 to 3 working days",))
DATED = Delivery(text="arrives 4 March", price=euros("4.90"), dates=("4 march",))
PRICED = Delivery(text="Standard 4.90", price=euros("4.90"))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(DeliveryTold,),
    sources=(BAYMARD, STORD),
    seeds=(
        Seed("only how long it takes", (_told(SPEED),), Verdict.FRICTION),
        Seed("neither day nor time in the checkout", (_told(PRICED, "Delivery"),), Verdict.FRICTION),
        Seed("a day on the product's page", (_told(DATED),), Verdict.CLEAR),
        Seed("a speed first, a day in the checkout", (_told(SPEED), _told(DATED, "Delivery")), Verdict.CLEAR),
        Seed("the checkout was not seen", (_told(PRICED),), Verdict.NOT_SEEN),
    ),
)
