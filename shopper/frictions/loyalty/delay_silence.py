"""
An order is late, and nobody says so.

What the shopper meets: the promised day passes, nothing comes, nothing is said; the parcel leaves days later.

Why it matters: silence is worse than the delay. A traveller who was told one thing in over two hours of waiting wrote
about the silence.

What to do instead: say it before the promised day is over: that it is late, why, and when it comes instead.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.arrivals import dated, end_of
from shopper.frictions.examples import START, mail
from shopper.frictions.post import mails
from shopper.measures import Duration, tell_duration
from shopper.observations import Arrival, Care, Evidence, MessageCame, MessageKind

ARTICLE = Source("“CX: marketing that listens to customers”")


class SilenceLimits(Limits):
    """How long the shop may be silent about an order that is late."""

    friction: Annotated[Duration, "Silence after the promised day is over", OURS] = timedelta(hours=24)


def check(evidence: Evidence, limits: SilenceLimits) -> Iterator[Finding]:
    """That it was late is known once the parcel leaves, or is told to be late, after the day first promised."""
    promises = dated(evidence)
    sent = mails(evidence, MessageKind.SHIPPING_NEWS, MessageKind.DELAY_NEWS)
    if not promises:
        return
    (first, days), over = promises[0], end_of(promises[0][1])
    news = [note for note in sent if note.message.at > first.message.at]
    if not news:
        return
    spoken = news[0]
    silent = spoken.message.at - over
    if silent <= limits.friction:
        yield Clear(what=f"the shop wrote again {spoken.message.at.date()}, promised was {days}", seen=(spoken, first))
        return
    yield Friction(
        expected=f"news of the order within {tell_duration(limits.friction)} after {days.last}, the promised day",
        happened=f"the next word came {tell_duration(silent)} after it",
        seen=(spoken, first),
        measure=Measure(what="silence", value=silent.total_seconds(), unit="s", limit=limits.friction.total_seconds()),
    )


def _days(first: int, last: int = 0) -> Arrival:
    return Arrival(first=START.date().replace(day=first), last=START.date().replace(day=last or first))


def _mail(kind: MessageKind, hours: float, days: Arrival | None) -> MessageCame:
    return mail(kind, hours, care=Care(order="HB-1", contact=True, reason="because of ice", arrives=days))


CONFIRMED = _mail(MessageKind.ORDER_CONFIRMATION, 0.1, _days(5, 6))

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(MessageCame,),
    limits=SilenceLimits,
    sources=(ARTICLE,),
    seeds=(
        Seed(
            "promised for the 6th, sent without a word on the 11th",
            (CONFIRMED, _mail(MessageKind.SHIPPING_NEWS, 216, _days(13))),
            Verdict.FRICTION,
        ),
        Seed(
            "told to be late three days after the promised day",
            (CONFIRMED, _mail(MessageKind.DELAY_NEWS, 192, _days(13))),
            Verdict.FRICTION,
        ),
        Seed(
            "told to be late before the day",
            (CONFIRMED, _mail(MessageKind.DELAY_NEWS, 24, _days(13)), _mail(MessageKind.SHIPPING_NEWS, 216, _days(13))),
            Verdict.CLEAR,
        ),
        Seed("sent in time", (CONFIRMED, _mail(MessageKind.SHIPPING_NEWS, 24, _days(5, 6))), Verdict.CLEAR),
        Seed("no more is known", (CONFIRMED,), Verdict.NOT_SEEN),
        Seed("no day was promised", (_mail(MessageKind.ORDER_CONFIRMATION, 0.1, None),), Verdict.NOT_SEEN),
    ),
)
