"""
The phone changes what was typed.

What the shopper meets: his street or his name is turned into another word, and the parcel goes astray.

Why it matters: 79 % of mobile sites left it on in fields for names and addresses.

What to do instead: `autocorrect=off` and `spellcheck=false` in fields for names, streets, towns and mail addresses.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Measure, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.observations import Asked, DeviceTaken, Evidence, FormSeen

NAMES = frozenset({
    "full name field", "first name field", "last name field", "street field", "second address line field", "city field",
    "e-mail field",
})  # fmt: skip
"""Fields for words that are in no dictionary."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only on screens that are tapped."""
    touch = {note.name for note in evidence.of(DeviceTaken) if note.touch}
    forms = [form for form in evidence.of(FormSeen) if form.device in touch]
    asked = [
        (form, field) for form in forms for field in form.fields if field.place in NAMES and field.corrects is not None
    ]
    on = [(form, field) for form, field in asked if field.corrects]
    if on:
        yield Friction(
            expected="names and addresses stay as they were typed",
            happened=f"may be changed: {', '.join(dict.fromkeys(field.label for _, field in on))}",
            seen=tuple(dict.fromkeys(form for form, _ in on)),
            measure=Measure(what="fields that are corrected", value=len(on), unit="fields", limit=0),
        )
    elif asked:
        yield Clear(what=f"fields that stay as typed: {len(asked)}", seen=tuple(forms))


def _form(*, corrects: bool | None, device: str = "iPhone 15") -> FormSeen:
    field = Asked(label="Street", place="street field", type="text", corrects=corrects)
    return FormSeen(device=device, url="https://shop.example/", where="Address", fields=(field,))


PHONE = DeviceTaken(name="iPhone 15", touch=True)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(FormSeen,),
    uses=(DeviceTaken,),
    sources=(Source("Baymard on mobile touch keyboards: 79 % neglect it", year=2015),),
    seeds=(
        Seed("the street is corrected", (PHONE, _form(corrects=True)), Verdict.FRICTION),
        Seed("it stays as typed", (PHONE, _form(corrects=False)), Verdict.CLEAR),
        Seed("on a desk", (_form(corrects=True, device="desktop"),), Verdict.NOT_SEEN),
        Seed("it was not looked at", (PHONE, _form(corrects=None)), Verdict.NOT_SEEN),
    ),
)
