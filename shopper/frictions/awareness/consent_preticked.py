"""
Consent is ticked beforehand.

What the shopper meets: a box for news, or for cookies that are not needed, is ticked before he has said anything.

Why it matters: a tick that nobody made is no consent in Europe (a hint for a lawyer), and mails that nobody wanted
cost trust.

What to do instead: leave every box empty, and let the shopper tick what he wants.
"""

import re
from collections.abc import Iterable, Iterator

from shopper.frictions import (
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.texting import TEXTS
from shopper.observations import BoxMet, ConsentMet, Evidence

NEEDED = re.compile(
    r"necessar|essential|required|functional|notwendig|erforderlich|essen[zc]|n[eé]cessair|fonctionnel|necesari|funcional"
    r"|tecnic|noodzakelijk|functione|niezb[eę]dn|konieczn|necess[aá]ri",
    re.IGNORECASE,
)
"""Cookies that a shop may set unasked."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Boxes in forms, and those of a cookie layer that can be unticked."""
    boxes = [note for note in evidence.of(BoxMet) if note.kind == "news" and not TEXTS.search(note.text)]
    layers = evidence.of(ConsentMet)
    ticked = [*_quoted(note for note in boxes if note.ticked_before)]
    asked = [f"“{name}”" for note in layers for name in note.ticked if not NEEDED.search(name)]
    if ticked or asked:
        seen = (*(note for note in boxes if note.ticked_before), *(note for note in layers if note.ticked))
        yield Friction(
            expected="every box empty", seen=seen,
            happened="; ".join((*_told("", ticked), *_told(" among the cookies", asked))),
            measure=Measure(what="boxes ticked", value=len(ticked) + len(asked), unit="boxes", limit=0),
        )  # fmt: skip
    elif unknown := [note for note in evidence.of(BoxMet) if note.ticked_before and note.kind in {"other", "terms"}]:
        why = f"ticked beforehand, and what for is not known: {', '.join(dict.fromkeys(_quoted(unknown)))}"
        yield Unsure(why=why, seen=tuple(unknown))
    elif boxes or layers:
        yield Clear(what="no box was ticked beforehand", seen=(*boxes, *layers))


def _quoted(boxes: Iterable[BoxMet]) -> Iterator[str]:
    return (f"“{box.text}”" for box in boxes)


def _told(where: str, names: Iterable[str]) -> Iterator[str]:
    """Each box once, however often it was met."""
    if told := ", ".join(dict.fromkeys(names)):
        yield f"ticked beforehand{where}: {told}"


NEWS = "Yes, send me the newsletter"

RULE = Rule(
    check,
    stage=Stage.AWARENESS,
    severity=Severity.MISLED,
    owner="marketing",
    uses=(BoxMet, ConsentMet),
    sources=(Source("EDPB taskforce on cookie banners; CJEU C-673/17", year=2019),),
    seeds=(
        Seed("the newsletter is ticked", (BoxMet(text=NEWS, kind="news", ticked_before=True),), Verdict.FRICTION),
        Seed("advertising is ticked", (ConsentMet(url="/", accept="Save", ticked=("Marketing",)),), Verdict.FRICTION),
        Seed(
            "only the necessary ones are", (ConsentMet(url="/", accept="Save", ticked=("Necessary",)),), Verdict.CLEAR
        ),
        Seed(
            "a box of a kind nobody knows is ticked",
            (BoxMet(text=NEWS, kind="news"), BoxMet(text="Remember my address", kind="other", ticked_before=True)),
            Verdict.UNSURE,
        ),
        Seed("the newsletter is not ticked", (BoxMet(text=NEWS, kind="news"),), Verdict.CLEAR),
        Seed("no box was met", (), Verdict.NOT_SEEN),
    ),
)
