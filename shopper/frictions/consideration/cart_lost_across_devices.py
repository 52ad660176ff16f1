"""
The cart is not the same on the shopper's other device.

What the shopper meets: signed in, he fills the cart on one device, takes up another, and it is empty or
different there.

Why it matters: two of three shop on several devices in turn (2012; a later study counts under 10 %), and he has
to begin anew.

What to do instead: keep the cart with the account, and show the same lines and quantities wherever the shopper
signs in.
"""

from collections import Counter
from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import ME, hour
from shopper.frictions.memory import LOGINS, logged_out, looked
from shopper.frictions.names import line, same
from shopper.observations import Evidence, LinkOpened, MemoryLooked, Remembered


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Compares names and quantities of the cart expected with those found."""
    for look in looked(evidence, Remembered.CART):
        if logged_out(evidence, look):
            yield NotSeen(why="the shopper was no longer logged in there; that is another rule", seen=(look,))
        elif _emptied(look, evidence):
            yield NotSeen(why="the link of a mail had opened an empty cart before; that is another rule", seen=(look,))
        elif not look.visible:
            yield Unsure(why="no cart could be seen there", seen=(look,))
        else:
            yield _compared(look)


def _emptied(look: MemoryLooked, evidence: Evidence) -> bool:
    links = (opened for opened in evidence.of(LinkOpened) if opened.purpose == "cart" and opened.lines == ())
    return any(opened.at <= look.at and opened.device == look.device for opened in links)


def _compared(look: MemoryLooked) -> Finding:
    expected, found = _counted(look.expected), _counted(look.found)
    lost = [name for name in expected if not any(same(name, other) for other in found)]
    other = [name for name in expected if name not in lost and expected[name] != _quantity(name, found)]
    more = [name for name in found if not any(same(name, wanted) for wanted in expected)]
    wanted = f"{', '.join(look.expected)} in the cart on {look.device or 'the other device'}"
    if lost:
        happened = "the cart was empty" if not found else f"missing: {', '.join(lost)}"
        return Friction(expected=wanted, happened=happened, seen=(look,))
    if other:
        said = f"other quantities: {', '.join(look.found)}"
        return Friction(expected=wanted, happened=said, seen=(look,), severity=Severity.MISLED)
    if more:
        return Unsure(why=f"the cart holds more than was put in: {', '.join(more)}", seen=(look,))
    return Clear(what="the cart held the same lines and quantities", seen=(look,))


def _counted(written: tuple[str, ...]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for name, quantity in map(line, written):
        counted[name] += quantity
    return counted


def _quantity(name: str, found: Counter[str]) -> int:
    return found[name] or sum(quantity for other, quantity in found.items() if same(name, other))


def _look(*found: str, expected: tuple[str, ...] = ("2 x Bark Speaker", "1 x Cable 3 m")) -> MemoryLooked:
    return MemoryLooked(at=hour(1), device="iPhone 15", what=Remembered.CART, expected=expected, found=found)


LOGGED_OUT = MemoryLooked(at=hour(0.9), device="iPhone 15", what=Remembered.LOGIN, expected=(ME,))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(MemoryLooked,),
    uses=(*LOGINS, LinkOpened),
    sources=(
        Source("Google/Ipsos, quoted by e-strategyblog", 2012, Confidence.DERIVED),
        Source("Astound Commerce, counter-evidence", 2019, Confidence.DERIVED),
    ),
    seeds=(
        Seed("the cart is empty on the phone", (_look(),), Verdict.FRICTION),
        Seed("one thing is missing", (_look("2 x Bark Speaker"),), Verdict.FRICTION),
        Seed(
            "one speaker instead of two",
            (_look("1 x Bark Speaker", "1 x Cable 3 m"),),
            Verdict.FRICTION,
            Severity.MISLED,
        ),
        Seed("the same in another order", (_look("1 x Cable 3 m", "2 x Bark Speaker"),), Verdict.CLEAR),
        Seed("something more", (_look("2 x Bark Speaker", "1 x Cable 3 m", "1 x Lamp"),), Verdict.UNSURE),
        Seed("the login was lost first", (LOGGED_OUT, _look()), Verdict.NOT_SEEN),
        Seed("nothing was expected", (_look(expected=()),), Verdict.NOT_SEEN),
    ),
)
