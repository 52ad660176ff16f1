"""
Nobody writes after the shopper looked around and left.

What the shopper meets: he compares a few products, leaves without buying, and nothing helps him to pick up
where he stopped.

Why it matters: hardly any shop does it (none of 40 in one study), so a fitting mail stands out; its absence is
a chance missed.

What to do instead: within two days, send one mail that shows the products looked at and a way back to them.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import Confidence, Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import left, mail, owed, read
from shopper.frictions.post import left_before, left_later
from shopper.measures import Duration
from shopper.observations import Evidence, MailboxRead, MessageKind, MessageOwed, Unsubscribed

FORTY = Source("Econsultancy, five e-mail marketing lessons: 0 of 40 retailers", confidence=Confidence.DERIVED)


class ReminderLimits(Limits):
    """How long a shopper waits before the mail counts as missing."""

    friction: Annotated[
        Duration | None,
        "A mail that has not come after this time is missing; unset, the scenario's own time holds",
        FORTY,
    ] = None


def check(evidence: Evidence, limits: ReminderLimits) -> Iterator[Finding]:
    """Nobody is owed a mail about products when he looked at none, or left a cart, which has a reminder of its own."""

    def void(promise: MessageOwed) -> str:
        leave = left_before(evidence, promise.since)
        if leave and leave.cart:
            return "a filled cart was left, which has a reminder of its own"
        later = left_later(evidence, promise.since, promise.since + (limits.friction or promise.within))
        if later and later.cart:
            return "the shopper came back and left a filled cart, which has a reminder of its own"
        return "the shopper had looked at no product" if leave and not leave.viewed else ""

    about = Awaited(MessageKind.BROWSE_REMINDER, "a mail about what was looked at", limits.friction, void)
    return absence(evidence, about)


VIEWED = left(viewed=("Aurora Headphones",))
OWED = owed(MessageKind.BROWSE_REMINDER, because="left after looking at Aurora Headphones")

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageOwed, MailboxRead),
    uses=ABSENCE,
    limits=ReminderLimits,
    sources=(FORTY,),
    seeds=(
        Seed("nothing came", (VIEWED, OWED, read(24)), Verdict.FRICTION),
        Seed("it came", (VIEWED, OWED, mail(MessageKind.BROWSE_REMINDER, 0.5), read(24)), Verdict.CLEAR),
        Seed(
            "a mail came whose purpose is not clear",
            (VIEWED, OWED, mail(MessageKind.OTHER, 2), read(24)),
            Verdict.UNSURE,
        ),
        Seed("a cart was left", (left(viewed=("A lamp",), cart=("A lamp",)), OWED, read(24)), Verdict.NOT_SEEN),
        Seed(
            "he came back on his own and left a cart before it was due",
            (VIEWED, OWED, left(1, cart=("A lamp",)), read(24)),
            Verdict.NOT_SEEN,
        ),
        Seed(
            "he left a cart after it was due",
            (VIEWED, OWED, left(25, cart=("A lamp",)), read(26)),
            Verdict.FRICTION,
        ),
        Seed(
            "the shopper had unsubscribed",
            (Unsubscribed(how="link", confirmed=True), VIEWED, OWED, read(24)),
            Verdict.NOT_SEEN,
        ),
        Seed("it is not yet due", (VIEWED, OWED, read(5)), Verdict.NOT_SEEN),
    ),
)
