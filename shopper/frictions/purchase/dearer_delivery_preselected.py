"""
The dearer delivery is chosen beforehand.

What the shopper meets: the checkout offers a cheap and a dear way to deliver, and the dear one is chosen already.

Why it matters: who does not look pays more than he has to; in the European Union no extra may be charged by a choice
that was made beforehand (a hint for a lawyer).

What to do instead: choose the cheapest delivery to the door beforehand, or none.
"""

import re
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
from shopper.frictions.examples import euros
from shopper.frictions.names import plain
from shopper.measures import Money
from shopper.observations import ChoiceFound, Delivery, DeliveryTold, Evidence

FETCHED = re.compile(
    r"pick.?up|collect|in store|in.?store|locker|abhol|filiale|packstation|paketshop|postfiliale|retrait|relais"
    r"|consigne|recog|punto|tienda|ritir|negozio|afhaal|afhalen|ophalen|odbi[oó]r|paczkomat|punkt|levantamento|retirada"
    r"|loja|click",
    re.IGNORECASE,
)
"""Ways on which the shopper fetches it himself, in the languages of the vocabulary: no like for like."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Deliveries to the door only, as far as their prices were told."""
    for found in evidence.of(ChoiceFound):
        if found.what == "shipping":
            yield from _judged(found, evidence)


def _judged(found: ChoiceFound, evidence: Evidence) -> Iterator[Finding]:
    chosen = found.options[found.chosen]
    asked = _price(chosen, evidence)
    others = [option for option in found.options if option is not chosen and not FETCHED.search(option.text)]
    priced = [(price, option) for option in others if (price := _price(option, evidence)) is not None]
    if asked is None or not priced or FETCHED.search(chosen.text):
        return
    least, cheapest = min(priced, key=lambda pair: pair[0].amount)
    if asked.amount <= least.amount:
        yield Clear(what=f"the cheapest delivery is chosen beforehand: “{chosen.text}”", seen=(found,))
    elif len(priced) < len(others) or not asked.is_comparable_to(least):
        yield Unsure(why=f"“{chosen.text}” is chosen beforehand, and not all ways tell their price", seen=(found,))
    else:
        yield Friction(
            expected=f"“{cheapest.text}”, or nothing chosen",
            happened=f"“{chosen.text}” is chosen beforehand",
            seen=(found,),
            measure=Measure(what="more to pay", value=float(asked.amount - least.amount), unit=asked.currency, limit=0),
        )


def _price(option: Delivery, evidence: Evidence) -> Money | None:
    """By its own words, or by what the checkout told beside them."""
    if option.price is not None:
        return option.price if not option.at_least else None
    told = [way for note in evidence.of(DeliveryTold) if note.step_of_checkout for way in note.ways if way.price]
    name = plain(option.text)
    return next((way.price for way in told if name and name in plain(way.text) and not way.over), None)


def _way(text: str, price: str) -> Delivery:
    return Delivery(text=text, price=euros(price) if price else None, dates=("2 december",))


def _found(chosen: int, *ways: Delivery) -> ChoiceFound:
    return ChoiceFound(what="shipping", chosen=chosen, options=ways)


STANDARD, EXPRESS = _way("Standard delivery €4.90", "4.90"), _way("Express delivery €9.90", "9.90")
POINT = _way("Pick-up point €3.50", "3.50")
BESIDE = DeliveryTold(where="Delivery", ways=(STANDARD, EXPRESS), step_of_checkout=True)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(ChoiceFound,),
    uses=(DeliveryTold,),
    sources=(Source("Directive 2011/83/EU on consumer rights, article 22", 2011, Confidence.DERIVED),),
    seeds=(
        Seed("express is chosen", (_found(1, STANDARD, EXPRESS),), Verdict.FRICTION),
        Seed(
            "the prices stand beside the choice",
            (_found(1, _way("Standard delivery", ""), _way("Express delivery", "")), BESIDE),
            Verdict.FRICTION,
        ),
        Seed("the cheapest is chosen", (_found(0, STANDARD, EXPRESS),), Verdict.CLEAR),
        Seed("only fetching it is cheaper", (_found(0, STANDARD, EXPRESS, POINT),), Verdict.CLEAR),
        Seed(
            "one of them tells no price",
            (_found(1, STANDARD, EXPRESS, _way("Bike courier", "")),),
            Verdict.UNSURE,
        ),
        Seed("no prices are told", (_found(0, _way("By post", ""), _way("By courier", "")),), Verdict.NOT_SEEN),
        Seed("a way to pay", (_found(1, STANDARD, EXPRESS).model_copy(update={"what": "payment"}),), Verdict.NOT_SEEN),
        Seed("nothing was chosen", (), Verdict.NOT_SEEN),
    ),
)
