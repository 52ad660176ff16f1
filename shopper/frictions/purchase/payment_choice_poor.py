"""
There are few ways to pay.

What the shopper meets: his usual way to pay is not among those offered.

Why it matters: publishers and shops that sell well offer two or three ways at least; who finds none of his leaves.

What to do instead: a card, a wallet (on a phone above all) and one way that is usual in the country.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

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
from shopper.observations import DeviceTaken, Evidence, FrameMet, PaymentOffered

SERIES = Source("publishers' subscription-journey series: publishers offer two or three", confidence=Confidence.DERIVED)
WALLETS = re.compile(
    r"(?:apple|google|samsung|amazon|shop|mobile|ali|we\s?chat|fb|click to)\s?pay\b|pay\s?pal|mobilepay|vipps|swish|"
    r"twint|\bblik\b|bizum|satispay|mb\s?way|bancontact|\bwero\b|\blink\b|wallet|klarna|revolut|venmo|cash app",
    re.IGNORECASE,
)
PROVIDERS = re.compile(r"stripe|adyen|paypal|braintree|klarna|mollie|checkout\.com|worldpay|pay", re.IGNORECASE)


class PaymentLimits(Limits):
    """How many ways are enough."""

    notice: Annotated[NonNegativeInt, "Ways to pay below which the choice is small", SERIES] = 3
    friction: Annotated[NonNegativeInt, "Ways to pay below which there is no choice", SERIES] = 2


def check(evidence: Evidence, limits: PaymentLimits) -> Iterator[Finding]:
    """What a provider offers within its own frame is not seen, so with such a frame the count is a question."""
    offered = evidence.of(PaymentOffered)
    ways = tuple(dict.fromkeys(way for note in offered for way in note.ways))
    if not ways:
        return
    frames = [note for note in evidence.of(FrameMet) if PROVIDERS.search(f"{note.host} {note.title}")]
    told = f"{len(ways)} way{'s' if len(ways) > 1 else ''} to pay: {', '.join(ways)}"
    if len(ways) >= limits.notice and _lacks_wallet(evidence, offered):
        yield Unsure(why=f"{told}; no wallet was shown on the phone, but a real phone may show one", seen=offered)
    elif len(ways) >= limits.notice:
        yield Clear(what=told, seen=offered)
    elif frames:
        yield Unsure(why=f"{told}; {frames[0].host} may offer more", seen=(*offered, *frames))
    else:
        yield Friction(
            expected=f"{limits.notice} ways to pay or more",
            happened=told,
            seen=offered,
            severity=Severity.SLOWED if len(ways) < limits.friction else Severity.ANNOYED,
            measure=Measure(what="ways to pay", value=len(ways), unit="ways", limit=limits.notice),
        )


def _lacks_wallet(evidence: Evidence, offered: tuple[PaymentOffered, ...]) -> bool:
    """Whether a phone was offered no wallet; some show only in browsers that know them, so a person is asked."""
    phones = {taken.name for taken in evidence.of(DeviceTaken) if taken.touch}
    there = [way for note in offered if note.device in phones for way in note.ways]
    return bool(there) and not any(WALLETS.search(way) for way in there)


def _offered(*ways: str, device: str = "desktop") -> PaymentOffered:
    return PaymentOffered(url="https://shop.example/pay", ways=ways, device=device)


PHONE = DeviceTaken(name="iPhone 15", touch=True)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(PaymentOffered,),
    uses=(FrameMet, DeviceTaken),
    limits=PaymentLimits,
    sources=(SERIES,),
    seeds=(
        Seed("only a card", (_offered("card"),), Verdict.FRICTION, Severity.SLOWED),
        Seed("two ways", (_offered("card", "invoice"),), Verdict.FRICTION, Severity.ANNOYED),
        Seed("a provider's frame may hold more", (_offered("card"), FrameMet(host="js.stripe.com")), Verdict.UNSURE),
        Seed("three ways", (_offered("card", "invoice", "PayPal"),), Verdict.CLEAR),
        Seed(
            "three ways on a phone, one of them a wallet",
            (PHONE, _offered("card", "invoice", "PayPal", device="iPhone 15")),
            Verdict.CLEAR,
        ),
        Seed(
            "three ways on a phone, none of them a wallet",
            (PHONE, _offered("card", "invoice", "bank transfer", device="iPhone 15")),
            Verdict.UNSURE,
        ),
        Seed("no payment was reached", (), Verdict.NOT_SEEN),
    ),
)
