"""
The welcome mail comes late.

What the shopper meets: he looks for the welcome mail, does not find it, and has moved on when it comes.

Why it matters: half of the best performing shops send it at once and nearly all within five minutes
(2016); interest is greatest in the minutes after signing up.

What to do instead: send the welcome mail the moment the address is confirmed, outside any nightly batch.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from shopper.frictions import Confidence, Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.examples import mail, owed, read
from shopper.frictions.lateness import lateness
from shopper.measures import Duration
from shopper.observations import Evidence, MessageCame, MessageKind, MessageOwed

BANDS = Source("Digital Commerce 360: best performers send at once", 2016, Confidence.DERIVED)


class WelcomeLimits(Limits):
    """How long a welcome mail may take."""

    notice: Annotated[Duration, "A welcome mail later than this is noticed", BANDS] = timedelta(minutes=5)
    friction: Annotated[Duration, "A welcome mail later than this is late", BANDS] = timedelta(minutes=10)


def check(evidence: Evidence, limits: WelcomeLimits) -> Iterator[Finding]:
    """Times the first welcome mail after the address was given."""
    return lateness(evidence, MessageKind.WELCOME, "the welcome mail", limits.friction, limits.notice)


RULE = Rule(
    check,
    stage=Stage.AWARENESS,
    severity=Severity.SLOWED,
    owner="CRM team",
    needs=(MessageOwed, MessageCame),
    limits=WelcomeLimits,
    sources=(BANDS,),
    seeds=(
        Seed(
            "it took three hours",
            (owed(MessageKind.WELCOME), mail(MessageKind.WELCOME, 3), read(24)),
            Verdict.FRICTION,
        ),
        Seed(
            "it took seven minutes",
            (owed(MessageKind.WELCOME), mail(MessageKind.WELCOME, 7 / 60), read(24)),
            Verdict.FRICTION,
            Severity.ANNOYED,
        ),
        Seed("it took half a minute", (owed(MessageKind.WELCOME), mail(MessageKind.WELCOME, 1 / 120)), Verdict.CLEAR),
        Seed("none came", (owed(MessageKind.WELCOME), read(24)), Verdict.NOT_SEEN),
    ),
)
