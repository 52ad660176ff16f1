"""
A mail is cut off because it is too long.

What the shopper meets: the mail ends in the middle, and the rest stands behind "view entire message"; so does the
link to unsubscribe.

Why it matters: who can't find the way out presses "spam", and what was offered below the cut is not read. Gmail
cuts at about 102 KB of HTML.

What to do instead: leave out styles, comments and tracking that nobody sees; keep the HTML below 100 KB.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveInt

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
    Verdict,
)
from shopper.frictions.examples import mail
from shopper.frictions.post import mails
from shopper.observations import Evidence, MessageCame, MessageKind

KB = 1024
CLIPS = Source("What Gmail clips, by contactmonkey and subscribermail")


class LengthLimits(Limits):
    """How much HTML a mail may have."""

    friction: Annotated[PositiveInt, "KB of HTML (of 1,024 bytes) that are shown whole", CLIPS] = 102


def check(evidence: Evidence, limits: LengthLimits) -> Iterator[Finding]:
    """The HTML alone counts; pictures and files that travel with it are not cut."""
    sent = [note for note in mails(evidence) if note.message.channel == "mail"]
    known = [note for note in sent if note.message.html_size]
    long = [note for note in known if note.message.html_size > limits.friction * KB]
    if long:
        yield from (_clipped(note, limits) for note in long)
    elif known:
        largest = max(note.message.html_size for note in known)
        yield Clear(what=f"the longest mail has {largest // KB} KB of HTML", seen=tuple(known))
    elif sent:
        yield NotSeen(why="no mail has a page of HTML", seen=tuple(sent))


def _clipped(note: MessageCame, limits: LengthLimits) -> Friction:
    size = -(-note.message.html_size // KB)
    return Friction(
        expected=f"a mail of at most {limits.friction} KB of HTML, which is shown whole",
        happened=f"“{note.message.subject}” has {size} KB",
        seen=(note,),
        measure=Measure(what="HTML of the mail", value=size, unit="KB", limit=limits.friction),
    )


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="CRM team",
    needs=(MessageCame,),
    limits=LengthLimits,
    sources=(CLIPS,),
    seeds=(
        Seed("130 KB of HTML", (mail(MessageKind.PROMOTION, 1, html_size=130 * KB),), Verdict.FRICTION),
        Seed("one byte too much", (mail(MessageKind.WELCOME, 1, html_size=102 * KB + 1),), Verdict.FRICTION),
        Seed("just enough", (mail(MessageKind.WELCOME, 1, html_size=102 * KB),), Verdict.CLEAR),
        Seed(
            "a large file travels with it",
            (mail(MessageKind.ORDER_CONFIRMATION, 1, html_size=20 * KB, size=3000 * KB),),
            Verdict.CLEAR,
        ),
        Seed("plain text is never cut", (mail(MessageKind.WELCOME, 1, size=400 * KB),), Verdict.NOT_SEEN),
        Seed("a text message has no HTML", (mail(MessageKind.PROMOTION, 1, channel="text"),), Verdict.NOT_SEEN),
    ),
)
