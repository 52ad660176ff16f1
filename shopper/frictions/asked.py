"""What the forms of an order ask for, each field once."""

import re
from collections.abc import Iterable

from shopper.frictions.terms import Source
from shopper.observations import Asked, FormSeen

FIELDS = Source("Baymard on form fields in checkouts: 11.3 on average, 8 can do", year=2024)

AGAIN = re.compile(
    r"again|repeat|re-?type|re-?enter|confirm|verif|best\u00e4tig|wiederhol|r\u00e9p[e\u00e9]t|repet|repit|ripet|conferm|herhaal|bevestig"
    r"|powt\u00f3r|potwierd",
    re.IGNORECASE,
)
"""What a field is called into which the same is typed once more."""


def asked(forms: Iterable[FormSeen]) -> tuple[Asked, ...]:
    """The fields in their order; a form that is drawn again, or a list that shows another choice, asks nothing new."""
    found: list[Asked] = []
    labels: set[tuple[str, str]] = set()
    places: set[tuple[str, str]] = set()
    for form in forms:
        new = [
            field
            for field in form.fields
            if (form.where, field.label) not in labels and not (field.place and (form.url, field.place) in places)
        ]
        labels |= {(form.where, field.label) for field in form.fields}
        places |= {(form.url, field.place) for field in form.fields if field.place}
        found += new
    return tuple(found)
