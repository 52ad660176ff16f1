"""
The reminder of the cart comes while the shopper may still be shopping.

What the shopper meets: he has hardly put the thing in the cart, or is fetching his card, and is already urged
to come back.

Why it matters: mails sent within the hour led to half as many purchases as those sent after one (3.1 % and 6.3
%).

What to do instead: wait until the shopper has been gone for about an hour.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.examples import left, mail
from shopper.frictions.post import left_before, mails
from shopper.measures import Duration, tell_duration
from shopper.observations import Evidence, Left, MessageCame, MessageKind

FIGURES = Source("SaleCycle, MarketingProfs 31418", confidence=Confidence.DERIVED)


class ReminderLimits(Limits):
    """How soon a reminder of the cart may come."""

    notice: Annotated[Duration, "A reminder sooner than this is hasty", FIGURES] = timedelta(minutes=15)


def check(evidence: Evidence, limits: ReminderLimits) -> Iterator[Finding]:
    """Measures from the last time the shopper had left when the mail came."""
    for note in mails(evidence, MessageKind.CART_REMINDER):
        leave = left_before(evidence, note.message.at)
        if leave is None:
            yield NotSeen(why="it is not known when the shopper left", seen=(note,))
            continue
        gone = note.message.at - leave.at
        if gone >= limits.notice:
            yield Clear(what=f"the reminder left the shopper {tell_duration(gone)}", seen=(note, leave))
        else:
            yield Friction(
                expected=f"no reminder in the first {tell_duration(limits.notice)}",
                happened=f"it came {tell_duration(gone)} after the shopper had left",
                seen=(note, leave),
                measure=Measure(
                    what="waited", value=gone.total_seconds(), unit="s", limit=limits.notice.total_seconds()
                ),
            )


CART = left(cart=("Bark Speaker",))
SHOWN = {"names": ("Bark Speaker",), "pictured": ("Bark Speaker",)}

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageCame, Left),
    limits=ReminderLimits,
    sources=(FIGURES,),
    seeds=(
        Seed("it came after three minutes", (CART, mail(MessageKind.CART_REMINDER, 0.05, **SHOWN)), Verdict.FRICTION),
        Seed("it came after an hour", (CART, mail(MessageKind.CART_REMINDER, 1, **SHOWN)), Verdict.CLEAR),
        Seed("no reminder came", (CART, mail(MessageKind.WELCOME, 0.05)), Verdict.NOT_SEEN),
    ),
)
