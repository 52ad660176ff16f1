"""
The button that orders does not say so.

What the shopper meets: he presses “Continue” and has ordered.

Why it matters: in the European Union a button must say that ordering means paying, or the order does not bind the
shopper (a hint for a lawyer, not advice); everywhere a button that hides it costs trust.

What to do instead: call it what it is: “Buy now”, “Pay now”, “Order with obligation to pay”.
"""

import re
from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Unsure, Verdict
from shopper.observations import Evidence, Observation, OrderButtonMet, PageSeen, StepTaken

PAYS = re.compile(
    r"\bpay|\bbuy|purchase|obligation|kauf|zahl|pay[eé]|paiement|achet|achat|pag[aou]|compra|acquist|betal|koop|kope|kupuj"
    r"|kup\b|zap[lł]a|p[lł]ac|p[lł]at|obowi[aą]z",
    re.IGNORECASE,
)
ORDERS = re.compile(r"order|bestell|command|pedido|ordin|encomend|zam[oó]w|reserv", re.IGNORECASE)
BOUND = ("de", "fr", "es", "it", "nl", "pl", "pt")
"""Languages of shops that sell in the European Union, where `order` alone is not enough."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """The button an order was placed with; one that was not pressed may not have been the last."""
    for taken in (note for note in evidence.of(StepTaken) if note.goal == "order" and note.outcome == "done"):
        met = [note for note in evidence.of(OrderButtonMet) if note.step == taken.step]
        if met:
            yield _judged(met[-1], _language(evidence, taken.step))


def _judged(met: OrderButtonMet, language: str) -> Finding:
    name = met.name
    if PAYS.search(name) or (ORDERS.search(name) and language not in BOUND):
        return Clear(what=f"the last button says “{name}”", seen=(met,))
    if ORDERS.search(name):
        return Unsure(why=f"the last button says “{name}”, but not that ordering means paying", seen=(met,))
    if not met.pressed:
        return Unsure(why=f"what looks like the last button says “{name}”", seen=(met,))
    return Friction(expected="the last button says that it orders", happened=f"it says “{name}”", seen=(met,))


def _language(evidence: Evidence, step: int) -> str:
    pages = [note.language for note in evidence.of(PageSeen) if note.step <= step and note.language]
    return pages[-1][:2].lower() if pages else ""


def _order(name: str, language: str = "en", *, pressed: bool = True) -> tuple[Observation, ...]:
    return (
        PageSeen(step=4, url="https://shop.example/review", language=language),
        OrderButtonMet(step=4, url="https://shop.example/review", name=name, pressed=pressed),
        StepTaken(step=4, verb="place order", text="place order", goal="order"),
    )


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(StepTaken,),
    uses=(OrderButtonMet, PageSeen),
    sources=(Source("Consumer Rights Directive 2011/83/EU and CJEU C-249/21, as told by lawyers", year=2022),),
    seeds=(
        Seed("Continue", _order("Continue"), Verdict.FRICTION),
        Seed("Weiter", _order("Weiter", "de"), Verdict.FRICTION),
        Seed("Bestellen in German", _order("Bestellung abschicken", "de"), Verdict.UNSURE),
        Seed("the words of the law", _order("Zahlungspflichtig bestellen", "de"), Verdict.CLEAR),
        Seed("Place order in English", _order("Place order"), Verdict.CLEAR),
        Seed("Pay now", _order("Pay now", "fr"), Verdict.CLEAR),
        Seed("Continue, where nothing was ordered", _order("Continue", pressed=False), Verdict.UNSURE),
        Seed("nothing was ordered", (StepTaken(verb="browse", text="browse"),), Verdict.NOT_SEEN),
    ),
)
