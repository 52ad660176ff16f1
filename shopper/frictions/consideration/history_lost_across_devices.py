"""
What the shopper did on one device is not known on the other.

What the shopper meets: signed in, he finds the products he looked at, his wish list or his coupon gone on the
other device.

Why it matters: he has to search again for what he had found. 40 % of retailers show no recently viewed products
at all (2017).

What to do instead: keep what was viewed, the wish list and coupons with the account instead of the browser.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.examples import ME, euros, hour
from shopper.frictions.memory import LOGINS, logged_out, looked
from shopper.frictions.names import any_same
from shopper.observations import CouponTried, Evidence, MemoryLooked, Remembered

KINDS = (Remembered.VIEWED, Remembered.WISH_LIST, Remembered.COUPON)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A list of viewed products may be short, so one of them is enough; wishes and coupons must all be there."""
    for look in looked(evidence, *KINDS):
        lost = [thing for thing in look.expected if not _there(thing, look)]
        some_viewed = look.what is Remembered.VIEWED and len(lost) < len(look.expected)
        if why := _unfit(look, evidence):
            yield NotSeen(why=why, seen=(look,))
        elif not lost or some_viewed:
            yield Clear(what=f"{look.what.value} known on {look.device or 'the other device'}", seen=(look,))
        else:
            yield Friction(
                expected=f"{look.what.value} known on {look.device or 'the other device'}: {', '.join(look.expected)}",
                happened=f"not there: {', '.join(lost)}",
                seen=(look,),
            )


def _unfit(look: MemoryLooked, evidence: Evidence) -> str:
    if logged_out(evidence, look):
        return "the shopper was no longer logged in there; that is another rule"
    if not look.visible:
        return f"the shop shows no such thing: {look.what.value}"
    tried = [one for one in evidence.of(CouponTried) if one.code in look.expected and one.before and one.after]
    if look.what is Remembered.COUPON and tried and not any(_worked(one) for one in tried):
        return "the coupon had not worked in the first place; that is another rule"
    return ""


def _worked(tried: CouponTried) -> bool:
    return bool(tried.before and tried.after and tried.after.amount < tried.before.amount)


def _there(thing: str, look: MemoryLooked) -> bool:
    if look.what is Remembered.COUPON:
        return thing.casefold() in {code.casefold() for code in look.found}
    return bool(any_same(look.found, (thing,)))


def _look(what: Remembered, expected: tuple[str, ...], *found: str, visible: bool = True) -> MemoryLooked:
    return MemoryLooked(at=hour(1), device="iPhone 15", what=what, expected=expected, found=found, visible=visible)


VIEWED, WISHES, COUPON = KINDS
TWO = ("Aurora Headphones", "Nova Buds")
REFUSED = CouponTried(code="HELLO-7", before=euros("129.00"), after=euros("129.00"), reply="Invalid")

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(MemoryLooked,),
    uses=(*LOGINS, CouponTried),
    sources=(Source("Mediapost 305450 (Kibo/Astound)", 2017, Confidence.DERIVED),),
    seeds=(
        Seed("nothing viewed is known", (_look(VIEWED, TWO),), Verdict.FRICTION),
        Seed("a wish is gone", (_look(WISHES, TWO, "Nova Buds"),), Verdict.FRICTION),
        Seed("the coupon is gone", (_look(COUPON, ("HELLO-7",)),), Verdict.FRICTION),
        Seed("one of two viewed is shown", (_look(VIEWED, TWO, "Nova Buds"),), Verdict.CLEAR),
        Seed("the coupon is there", (_look(COUPON, ("HELLO-7",), "hello-7"),), Verdict.CLEAR),
        Seed("the shop has no wish list", (_look(WISHES, TWO, visible=False),), Verdict.NOT_SEEN),
        Seed("the coupon never worked", (REFUSED, _look(COUPON, ("HELLO-7",))), Verdict.NOT_SEEN),
        Seed(
            "the login was lost first",
            (_look(Remembered.LOGIN, (ME,)), _look(VIEWED, TWO)),
            Verdict.NOT_SEEN,
        ),
    ),
)
