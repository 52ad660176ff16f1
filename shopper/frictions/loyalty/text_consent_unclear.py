"""
Text messages are agreed to by a box that was ticked beforehand.

What the shopper meets: a box for offers by text message is ticked, or nothing says how to stop them.

Why it matters: carriers and law want a clear yes for text messages, and a phone that buzzes unasked is the quickest
way to be blocked.

What to do instead: an empty box that says how many messages come and that STOP ends them.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.texting import STOP, TEXTS
from shopper.observations import BoxMet, Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Boxes that speak of text messages."""
    for box in (note for note in evidence.of(BoxMet) if TEXTS.search(note.text)):
        if box.ticked_before:
            yield Friction(expected="an empty box", happened=f"ticked beforehand: “{box.text}”", seen=(box,))
        elif not STOP.search(box.text):
            yield Unsure(why=f"“{box.text}” does not say how the messages end", seen=(box,))
        else:
            yield Clear(what=f"“{box.text}” was left to the shopper", seen=(box,))


def _box(text: str, *, ticked: bool = False) -> BoxMet:
    return BoxMet(text=text, kind="news", ticked_before=ticked)


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="marketing",
    needs=(BoxMet,),
    sources=(Source("CTIA Messaging Principles, as told by aerialink.net", confidence=Confidence.STATED),),
    seeds=(
        Seed("ticked beforehand", (_box("Offers by SMS", ticked=True),), Verdict.FRICTION),
        Seed("no word of how it ends", (_box("Send me offers by text message"),), Verdict.UNSURE),
        Seed("left empty, with a way out", (_box("Offers by SMS. Reply STOP to end."),), Verdict.CLEAR),
        Seed("a box about terms", (_box("I agree to the terms"),), Verdict.NOT_SEEN),
    ),
)
