"""
A script of the page fails.

What the shopper meets: a button that does nothing, a price that does not change, a page that stays half empty.

Why it matters: the shopper does not see an error, he only sees a shop that does not work; in the checkout it costs the
sale.

What to do instead: mend errors in cart and checkout first, and watch for them in the browsers of real shoppers.
"""

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
    Verdict,
)
from shopper.observations import Evidence, PageKind, PageSeen, ScriptFailed

BUYING = (PageKind.CART, PageKind.CHECKOUT, PageKind.CONFIRMATION)


class ErrorLimits(Limits):
    """How many script errors are borne."""

    checkout: Annotated[NonNegativeInt, "Errors borne in cart and checkout", OURS] = 0
    elsewhere: Annotated[NonNegativeInt, "Errors borne on all other pages together", OURS] = 0


def check(evidence: Evidence, limits: ErrorLimits) -> Iterator[Finding]:
    """Errors elsewhere are only noticed; the same error on the same page counts once."""
    buying = {page.url for page in evidence.of(PageSeen) if page.kind in BUYING}
    errors = {(error.url, error.text): error for error in evidence.of(ScriptFailed)}.values()
    there = [error for error in errors if error.url in buying]
    elsewhere = [error for error in errors if error.url not in buying]
    if len(there) > limits.checkout:
        yield _failed("cart and checkout", there, limits.checkout, Severity.SLOWED)
    if len(elsewhere) > limits.elsewhere:
        yield _failed("the shop's pages", elsewhere, limits.elsewhere, Severity.ANNOYED)
    if len(there) <= limits.checkout and len(elsewhere) <= limits.elsewhere:
        yield Clear(what=f"pages without a script error: {len(evidence.of(PageSeen))}")


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
    uses=(ScriptFailed,),
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
        Seed("no errors", (HOME, PAYING), Verdict.CLEAR),
        Seed("no page was seen", (), Verdict.NOT_SEEN),
    ),
)
