"""
The phone shows the wrong keys.

What the shopper meets: for a phone number or a card he gets letters, and has to look for the figures.

Why it matters: 54 % of mobile sites showed the wrong keyboard; every wrong key is a chance to mistype and to stop.

What to do instead: `type=email`, `type=tel`, and `inputmode=numeric` for cards.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Measure, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.observations import Asked, DeviceTaken, Evidence, FormSeen

KEYS: dict[str, tuple[frozenset[str], str]] = {
    "e-mail field": (frozenset({"email"}), "keys for an address"),
    "phone field": (frozenset({"tel", "numeric", "number"}), "keys for a number"),
    "card number field": (frozenset({"tel", "numeric", "number", "decimal"}), "figures"),
    "card security code field": (frozenset({"tel", "numeric", "number", "decimal", "password"}), "figures"),
}
"""What a field's type or inputmode must be among, and what that shows. Postcodes have letters in many countries."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only on screens that are tapped."""
    touch = {note.name for note in evidence.of(DeviceTaken) if note.touch}
    forms = [form for form in evidence.of(FormSeen) if form.device in touch]
    asked = [(form, field) for form in forms for field in form.fields if field.place in KEYS and field.type]
    wrong = [(form, field) for form, field in asked if not {field.type, field.keyboard} & KEYS[field.place][0]]
    if wrong:
        told = ", ".join(f"“{field.label}” without {KEYS[field.place][1]}" for _, field in wrong)
        yield Friction(
            expected="the keys that a field needs",
            happened=told,
            seen=tuple(dict.fromkeys(form for form, _ in wrong)),
            measure=Measure(what="fields with the wrong keys", value=len(wrong), unit="fields", limit=0),
        )
    elif asked:
        yield Clear(what=f"fields with the right keys: {len(asked)}", seen=tuple(forms))


def _form(type: str, keyboard: str = "", device: str = "iPhone 15") -> FormSeen:  # noqa: A002 - as in Asked
    field = Asked(label="Phone", place="phone field", type=type, keyboard=keyboard)
    return FormSeen(device=device, url="https://shop.example/", where="Address", fields=(field,))


PHONE = DeviceTaken(name="iPhone 15", touch=True)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(FormSeen,),
    uses=(DeviceTaken,),
    sources=(Source("Baymard on mobile touch keyboards: 54 % fail", year=2015),),
    seeds=(
        Seed("letters for a phone number", (PHONE, _form("text")), Verdict.FRICTION),
        Seed("figures by inputmode", (PHONE, _form("text", "numeric")), Verdict.CLEAR),
        Seed("figures by type", (PHONE, _form("tel")), Verdict.CLEAR),
        Seed("on a desk", (_form("text", device="desktop"),), Verdict.NOT_SEEN),
        Seed("the type was not looked at", (PHONE, _form("")), Verdict.NOT_SEEN),
    ),
)
