"""
The day of arrival is put off again and again.

What the shopper meets: Tuesday, then Friday, then some day next week; every mail has another day.

Why it matters: he plans his days by what he is told, and believes the next day less. Alerts that kept changing the
time made one passenger write about it.

What to do instead: promise a day only when it is sure, and then keep to it; one change, told early, is forgiven.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import (
    Clear,
    Confidence,
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
from shopper.frictions.arrivals import dated
from shopper.frictions.examples import START, mail
from shopper.frictions.moved_days import NEXT_ROUND
from shopper.frictions.told_days import days_of
from shopper.observations import Arrival, Care, Delivery, DeliveryTold, Evidence, MessageCame, MessageKind

ARTICLE = Source("“CX: marketing that listens to customers”", confidence=Confidence.DERIVED)


class MovesLimits(Limits):
    """How often a promised day may change."""

    notice: Annotated[NonNegativeInt, "More changes than this annoy", ARTICLE] = 1
    friction: Annotated[NonNegativeInt, "More changes than this mislead", ARTICLE] = 2


def check(evidence: Evidence, limits: MovesLimits) -> Iterator[Finding]:
    """A narrower time within the days told before is no change."""
    promises = dated(evidence)
    yield from _since_ordering(evidence, promises)
    moved = [late for early, late in pairwise(promises) if not early[1].meets(late[1])]
    if len(promises) <= 1:
        return
    if len(moved) <= limits.notice:
        seen = tuple(note for note, _ in promises)
        yield Clear(what=f"{len(promises)} mails, and the promised day changed {_times(len(moved))}", seen=seen)
        return
    told = ", then ".join(str(days) for _, days in (promises[0], *moved))
    yield Friction(
        expected=f"a promised day that changes at most {_times(limits.notice)}",
        happened=f"it changed {_times(len(moved))}: {told}",
        seen=(*(note for note, _ in moved), promises[0][0]),
        severity=None if len(moved) > limits.friction else Severity.ANNOYED,
        measure=Measure(what="changes of the promised day", value=len(moved), unit="changes", limit=limits.notice),
    )


def _since_ordering(evidence: Evidence, promises: tuple[tuple[MessageCame, Arrival], ...]) -> Iterator[Finding]:
    """The confirmation against what the last page of the checkout had told; a later day there was not agreed to."""
    confirmed = next(((n, days) for n, days in promises if n.message.kind is MessageKind.ORDER_CONFIRMATION), None)
    told = [note for note in evidence.of(DeliveryTold) if note.step_of_checkout and days_of(note)]
    if confirmed is None or not told:
        return
    (note, days), page = confirmed, told[-1]
    last, way = max(days_of(page), key=lambda pair: pair[0])
    if days.first - last > NEXT_ROUND:
        yield Friction(
            expected=f"as told when the order was placed: “{way.text}”",
            happened=f"`{note.message.subject}` says {days}, {(days.first - last).days} days later",
            seen=(note, page),
        )


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _told(hours: float, day: int, kind: MessageKind = MessageKind.DELAY_NEWS) -> MessageCame:
    date = START.date().replace(day=day)
    care = Care(order="HB-1", contact=True, reason="because of ice", arrives=Arrival(first=date, last=date))
    return mail(kind, hours, care=care)


ORDERED = _told(0.1, 5, MessageKind.ORDER_CONFIRMATION)


def _page(day: str) -> DeliveryTold:
    ways = (Delivery(text=f"arrives {day}", dates=(day.lower(),)),)
    return DeliveryTold(at=START, where="Review", ways=ways, step_of_checkout=True)


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(MessageCame,),
    uses=(DeliveryTold,),
    limits=MovesLimits,
    sources=(ARTICLE,),
    seeds=(
        Seed("put off three times", (ORDERED, _told(24, 9), _told(96, 13), _told(190, 17)), Verdict.FRICTION),
        Seed("put off twice", (ORDERED, _told(24, 9), _told(96, 13)), Verdict.FRICTION, Severity.ANNOYED),
        Seed(
            "put off once, and kept",
            (ORDERED, _told(24, 13), _told(180, 13, MessageKind.SHIPPING_NEWS)),
            Verdict.CLEAR,
        ),
        Seed("the confirmation has a later day than the checkout", (_page("1 March"), ORDERED), Verdict.FRICTION),
        Seed("the confirmation has the day of the checkout", (_page("5 March"), ORDERED), Verdict.NOT_SEEN),
        Seed("one day, and no second mail", (ORDERED,), Verdict.NOT_SEEN),
    ),
)
