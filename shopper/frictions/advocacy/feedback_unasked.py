"""
Nobody asks the shopper how it was.

What the shopper meets: he bought, it came, and his opinion interests nobody.

Why it matters: who is never asked neither praises in public nor complains in private; the shop learns nothing.

What to do instead: ask once, five to fourteen days after the parcel has come.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import Confidence, Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import mail, owed, read
from shopper.measures import Duration
from shopper.observations import Evidence, MailboxRead, MessageKind, MessageOwed

DEFAULTS = Source("Defaults of Yotpo (14 days), Loox (14 days) and Revi (7 days)", confidence=Confidence.DERIVED)


class AskingLimits(Limits):
    """How long the shop may wait before it asks."""

    friction: Annotated[
        Duration | None, "Not asked within this time; unset, the scenario's own time holds", DEFAULTS
    ] = None


def check(evidence: Evidence, limits: AskingLimits) -> Iterator[Finding]:
    """Whether a request for feedback came at all."""
    return absence(evidence, Awaited(MessageKind.SURVEY, "a request for feedback", limits.friction))


OWED = owed(MessageKind.SURVEY, within=720, because="ordered")

RULE = Rule(
    check,
    stage=Stage.ADVOCACY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageOwed, MailboxRead),
    uses=ABSENCE,
    limits=AskingLimits,
    sources=(DEFAULTS,),
    seeds=(
        Seed("never asked in thirty days", (OWED, read(720)), Verdict.FRICTION),
        Seed("asked after ten days", (OWED, mail(MessageKind.SURVEY, 240), read(720)), Verdict.CLEAR),
        Seed("a mail that may ask", (OWED, mail(MessageKind.SURVEY, 240, confidence=0.3), read(720)), Verdict.UNSURE),
        Seed("not yet due", (OWED, read(100)), Verdict.NOT_SEEN),
    ),
)
