"""
Nobody says that the parcel was sent.

What the shopper meets: he paid days ago and does not know whether anything is on its way.

Why it matters: waiting without news leads to questions and to doubt; 84 % of shops sent such a mail in 2008, 95 %
the year before.

What to do instead: write in the moment the parcel leaves, with the day it arrives and a way to follow it.
"""

from collections.abc import Iterator

from shopper.frictions import Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import mail, owed, read
from shopper.frictions.post import mails
from shopper.observations import Evidence, MailboxRead, MessageKind, MessageOwed

NEWS = MessageKind.SHIPPING_NEWS


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Who is told that it will be late is not owed the parcel in the usual time."""

    def void(promise: MessageOwed) -> str:
        told = [note for note in mails(evidence, MessageKind.DELAY_NEWS) if note.message.at >= promise.since]
        return "the shop wrote that the order is late" if told else ""

    return absence(evidence, Awaited(NEWS, "a mail that says the parcel was sent", void=void))


OWED = owed(NEWS, within=96, because="ordered")

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(MessageOwed, MailboxRead),
    uses=ABSENCE,
    sources=(Source("Econsultancy, 91 of 100 retailers confirm by mail", 2008),),
    seeds=(
        Seed("nothing in four days", (OWED, read(96)), Verdict.FRICTION),
        Seed(
            "only the order was confirmed",
            (OWED, mail(MessageKind.ORDER_CONFIRMATION, 0.1), read(96)),
            Verdict.FRICTION,
        ),
        Seed("it came the next day", (OWED, mail(NEWS, 24), read(96)), Verdict.CLEAR),
        Seed("a mail that may be about it", (OWED, mail(NEWS, 24, confidence=0.3), read(96)), Verdict.UNSURE),
        Seed("the shop wrote that it is late", (OWED, mail(MessageKind.DELAY_NEWS, 24), read(96)), Verdict.NOT_SEEN),
        Seed("not yet due", (OWED, read(48)), Verdict.NOT_SEEN),
    ),
)
