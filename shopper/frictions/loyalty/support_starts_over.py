"""
Who turns to the shop again has to start from the beginning.

What the shopper meets: a new ticket number, and the same questions he has answered before.

Why it matters: he tells the same story to one person after the other; the shop has forgotten him between two channels.

What to do instead: keep one ticket for one matter, whether it comes by form, mail or chat, and read it before asking.
"""

from collections.abc import Iterator
from typing import Any

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
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.support import SUPPORT, Talk, question, reply, talks
from shopper.observations import Care, Evidence, MessageCame, SupportAsked

VAGUE = "matter"
"""What a shop may well want to know more about, where it is told for the first time."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Whether one is asked what one has told, and whether the second contact keeps the first one's ticket."""
    for talk in talks(evidence):
        heard = [(note, note.message.care) for note in (*talk.receipts, *talk.replies) if note.message.care]
        cares = [(note, care) for note, care in heard if care]
        if not cares:
            yield NotSeen(why="no answer came that could be read", seen=(talk.asked,))
        else:
            yield _judged(talk, cares)


def _judged(talk: Talk, cares: list[tuple[MessageCame, Care]]) -> Finding:
    asked = talk.asked
    repeated = [(note, part) for note, care in cares for part in care.asks if part in asked.told]
    other = [(note, care.ticket) for note, care in cares if care.ticket and not _same(care.ticket, asked.ticket)]
    if asked.ticket and other:
        return Friction(
            expected=f"the ticket he named: {asked.ticket}",
            happened=f"a new one, {other[0][1]}" + (f"; asked again: {repeated[0][1]}" if repeated else ""),
            seen=(other[0][0], asked),
        )
    sure = [(note, part) for note, part in repeated if asked.again or part != VAGUE]
    if sure:
        happened = f"he is asked again for: {', '.join(dict.fromkeys(part for _, part in sure))}"
        return Friction(expected="no question that he has answered", happened=happened, seen=(sure[0][0], asked))
    if repeated:
        return Unsure(why="he is asked to tell more; he may have told it already", seen=(repeated[0][0], asked))
    return Clear(what="nothing was asked twice", seen=(*(note for note, _ in cares), asked))


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))


FIRST = (question(), reply(0.5, ticket="T-1", topics=("delivery date", "return")))
AGAIN = question(2, ("return",), again=True, ticket="T-1", by="chat")
KEPT: dict[str, Any] = {"channel": "chat", "topics": ("return",)}

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="customer service",
    needs=(SupportAsked,),
    uses=SUPPORT,
    sources=(OURS,),
    seeds=(
        Seed("a new ticket in the chat", (*FIRST, AGAIN, reply(2.01, ticket="T-2", **KEPT)), Verdict.FRICTION),
        Seed(
            "asked again for the number of the order",
            (*FIRST, AGAIN, reply(2.01, asks=("order number",), **KEPT)),
            Verdict.FRICTION,
        ),
        Seed("the same ticket goes on", (*FIRST, AGAIN, reply(2.01, ticket="t 1", **KEPT)), Verdict.CLEAR),
        Seed("asked for more, the first time", (question(), reply(0.5, asks=("matter",))), Verdict.UNSURE),
        Seed("nobody answered", (question(),), Verdict.NOT_SEEN),
    ),
)
