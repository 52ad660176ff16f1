"""
An empty coupon box tempts shoppers away.

What the shopper meets: a box for a code he does not have, right beside the total.

Why it matters: shoppers who see it stop to hunt for a code elsewhere; 70 % of sites have the field open.

What to do instead: a small link that opens it, and codes that apply themselves.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Confidence, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.observations import CouponBoxMet, CouponTried, Evidence


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A box that the shopper had opened himself tempts nobody."""
    used = {note.step for note in evidence.of(CouponTried)}
    met = [note for note in evidence.of(CouponBoxMet) if not any(step <= note.step for step in used)]
    wide = [note for note in met if note.open]
    if wide:
        where = ", ".join(dict.fromkeys(note.where for note in wide))
        yield Friction(
            expected="a link that opens the box for those who have a code",
            happened=f"the box stands open: {where}",
            seen=tuple(wide),
        )
    elif met:
        yield Clear(what=f"the box for a code is behind a link: {met[0].where}", seen=tuple(met))


def _met(*, wide: bool, step: int = 4) -> CouponBoxMet:
    return CouponBoxMet(step=step, url="https://shop.example/cart", where="Your cart", open=wide)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(CouponBoxMet,),
    uses=(CouponTried,),
    sources=(Source("Baymard on coupon fields, quoted by garrisonmartin.com", confidence=Confidence.STATED),),
    seeds=(
        Seed("an open box in the cart", (_met(wide=True),), Verdict.FRICTION),
        Seed("a link that opens it", (_met(wide=False),), Verdict.CLEAR),
        Seed(
            "he had a code and opened the box", (CouponTried(step=3, code="HELLO-7"), _met(wide=True)), Verdict.NOT_SEEN
        ),
        Seed("no box at all", (), Verdict.NOT_SEEN),
    ),
)
