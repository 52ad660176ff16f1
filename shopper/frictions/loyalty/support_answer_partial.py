"""
Not every question is answered.

What the shopper meets: he asked two things, and the answer speaks of one.

Why it matters: he has to write again and wait again. In one study 20 %, in another 54 % of companies answered
everything.

What to do instead: read to the end, answer each question in its own sentence.
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
    """A question counts as answered where the answer's own words speak of its matter; complaints are another rule's."""
    for talk in talks(evidence):
        if talk.asked.about and not talk.asked.complaint:
            yield _judged(talk)


def _judged(talk: Talk) -> Finding:
    if not talk.cares:
        return NotSeen(why="no answer came that could be read", seen=(talk.asked,))
    spoken = {topic for care in talk.cares for topic in care.topics}
    missing = [matter for matter in talk.asked.about if matter not in spoken]
    if not missing:
        return Clear(what="every question is answered", seen=(*talk.replies, talk.asked))
    if any(care.asks for care in talk.cares):
        return Unsure(why="the answer asks back, and may answer later", seen=(*talk.replies, talk.asked))
    if len(missing) == len(talk.asked.about):
        return Unsure(why="no word of the questions' matters was found in the answer", seen=(*talk.replies, talk.asked))
    return Friction(
        expected=f"answers about {', '.join(talk.asked.about)}",
        happened=f"the answer says nothing about {', '.join(missing)}",
        seen=(*talk.replies, talk.asked),
    )


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="customer service",
    needs=(SupportAsked,),
    uses=SUPPORT,
    sources=(Source("SuperOffice customer service benchmark (20 %)"), Source("STELLA, by destinationcrm.com (54 %)")),
    seeds=(
        Seed("one of two", (question(), reply(0.5, topics=("delivery date",), ticket="T-1")), Verdict.FRICTION),
        Seed(
            "both, in two answers",
            (question(), reply(0.5, topics=("delivery date",)), reply(0.8, topics=("return",))),
            Verdict.CLEAR,
        ),
        Seed("it asks back", (question(), reply(0.5, topics=("return",), asks=("picture",))), Verdict.UNSURE),
        Seed("in words that were not understood", (question(), reply(0.5)), Verdict.UNSURE),
        Seed("only a receipt", (question(), reply(0.01, automatic=True)), Verdict.NOT_SEEN),
    ),
)
