"""
Nobody writes after the shopper left a filled cart.

What the shopper meets: he puts something in the cart, is called away, and never hears of it again.

Why it matters: a mail within a day is generally held to be good practice (2009), yet 93 % of brands send none (2025):
the sale that was nearly made is left lying.

What to do instead: within a day, send one mail that shows what is in the cart and leads back to it.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import hour, left, mail, owed, read
from shopper.frictions.post import left_before, left_later
from shopper.measures import Duration
from shopper.observations import Evidence, MailboxRead, MessageKind, MessageOwed, OrderPlaced

ONE_DAY = Source("Listrak study, PRWeb", 2009)


class ReminderLimits(Limits):
    """How long a shopper waits before the reminder counts as missing."""

    friction: Annotated[
        Duration | None,
        "A reminder that has not come after this time is missing; unset, the scenario's own time holds",
        ONE_DAY,
    ] = None


def check(evidence: Evidence, limits: ReminderLimits) -> Iterator[Finding]:
    """Nobody is owed a reminder of an empty cart."""

    def void(promise: MessageOwed) -> str:
        leave = left_before(evidence, promise.since)
        if leave and not leave.cart:
            return "the cart was empty when the shopper left, so no reminder was due"
        later = left_later(evidence, promise.since, promise.since + (limits.friction or promise.within))
        return (
            "the shopper came back and left no cart behind, so no reminder was due" if later and not later.cart else ""
        )

    return absence(evidence, Awaited(MessageKind.CART_REMINDER, "a reminder of the cart", limits.friction, void))


CART = left(cart=("Bark Speaker",))
OWED = owed(MessageKind.CART_REMINDER, because="left the cart Bark Speaker")

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="CRM team",
    needs=(MessageOwed, MailboxRead),
    uses=ABSENCE,
    limits=ReminderLimits,
    sources=(ONE_DAY, Source("Stord mystery shopping report", 2025)),
    seeds=(
        Seed("nothing came in a day", (CART, OWED, read(24)), Verdict.FRICTION),
        Seed("only the welcome came", (CART, OWED, mail(MessageKind.WELCOME, 1), read(24)), Verdict.FRICTION),
        Seed(
            "it came within the hour",
            (CART, OWED, mail(MessageKind.CART_REMINDER, 0.75, names=("Bark Speaker",)), read(24)),
            Verdict.CLEAR,
        ),
        Seed(
            "it came after thirty hours, which is another friction",
            (CART, OWED, mail(MessageKind.CART_REMINDER, 30, names=("Bark Speaker",)), read(36)),
            Verdict.CLEAR,
        ),
        Seed(
            "a mail came that may be meant as one",
            (CART, OWED, mail(MessageKind.CART_REMINDER, 2, confidence=0.3), read(24)),
            Verdict.UNSURE,
        ),
        Seed("it is not yet due", (CART, OWED, read(21)), Verdict.NOT_SEEN),
        Seed("the cart was empty", (left(), OWED, read(24)), Verdict.NOT_SEEN),
        Seed("he came back and left an empty cart", (CART, OWED, left(2), read(24)), Verdict.NOT_SEEN),
        Seed(
            "he came back on his own and ordered",
            (CART, OWED, OrderPlaced(at=hour(2), url="https://shop.example/done"), read(24)),
            Verdict.NOT_SEEN,
        ),
        Seed("the mailbox was not read at all", (CART, OWED), Verdict.NOT_SEEN),
    ),
)
