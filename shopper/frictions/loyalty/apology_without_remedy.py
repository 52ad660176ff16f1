"""
Support says that it is sorry, and mends nothing.

What the shopper meets: he complained politely; the answer is friendly, full of regret, and leaves him where he was.

Why it matters: it is the second disappointment after the first one. The article that tells it calls it strike two.

What to do instead: say what you do about it: send what was missing, pay it back, or give something for the trouble.
"""

from collections.abc import Iterator

from shopper.frictions import (
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
from shopper.frictions.support import SUPPORT, Talk, question, reply, talks
from shopper.observations import Evidence, SupportAsked


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Reads the answers to complaints only."""
    for talk in talks(evidence):
        if talk.asked.complaint:
            yield _judged(talk)


def _judged(talk: Talk) -> Finding:
    seen = (*talk.replies, talk.asked)
    offered = dict.fromkeys(remedy for care in talk.cares for remedy in care.remedies)
    if not talk.cares:
        return NotSeen(why="no answer to the complaint came that could be read", seen=(talk.asked,))
    if offered:
        return Clear(what=f"the shop offers: {', '.join(offered)}", seen=seen)
    if any(care.asks for care in talk.cares):
        return Unsure(why="the answer asks back, and may offer something later", seen=seen)
    if any(care.sorry for care in talk.cares):
        return Friction(
            expected="something done about it", happened="the answer says sorry and offers nothing", seen=seen
        )
    return Unsure(why="the answer neither says sorry nor, as far as it was understood, offers anything", seen=seen)


WRONG = question(about=("gift",), complaint=True)

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="customer service",
    needs=(SupportAsked,),
    uses=SUPPORT,
    sources=(Source("“CX: marketing that listens to customers”"),),
    seeds=(
        Seed("sorry, and no more", (WRONG, reply(0.5, sorry=True, topics=("gift",))), Verdict.FRICTION),
        Seed("sorry, and the gift is sent", (WRONG, reply(0.5, sorry=True, remedies=("sent again",))), Verdict.CLEAR),
        Seed("it asks back", (WRONG, reply(0.5, sorry=True, asks=("picture",))), Verdict.UNSURE),
        Seed("words that were not understood", (WRONG, reply(0.5)), Verdict.UNSURE),
        Seed("nobody answered", (WRONG,), Verdict.NOT_SEEN),
    ),
)
