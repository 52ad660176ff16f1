"""
The shopper learns only after adding it that it is sold out.

What the shopper meets: the product's page says that it can be had, or nothing at all; the cart or the checkout says
that it is sold out.

Why it matters: stock in real time on the product's page or in the cart is a must of the e-tailing group's yearly
mystery shopping; who learns it late has filled in forms for nothing.

What to do instead: show on the product's page what the cart knows, before anything is added.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.names import same
from shopper.observations import CartSeen, Evidence, StockTold

ETAILING = Source("the e-tailing group, mystery shopping, must-have 9", confidence=Confidence.DERIVED)
PAGE = "product page"


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Holds what cart and checkout say of stock against what the product's page said."""
    told = evidence.of(StockTold)
    late = [note for note in told if note.where != PAGE and not note.available]
    early = [note for note in told if note.where == PAGE]
    if late:
        yield _judged(late[0], early)
    elif early and evidence.of(CartSeen) and all(note.available for note in early):
        yield Clear(what=f"{early[-1].name} is to be had, and the cart says nothing else", seen=(early[-1],))


def _judged(late: StockTold, early: list[StockTold]) -> Finding:
    of_it = [note for note in early if not late.name or same(note.name, late.name)]
    if any(not note.available or note.text for note in of_it):
        return Unsure(
            why=f"the {late.where} says “{late.text}”, which may be about what was known to be sold out", seen=(late,)
        )
    said = f"the product's page called {of_it[-1].name} available" if of_it else "the product's page said nothing of it"
    return Friction(
        expected="to learn on the product's page whether it can be had",
        happened=f"the {late.where} says “{late.text}”; {said}",
        seen=(late, *of_it[-1:]),
    )


THERE = StockTold(name="Bark Speaker", where=PAGE, available=True)
GONE = StockTold(name="Bark Speaker", where=PAGE, available=False)
LATE = StockTold(name="", where="cart", available=False, text="Sold out")

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(StockTold,),
    uses=(CartSeen,),
    sources=(ETAILING,),
    seeds=(
        Seed("in stock on its page, sold out in the cart", (THERE, CartSeen(), LATE), Verdict.FRICTION),
        Seed("nothing on its page, sold out in the cart", (CartSeen(), LATE), Verdict.FRICTION),
        Seed("in stock on its page, and the cart agrees", (THERE, CartSeen()), Verdict.CLEAR),
        Seed("one of those looked at was known to be sold out", (THERE, GONE, CartSeen(), LATE), Verdict.UNSURE),
        Seed(
            "the checkout says that it is sent once there is some again",
            (THERE, CartSeen(), LATE.model_copy(update={"where": "checkout", "text": "On backorder"})),
            Verdict.FRICTION,
        ),
        Seed(
            "its page had said that it is sent once there is some again",
            (THERE.model_copy(update={"text": "On backorder"}), CartSeen(), LATE),
            Verdict.UNSURE,
        ),
        Seed("it was not put into the cart", (THERE,), Verdict.NOT_SEEN),
    ),
)
