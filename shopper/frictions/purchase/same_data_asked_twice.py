"""
The shop asks for the same thing twice.

What the shopper meets: he has typed his name or address, and on the next screen the field is there again, empty.

Why it matters: typing again is a chance to mistype and a reason to think the shop is not listening.

What to do instead: fill in what is known, take the delivery address for the invoice, and ask for an address of mail
once.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Measure, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.asked import AGAIN
from shopper.observations import Asked, BoxMet, Evidence, FormSeen, Observation, ScreenMet

TYPED = frozenset({
    "e-mail field", "full name field", "first name field", "last name field", "street field", "postcode field",
    "city field", "phone field",
})  # fmt: skip
"""What a person types; lists that are chosen from are quickly set again."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """
    In another form of the same order, or in the same one under the same name or as `repeat ...`.

    A second address in the same form is not to be typed where a box says that it is the first one.
    """
    forms = evidence.of(FormSeen)
    spared = any(box.kind == "same address" for box in evidence.of(BoxMet))
    twice = [*_in_another_form(evidence), *(() if spared else _in_the_same_form(forms))]
    if twice:
        names = ", ".join(dict.fromkeys(field.label for _, field in twice))
        yield Friction(
            expected="each thing is asked for once",
            happened=f"asked for again: {names}",
            seen=tuple(dict.fromkeys(form for form, _ in twice)),
            measure=Measure(what="fields asked twice", value=len(twice), unit="fields", limit=0),
        )
    elif any(field.place in TYPED for form in forms for field in form.fields):
        yield Clear(what="name, address and mail were asked for once", seen=forms)


def _in_another_form(evidence: Evidence) -> Iterator[tuple[FormSeen, Asked]]:
    """Steps apart are orders apart; a form drawn again has the same name, or the address and screen of before."""
    known: dict[str, tuple[FormSeen, int]] = {}
    for form, screen in _forms_by_screen(evidence):
        for field in form.fields:
            before, earlier = known.setdefault(field.place, (form, screen)) if field.place in TYPED else (form, screen)
            other = before.where != form.where and (before.url, earlier) != (form.url, screen)
            if before.step == form.step and other and not field.given:
                yield form, field


def _forms_by_screen(evidence: Evidence) -> Iterator[tuple[FormSeen, int]]:
    """Each form with the number of screens met before it: the steps of a checkout may share one address."""
    screens = 0
    for note in evidence.notes:
        screens += isinstance(note, ScreenMet)
        if isinstance(note, FormSeen):
            yield note, screens


def _in_the_same_form(forms: tuple[FormSeen, ...]) -> Iterator[tuple[FormSeen, Asked]]:
    for form in forms:
        seen: set[tuple[str, str]] = set()
        places: set[str] = set()
        for field in form.fields:
            key = (field.place, field.label.strip(" *:").casefold())
            again = key in seen or (field.place in places and AGAIN.search(field.label))
            if field.place in TYPED and again and not field.given:
                yield form, field
            seen.add(key)
            places.add(field.place)


def _form(where: str, *labels: str, given: bool = False) -> FormSeen:
    places = {
        "E-mail": "e-mail field",
        "Repeat e-mail": "e-mail field",
        "Street": "street field",
        "Third line": "street field",
    }
    fields = tuple(Asked(label=label, place=places[label], given=given) for label in labels)
    return FormSeen(url=f"https://shop.example/{where}", where=where, fields=fields)


def _at_one_address(*names: str) -> tuple[Observation, ...]:
    url = "https://shop.example/checkout"
    forms = [_form(name, "E-mail").model_copy(update={"url": url}) for name in names]
    return tuple(note for form in forms for note in (ScreenMet(url=url, where=form.where), form))


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(FormSeen,),
    uses=(ScreenMet, BoxMet),
    sources=(Source("WCAG 2.2, success criterion 3.3.7 Redundant Entry (level A)", year=2023),),
    seeds=(
        Seed("the e-mail again with the payment", (_form("who", "E-mail"), _form("pay", "E-mail")), Verdict.FRICTION),
        Seed("the same where all steps have one address", _at_one_address("who", "pay"), Verdict.FRICTION),
        Seed("the e-mail to be repeated", (_form("who", "E-mail", "Repeat e-mail"),), Verdict.FRICTION),
        Seed("two streets under one name", (_form("address", "Street", "Street"),), Verdict.FRICTION),
        Seed(
            "a second address that a box spares",
            (_form("address", "Street", "Street"), BoxMet(text="Ship to my billing address", kind="same address")),
            Verdict.CLEAR,
        ),
        Seed(
            "the e-mail again, but filled in already",
            (_form("who", "E-mail"), _form("pay", "E-mail", given=True)),
            Verdict.CLEAR,
        ),
        Seed(
            "a third line of the address is another thing", (_form("address", "Street", "Third line"),), Verdict.CLEAR
        ),
        Seed("the same form drawn again", (_form("who", "E-mail"), _form("who", "E-mail")), Verdict.CLEAR),
        Seed("no form was seen", (), Verdict.NOT_SEEN),
    ),
)
