"""
After the sale the shop is silent.

What the shopper meets: once the parcel has come, nothing: no help with what he bought, no offer that goes with it,
no invitation to tell others.

Why it matters: what happens after the purchase decides whether he buys again and recommends the shop.

What to do instead: within a month write once about what was bought: how to get the most out of it, what goes with
it, and how to bring a friend.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import OURS, Confidence, Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import mail, owed, read
from shopper.measures import Duration
from shopper.observations import Evidence, MailboxRead, MessageKind, MessageOwed

AFTER = MessageKind.AFTERCARE
LOYALTY = Source(
    "“How to optimize your eCommerce customer journey”, on loyalty and advocacy", confidence=Confidence.DERIVED
)


class AftercareLimits(Limits):
    """How long the shop may be silent."""

    friction: Annotated[
        Duration | None,
        "After this time without any help, offer or invitation; unset, the scenario's own time holds",
        OURS,
    ] = None


def check(evidence: Evidence, limits: AftercareLimits) -> Iterator[Finding]:
    """An offer after the sale will do; a mere request for feedback takes and gives nothing."""
    instead = (MessageKind.PROMOTION, MessageKind.BACK_IN_STOCK)
    return absence(evidence, Awaited(AFTER, "help, an offer or an invitation", limits.friction, instead=instead))


OWED = owed(AFTER, within=720, because="ordered")

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageOwed, MailboxRead),
    uses=ABSENCE,
    limits=AftercareLimits,
    sources=(LOYALTY,),
    seeds=(
        Seed("nothing in thirty days", (OWED, read(720)), Verdict.FRICTION),
        Seed("only the parcel's own mails", (OWED, mail(MessageKind.SHIPPING_NEWS, 24), read(720)), Verdict.FRICTION),
        Seed("only a request for feedback", (OWED, mail(MessageKind.SURVEY, 200), read(720)), Verdict.FRICTION),
        Seed("tips for what was bought", (OWED, mail(AFTER, 300), read(720)), Verdict.CLEAR),
        Seed("an offer", (OWED, mail(MessageKind.PROMOTION, 300), read(720)), Verdict.CLEAR),
        Seed("a mail of no clear kind", (OWED, mail(MessageKind.OTHER, 300), read(720)), Verdict.UNSURE),
        Seed("not yet due", (OWED, read(300)), Verdict.NOT_SEEN),
    ),
)
