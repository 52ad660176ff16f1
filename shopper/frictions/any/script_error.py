"""
A script of the page fails.

What the shopper meets: a button that does nothing, a price that does not change, a page that stays half empty.

Why it matters: the shopper does not see an error, he only sees a shop that does not work; in the checkout it costs the
sale.

What to do instead: mend errors in cart and checkout first, and watch for them in the browsers of real shoppers.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, PageKind, PageSeen, RequestFailed, ScriptFailed

BUYING = (PageKind.CART, PageKind.CHECKOUT, PageKind.CONFIRMATION)
LACKING = re.compile(r"is not defined|is not a function|Can't find variable|undefined")
"""What browsers say of a script that uses what another one should have brought."""
DECORATION = re.compile(r"\.(?:css|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf)(?:[?#]|$)|//fonts\.", re.IGNORECASE)


class ErrorLimits(Limits):
    """How many script errors are borne."""

    checkout: Annotated[NonNegativeInt, "Errors borne in cart and checkout", OURS] = 0
    elsewhere: Annotated[NonNegativeInt, "Errors borne on all other pages together", OURS] = 0


def check(evidence: Evidence, limits: ErrorLimits) -> Iterator[Finding]:
    """Errors elsewhere are only noticed; the same error on the same page counts once."""
    buying = {page.url for page in evidence.of(PageSeen) if page.kind in BUYING}
    kinds = {(error.url, error.text): error for error in evidence.of(ScriptFailed)}.values()
    lost = _lost(evidence)
    doubted = [error for error in kinds if lost and LACKING.search(error.text)]
    errors = [error for error in kinds if error not in doubted]
    there = [error for error in errors if error.url in buying]
    elsewhere = [error for error in errors if error.url not in buying]
    if len(there) > limits.checkout:
        yield _failed("cart and checkout", there, limits.checkout, Severity.SLOWED)
    if len(elsewhere) > limits.elsewhere:
        yield _failed("the shop's pages", elsewhere, limits.elsewhere, Severity.ANNOYED)
    if doubted:
        said = f"{doubted[0].text[:200]} on {doubted[0].url}"
        why = f"{said}: it may come of what was not delivered here from another host ({lost[0].url}, {lost[0].text})"
        yield Unsure(why=why, seen=(*doubted, *lost))
    elif len(there) <= limits.checkout and len(elsewhere) <= limits.elsewhere:
        yield Clear(what=f"pages without a script error: {len(evidence.of(PageSeen))}")


def _lost(evidence: Evidence) -> list[RequestFailed]:
    """What other hosts never delivered: where the shopper stands, their network may not be reached."""
    failed = {note.url: note for note in evidence.of(RequestFailed)}.values()
    return [note for note in failed if not note.own and note.status is None and not DECORATION.search(note.url)]


def _failed(where: str, errors: list[ScriptFailed], limit: int, severity: Severity) -> Friction:
    return Friction(
        expected=f"no script error in {where}",
        happened=f"{len(errors)}: {errors[0].text[:200]} on {errors[0].url}",
        seen=tuple(errors),
        severity=severity,
        measure=Measure(what="script errors", value=len(errors), unit="errors", limit=limit),
    )


HOME = PageSeen(url="https://shop.example/", kind=PageKind.HOME)
PAYING = PageSeen(url="https://shop.example/pay", kind=PageKind.CHECKOUT)

RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(PageSeen,),
    uses=(ScriptFailed, RequestFailed),
    limits=ErrorLimits,
    sources=(OURS,),
    seeds=(
        Seed(
            "the payment page fails",
            (PAYING, ScriptFailed(url=PAYING.url, text="TypeError: total is null")),
            Verdict.FRICTION,
        ),
        Seed(
            "the home page fails",
            (HOME, ScriptFailed(url=HOME.url, text="ReferenceError: slider")),
            Verdict.FRICTION,
            Severity.ANNOYED,
        ),
        Seed(
            "a script lacks what another host did not deliver to the shopper",
            (
                HOME,
                RequestFailed(
                    url="https://cdn.example/jquery.min.js", status=None, own=False, text="net::ERR_NAME_NOT_RESOLVED"
                ),
                ScriptFailed(url=HOME.url, text="jQuery is not defined"),
            ),
            Verdict.UNSURE,
        ),
        Seed(
            "a font that was not delivered excuses no script",
            (
                HOME,
                RequestFailed(
                    url="https://fonts.example/a.woff2", status=None, own=False, text="net::ERR_NAME_NOT_RESOLVED"
                ),
                ScriptFailed(url=HOME.url, text="jQuery is not defined"),
            ),
            Verdict.FRICTION,
            Severity.ANNOYED,
        ),
        Seed("no errors", (HOME, PAYING), Verdict.CLEAR),
        Seed("no page was seen", (), Verdict.NOT_SEEN),
    ),
)
