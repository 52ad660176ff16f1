"""
Typing mistakes are told only after the form was sent.

What the shopper meets: he fills in the whole form and sends it, and only then hears that something in the third field
is wrong; he has to find it again.

Why it matters: 31 to 32 % of checkouts check nothing before (Baymard); who has to go back makes more mistakes, and
some give up.

What to do instead: say it beside the field when the shopper leaves it, and take it back when it is put right.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Unsure, Verdict
from shopper.observations import Evidence, SlipMade

BAYMARD = Source("Baymard Institute, inline form validation: 31 to 32 % have none")


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Asks whether any field that was mistyped said so: a form that tells some of them has the means to tell all."""
    slips = evidence.of(SlipMade)
    told = tuple(note for note in slips if note.told)
    silent = tuple(note for note in slips if not note.told)
    if told and silent:
        why = f"“{told[0].label}” told of a mistake at once, “{silent[0].label}” did not"
        yield Unsure(why=why, seen=(*silent, *told))
    elif told:
        yield Clear(what=f"“{told[0].label}” told of a mistake at once", seen=told)
    elif any(note.coloured for note in silent):
        why = f"“{silent[0].label}” looks otherwise after a mistake, but no word says why; a person should look"
        yield Unsure(why=why, seen=silent)
    elif silent:
        yield Friction(
            expected="a word beside the field when the shopper leaves it",
            happened=f"“{silent[0].typed}” in “{silent[0].label}” was taken without a word until the form is sent",
            seen=silent,
        )


def _slip(label: str, *, told: bool, coloured: bool = False) -> SlipMade:
    return SlipMade(
        url="https://shop.example/checkout", where="Address", label=label, typed="1", told=told, coloured=coloured
    )


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(SlipMade,),
    sources=(BAYMARD,),
    seeds=(
        Seed("no field says a word", (_slip("E-mail", told=False), _slip("Postcode", told=False)), Verdict.FRICTION),
        Seed("both say it", (_slip("E-mail", told=True), _slip("Postcode", told=True)), Verdict.CLEAR),
        Seed("only one says it", (_slip("E-mail", told=True), _slip("Postcode", told=False)), Verdict.UNSURE),
        Seed("it only turns red", (_slip("E-mail", told=False, coloured=True),), Verdict.UNSURE),
        Seed("nobody mistyped anything", (), Verdict.NOT_SEEN),
    ),
)
