"""
Nobody says that a question has arrived.

What the shopper meets: he sends the form, and nothing tells him that it was received, or when to expect an answer.

Why it matters: he does not know whether to wait, to write again or to call. Only one company in ten acknowledges.

What to do instead: answer at once by itself: that the message is there, its number, and when a person will answer.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Any

from shopper.frictions import (
    OURS,
    Clear,
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
from shopper.frictions.examples import hour, mail, read
from shopper.frictions.support import SUPPORT, Talk, doubtful, question, read_until, reply, talks
from shopper.measures import Duration, tell_duration
from shopper.observations import Evidence, MessageKind, SupportAsked


class ReceiptLimits(Limits):
    """How long a receipt may take."""

    friction: Annotated[Duration, "A receipt that has not come after this time is missing", OURS] = timedelta(
        minutes=15
    )


def check(evidence: Evidence, limits: ReceiptLimits) -> Iterator[Finding]:
    """What the page says once the form is sent counts as well as a mail; a chat needs no receipt."""
    for talk in talks(evidence):
        if talk.asked.by != "chat":
            yield _judged(talk, evidence, limits)


def _judged(talk: Talk, evidence: Evidence, limits: ReceiptLimits) -> Finding:
    end = talk.asked.at + limits.friction
    said = [note for note in talk.receipts if note.message.at <= end]
    told = [note for note in said if note.message.care and note.message.care.answers_within]
    surely = [note for note in said if note.message.care and note.message.care.automatic]
    answered = [note for note in talk.replies if note.message.at <= end]
    reached = read_until(evidence, talk.asked)
    if told or answered:
        return Clear(what="the message was acknowledged", seen=(*told, *answered, talk.asked))
    if reached is None or reached < end:
        return NotSeen(why="nobody read what came after the question", seen=(talk.asked,))
    if unclear := doubtful(evidence, talk.asked):
        return Unsure(why=f"`{unclear[0].message.subject}` may be the receipt or not", seen=(*unclear, talk.asked))
    expected = f"within {tell_duration(limits.friction)}, word that the message has come and when it is answered"
    if surely:
        happened = "it was received, but nobody says when it is answered"
        return Friction(expected=expected, happened=happened, seen=(*surely, talk.asked), severity=Severity.ANNOYED)
    return Friction(expected=expected, happened="nothing said so", seen=(talk.asked,))


FULL: dict[str, Any] = {"topics": ("delivery date", "return"), "ticket": "T-1"}
RECEIPT = reply(0.01, automatic=True, answers_within="within a day", ticket="T-1")
BARE = reply(0.01, automatic=True, ticket="T-1")

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="customer service",
    needs=(SupportAsked,),
    uses=SUPPORT,
    limits=ReceiptLimits,
    sources=(Source("SuperOffice benchmark, by toistersolutions.com: 10 % acknowledge"),),
    seeds=(
        Seed("only the answer, after 40 minutes", (question(), reply(0.66, **FULL), read(24)), Verdict.FRICTION),
        Seed(
            "a receipt that says no time",
            (question(), BARE, reply(0.66, **FULL), read(24)),
            Verdict.FRICTION,
            Severity.ANNOYED,
        ),
        Seed("a receipt that says within a day", (question(), RECEIPT, read(20)), Verdict.CLEAR),
        Seed(
            "the page says so",
            (question(), reply(0.001, "page", automatic=True, answers_within="within a day"), read(20)),
            Verdict.CLEAR,
        ),
        Seed(
            "a receipt in the same second, which a mail writes without its fractions",
            (
                question(at=hour(0) + timedelta(milliseconds=400)),
                reply(0, automatic=True, answers_within="within a day"),
                read(20),
            ),
            Verdict.CLEAR,
        ),
        Seed("answered at once", (question(), reply(0.1, **FULL), read(20)), Verdict.CLEAR),
        Seed("a mail of no clear kind", (question(), mail(MessageKind.OTHER, 0.1), read(20)), Verdict.UNSURE),
        Seed("a chat needs none", (question(by="chat"), read(20)), Verdict.NOT_SEEN),
        Seed("the mailbox was not read", (question(),), Verdict.NOT_SEEN),
    ),
)
