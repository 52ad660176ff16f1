"""
A mail is about something the shopper never cared for.

What the shopper meets: a mail with products he has neither looked at nor put in the cart nor bought.

Why it matters: one mail that shows the shop did not listen is enough to spoil an otherwise good impression.

What to do instead: choose the products of a mail by what its reader looked at, left or bought; suggest others
beside them.
"""

from collections.abc import Iterator

from shopper.frictions import OURS, Clear, Finding, Friction, Limits, NotSeen, Rule, Seed, Severity, Stage, Verdict
from shopper.frictions.examples import hour, left, mail
from shopper.frictions.names import any_same, cared_for, mentions, products
from shopper.frictions.post import advertising
from shopper.observations import (
    CartSeen,
    Evidence,
    Left,
    ListSeen,
    MessageCame,
    MessageKind,
    Product,
    ProductSeen,
)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """One fitting product is enough: suggestions beside it do no harm."""
    for note in advertising(evidence):
        cared, named = cared_for(evidence, note.message), products(evidence, note.message)
        if not cared:
            yield NotSeen(why="the shopper had looked at nothing when the mail came", seen=(note,))
        elif right := any_same(named, cared) or next((name for name in cared if mentions(note.message, name)), ""):
            yield Clear(what=f"the mail is about {right}", seen=(note,))
        elif not named:
            yield NotSeen(why="the mail names no product", seen=(note,))
        else:
            yield Friction(
                expected=f"products the shopper cared for, such as {', '.join(cared[:3])}",
                happened=f"`{note.message.subject}` shows {', '.join(named[:3])}",
                seen=(note, *evidence.of(Left)[-1:]),
            )


def _about(*names: str, hours: float = 1) -> MessageCame:
    return mail(MessageKind.BROWSE_REMINDER, hours, names=names, pictured=names)


VIEWED = (
    ProductSeen(at=hour(0), product=Product(name="Aurora Headphones")),
    left(0.2, viewed=("Aurora Headphones",)),
)

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageCame,),
    uses=(ProductSeen, CartSeen, Left, ListSeen),
    sources=(OURS,),
    seeds=(
        Seed("headphones were looked at, the mail shows a lamp", (*VIEWED, _about("Dune Lamp")), Verdict.FRICTION),
        Seed(
            "another model of the same name",
            (left(0, viewed=("Aurora X4",)), _about("Aurora X5")),
            Verdict.FRICTION,
        ),
        Seed("the mail shows the headphones", (*VIEWED, _about("Aurora Headphones")), Verdict.CLEAR),
        Seed(
            "the headphones, with something one might also like",
            (*VIEWED, _about("Dune Lamp", "Aurora Headphones, black")),
            Verdict.CLEAR,
        ),
        Seed(
            "no product is named",
            (*VIEWED, mail(MessageKind.PROMOTION, 3, text="Our spring is here", names=("Our spring is here",))),
            Verdict.NOT_SEEN,
        ),
        Seed("only the welcome came", (*VIEWED, mail(MessageKind.WELCOME, 1, names=("Dune Lamp",))), Verdict.NOT_SEEN),
    ),
)
