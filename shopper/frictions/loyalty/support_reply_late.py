"""
Who asks the shop waits too long for an answer.

What the shopper meets: hours or days pass before a person answers, or nobody ever does.

Why it matters: customers expect an answer within an hour and get it after twelve on average; 62 % of companies never
answer.

What to do instead: answer within the hour while you are open and within a day always, and say when.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Any

from shopper.frictions import (
    Clear,
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
    Unsure,
    Verdict,
)
from shopper.frictions.examples import mail, read
from shopper.frictions.support import SUPPORT, Talk, doubtful, question, read_until, reply, talks
from shopper.measures import Duration, tell_duration
from shopper.observations import Evidence, MessageKind, SupportAsked

STUDIES = Source("SuperOffice customer service benchmark; e-tailing group, 24 hours")


class ReplyLimits(Limits):
    """How long an answer may take."""

    notice: Annotated[Duration, "An answer later than this annoys", STUDIES] = timedelta(hours=1)
    friction: Annotated[Duration, "An answer later than this is late", STUDIES] = timedelta(hours=24)


def check(evidence: Evidence, limits: ReplyLimits) -> Iterator[Finding]:
    """Counts from the question to the first answer by a person; a receipt is none."""
    for talk in talks(evidence):
        yield _answered(talk, limits) if talk.replies else _unanswered(talk, evidence, limits)


def _answered(talk: Talk, limits: ReplyLimits) -> Finding:
    first = talk.replies[0]
    took = first.message.at - talk.asked.at
    if took <= limits.notice:
        return Clear(what=f"answered after {tell_duration(took)}", seen=(first, talk.asked))
    late = took > limits.friction
    limit = limits.friction if late else limits.notice
    return Friction(
        expected=f"an answer within {tell_duration(limit)}",
        happened=f"it came after {tell_duration(took)}",
        seen=(first, talk.asked),
        severity=None if late else Severity.ANNOYED,
        measure=Measure(what="waited", value=took.total_seconds(), unit="s", limit=limit.total_seconds()),
    )


def _unanswered(talk: Talk, evidence: Evidence, limits: ReplyLimits) -> Finding:
    reached = read_until(evidence, talk.asked)
    if talk.asked.by == "chat" or reached is None:
        return NotSeen(why="nobody read what came after the question", seen=(talk.asked,))
    waited = reached - talk.asked.at
    if waited < limits.friction:
        return NotSeen(why=f"not yet due: {tell_duration(limits.friction - waited)} to go", seen=(talk.asked,))
    if unclear := doubtful(evidence, talk.asked):
        return Unsure(why=f"`{unclear[0].message.subject}` may be the answer or not", seen=(*unclear, talk.asked))
    return Friction(
        expected=f"an answer within {tell_duration(limits.friction)}",
        happened=f"none came in {tell_duration(waited)}",
        seen=(talk.asked,),
        measure=Measure(what="waited", value=waited.total_seconds(), unit="s", limit=limits.friction.total_seconds()),
    )


RECEIPT = reply(0.01, automatic=True, answers_within="within a day", ticket="T-1")
FULL: dict[str, Any] = {"topics": ("delivery date", "return"), "ticket": "T-1"}

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="customer service",
    needs=(SupportAsked,),
    uses=SUPPORT,
    limits=ReplyLimits,
    sources=(STUDIES,),
    seeds=(
        Seed("a receipt and nothing else in a day", (question(), RECEIPT, read(25)), Verdict.FRICTION),
        Seed("answered after two days", (question(), RECEIPT, reply(50, **FULL), read(60)), Verdict.FRICTION),
        Seed(
            "answered after three hours",
            (question(), RECEIPT, reply(3, **FULL), read(24)),
            Verdict.FRICTION,
            Severity.ANNOYED,
        ),
        Seed("answered after half an hour", (question(), RECEIPT, reply(0.5, **FULL), read(24)), Verdict.CLEAR),
        Seed("a mail of no clear kind", (question(), RECEIPT, mail(MessageKind.OTHER, 5), read(25)), Verdict.UNSURE),
        Seed("the day is not over", (question(), RECEIPT, read(12)), Verdict.NOT_SEEN),
        Seed("the mailbox was not read", (question(), RECEIPT), Verdict.NOT_SEEN),
    ),
)
