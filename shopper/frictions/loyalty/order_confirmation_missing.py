"""
An order is not confirmed by mail as it should be.

What the shopper meets: he has paid, and no mail says so; or it comes late, or names neither the order nor anybody
to ask.

Why it matters: without it he does not know whether he bought anything. A confirmation with order number and
service contact is one of the criteria of the yearly study of 100 merchants.

What to do instead: send the confirmation in the moment of the order, with its number, what was bought, and an
address or a phone number for questions.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from shopper.frictions import (
    OURS,
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import hour, mail, owed, read
from shopper.frictions.lateness import lateness
from shopper.frictions.post import mails
from shopper.measures import Duration
from shopper.observations import Care, Evidence, MailboxRead, MessageCame, MessageKind, MessageOwed, OrderPlaced

CRITERION = Source("e-tailing group, yearly mystery shopping study, criterion 8", confidence=Confidence.DERIVED)
CONFIRMED = MessageKind.ORDER_CONFIRMATION
MAYBE_A_NUMBER = re.compile(r"#\s?\w*\d|\b[A-Z]{0,4}-?\d{4,}")


class ConfirmationLimits(Limits):
    """How long a confirmation may take."""

    friction: Annotated[Duration, "A confirmation that comes later than this is late", OURS] = timedelta(minutes=15)


def check(evidence: Evidence, limits: ConfirmationLimits) -> Iterator[Finding]:
    """Whether one came, when, and whether it says what a confirmation is for."""
    yield from absence(evidence, Awaited(CONFIRMED, "a confirmation of the order"))
    late = lateness(evidence, CONFIRMED, "the confirmation of the order", limits.friction)
    yield from (finding for finding in late if isinstance(finding, Friction))
    for note in mails(evidence, CONFIRMED):
        yield from _content(note, evidence)


def _content(note: MessageCame, evidence: Evidence) -> Iterator[Finding]:
    message, care = note.message, note.message.care
    if not care or not message.text or message.channel != "mail":
        yield NotSeen(why="the confirmation has no text that could be read", seen=(note,))
        return
    numbers = [order.number for order in evidence.of(OrderPlaced) if order.number]
    said = f"{message.subject}\n{message.text}"
    if care.order or any(number in said for number in numbers):
        yield Clear(what="the confirmation names the order", seen=(note,))
    elif MAYBE_A_NUMBER.search(said):
        yield Unsure(why="the confirmation may name the order by a number that is not told as one", seen=(note,))
    else:
        yield Friction(expected="the number of the order in its confirmation", happened="it names none", seen=(note,))
    if care.contact:
        yield Clear(what="the confirmation says whom to ask", seen=(note,))
    else:
        yield Friction(
            expected="an address, a number or a page for questions about the order",
            happened="the confirmation names none",
            seen=(note,),
        )


FULL = Care(order="HB-1", contact=True)
OWED = owed(CONFIRMED, within=1, because="ordered")

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="shop team",
    uses=(*ABSENCE, MessageOwed, MailboxRead),
    limits=ConfirmationLimits,
    sources=(CRITERION,),
    seeds=(
        Seed("no confirmation in an hour", (OWED, read(1)), Verdict.FRICTION),
        Seed(
            "it comes after 40 minutes", (OWED, mail(CONFIRMED, 0.66, text="Order HB-1", care=FULL)), Verdict.FRICTION
        ),
        Seed(
            "no number and nobody to ask",
            (OWED, mail(CONFIRMED, 0.1, text="Thank you for your order", care=Care()), read(1)),
            Verdict.FRICTION,
        ),
        Seed(
            "a number, and nobody to ask",
            (OWED, mail(CONFIRMED, 0.1, text="Order HB-1", care=Care(order="HB-1")), read(1)),
            Verdict.FRICTION,
        ),
        Seed(
            "at once, with number and contact",
            (OWED, mail(CONFIRMED, 0.01, text="Order HB-1. Call us.", care=FULL), read(1)),
            Verdict.CLEAR,
        ),
        Seed(
            "the number of the page of thanks, without the word order",
            (
                OrderPlaced(at=hour(0), url="https://shop.example/thanks", number="HB-1"),
                OWED,
                mail(CONFIRMED, 0.01, text="HB-1 is confirmed. Call us.", care=Care(contact=True)),
                read(1),
            ),
            Verdict.CLEAR,
        ),
        Seed(
            "something that may be its number",
            (OWED, mail(CONFIRMED, 0.01, text="#1001 is confirmed", care=Care(contact=True)), read(1)),
            Verdict.UNSURE,
        ),
        Seed("a mail that may be one", (OWED, mail(CONFIRMED, 0.1, confidence=0.3), read(1)), Verdict.UNSURE),
        Seed("the hour is not over", (OWED, read(0.5)), Verdict.NOT_SEEN),
        Seed("one picture", (mail(CONFIRMED, 0.1, html="mails/001.html"),), Verdict.NOT_SEEN),
    ),
)
