"""
The checkout asks for too much.

What the shopper meets: field after field, required or not, before he may pay.

Why it matters: an average checkout shows 11.3 fields, and eight are enough; each one more is a reason to stop.

What to do instead: one field for the name, none for a second address line or a company unless asked for, and no
title.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import Clear, Finding, Friction, Limits, Measure, Rule, Seed, Severity, Stage, Verdict
from shopper.frictions.asked import FIELDS, asked
from shopper.observations import Asked, Evidence, FormSeen


class FieldsLimits(Limits):
    """How many fields are borne."""

    friction: Annotated[NonNegativeInt, "Fields shown from the cart to the order", FIELDS] = 12
    severe: Annotated[NonNegativeInt, "Fields from which the shopper is held up", FIELDS] = 15


def check(evidence: Evidence, limits: FieldsLimits) -> Iterator[Finding]:
    """Every field that is shown, once, whether it is required or not."""
    forms = evidence.of(FormSeen)
    fields = asked(forms)
    if len(fields) <= limits.friction:
        yield Clear(what=f"{len(fields)} fields in the checkout; eight can be enough", seen=forms)
        return
    required = sum(field.required for field in fields)
    yield Friction(
        expected=f"no more than {limits.friction} fields",
        happened=f"{len(fields)} fields, {required} of them required: {', '.join(field.label for field in fields)}",
        seen=forms,
        severity=Severity.SLOWED if len(fields) > limits.severe else Severity.ANNOYED,
        measure=Measure(what="fields", value=len(fields), unit="fields", limit=limits.friction),
    )


def _form(count: int, where: str = "Address") -> FormSeen:
    return FormSeen(
        url="https://shop.example/address", where=where, fields=tuple(Asked(label=f"No {n}") for n in range(count))
    )


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(FormSeen,),
    limits=FieldsLimits,
    sources=(FIELDS,),
    seeds=(
        Seed("thirteen fields", (_form(13),), Verdict.FRICTION, Severity.ANNOYED),
        Seed("eighteen fields", (_form(11), _form(7, "Payment")), Verdict.FRICTION, Severity.SLOWED),
        Seed("ten fields", (_form(7), _form(3, "Payment")), Verdict.CLEAR),
        Seed("a form that is drawn again is asked once", (_form(8), _form(8)), Verdict.CLEAR),
        Seed("no form was seen", (), Verdict.NOT_SEEN),
    ),
)
