"""
What was typed is gone after an error.

What the shopper meets: one field was wrong, and he finds others empty as well.

Why it matters: a third of sites clear card data after an error, and to type it all again is where shoppers stop.

What to do instead: send the form back as it was filled in, with only the wrong field marked.
"""

from collections.abc import Iterator

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
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, FormRefused, InputLost


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """What was lost while the form drew itself anew may be lost only to one who types as fast as our shopper."""
    lost = evidence.of(InputLost)
    for note in lost:
        fields = ", ".join(note.fields)
        if note.after == "error":
            yield Friction(
                expected=f"“{note.where}” comes back as it was filled in",
                happened=f"empty again: {fields}",
                seen=(note, *(one for one in evidence.of(FormRefused) if one.step == note.step)),
                measure=Measure(what="fields cleared", value=len(note.fields), unit="fields", limit=0),
            )
        else:
            yield Unsure(why=f"empty again when “{note.where}” changed: {fields}", seen=(note,))
    whole = [note for note in evidence.of(FormRefused) if not any(one.step == note.step for one in lost)]
    if whole:
        yield Clear(what=f"“{whole[0].where}” came back as it was filled in", seen=tuple(whole))


WHERE = {"url": "https://shop.example/pay", "where": "Payment"}
REFUSED = FormRefused(said=("Your card was declined.",), fields=("Card number",), **WHERE)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    uses=(InputLost, FormRefused),
    sources=(Source("Baymard on card details after an error: 34 % clear them", confidence=Confidence.STATED),),
    seeds=(
        Seed(
            "the address is gone too",
            (InputLost(fields=("Street", "City"), after="error", **WHERE), REFUSED),
            Verdict.FRICTION,
        ),
        Seed(
            "gone when the country was chosen",
            (InputLost(fields=("Street",), after="change", **WHERE),),
            Verdict.UNSURE,
        ),
        Seed("only the card is asked for again", (REFUSED,), Verdict.CLEAR),
        Seed("nothing was refused", (), Verdict.NOT_SEEN),
    ),
)
