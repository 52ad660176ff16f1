"""
The coupon takes off less than was promised.

What the shopper meets: the mail says 10 % off; he enters its code, and the cart takes off 5 %.

Why it matters: he came back for the sum he had been told, and learns in the cart that it was another.

What to do instead: let the code take off what its mail and its form say, or say there what it does not count for.
"""

from collections.abc import Iterator
from decimal import Decimal

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
from shopper.frictions.basket import before_discounts
from shopper.frictions.examples import ME, euros, hour, mail
from shopper.frictions.vouched import Vouched, vouched
from shopper.measures import Money
from shopper.observations import (
    AddressGiven,
    CartSeen,
    Claim,
    CouponTried,
    Evidence,
    MessageCame,
    MessageKind,
    Observation,
    PromiseKind,
    PromiseMade,
)

CENT = Decimal("0.01")
"""For every piece in the cart, since shops round each line."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A code that takes nothing off has a rule of its own; of several sums that one place tells, the least counts."""
    for tried in evidence.of(CouponTried):
        told = vouched(evidence, tried.code)
        taken = _taken(tried, _carts(evidence, tried))
        if told and taken is not None and taken.amount > 0:
            yield _judged(tried, taken, told, _carts(evidence, tried))


def _carts(evidence: Evidence, tried: CouponTried) -> tuple[CartSeen, ...]:
    """What was seen of the cart while the code was tried."""
    return tuple(note for note in evidence.of(CartSeen) if note.step == tried.step and note.why in {"looked", "coupon"})


def _taken(tried: CouponTried, carts: tuple[CartSeen, ...]) -> Money | None:
    """What came off: by the totals or by the cart's own line, whichever is more; delivery may have changed as well."""
    shown = [cart.discount for cart in carts if cart.why == "coupon" and cart.discount]
    before, after = tried.before, tried.after
    if before is not None and after is not None and before.currency == after.currency:
        shown.append(before.model_copy(update={"amount": before.amount - after.amount}))
    return max(shown, key=lambda money: money.amount, default=None)


def _judged(tried: CouponTried, taken: Money, told: tuple[Vouched, ...], carts: tuple[CartSeen, ...]) -> Finding:
    worth = next((w for cart in reversed(carts) if (w := before_discounts(cart)) is not None), None)
    lenient = CENT * (1 + sum(line.quantity for cart in carts[-1:] for line in cart.lines))
    wanted = [(each, each.worth(worth)) for each in told if each.currency in {"", taken.currency}]
    short = [(each, sum_) for each, sum_ in wanted if sum_ is not None and taken.amount + lenient < sum_]
    seen: tuple[Observation, ...] = (tried, *carts[-1:], *(each.note for each in told))
    if short:
        return _too_little(tried, taken, *max(short, key=lambda pair: pair[1]), seen)
    if not wanted or any(sum_ is None for _, sum_ in wanted):
        return Unsure(why=f"`{tried.code}` took {taken} off; what the goods cost before was not read", seen=seen)
    return Clear(what=f"`{tried.code}` took {taken} off, as promised: {told[0].text}", seen=seen)


def _too_little(
    tried: CouponTried, taken: Money, promised: Vouched, wanted: Decimal, seen: tuple[Observation, ...]
) -> Friction:
    asked = taken.model_copy(update={"amount": wanted.quantize(CENT)})
    said = f"; the shop said: {tried.reply}" if tried.reply else ""
    return Friction(
        expected=f"`{tried.code}` takes {asked} off, as promised ({promised.where}): {promised.text}",
        happened=f"it took {taken} off{said}",
        seen=seen,
        measure=Measure(what="taken off", value=float(taken.amount), unit=taken.currency, limit=float(asked.amount)),
    )


def _tried(before: str, after: str, step: int = 4) -> tuple[CartSeen, CouponTried, CartSeen]:
    """The cart before, the code, and the cart after, in the order of the notes that count."""
    off = Decimal(before) - Decimal(after)
    looked = CartSeen(step=step, subtotal=euros(before), total=euros(before))
    then = CartSeen(
        step=step, subtotal=euros(before), discount=euros(str(off)), total=euros(after), codes=("HELLO-7",),
        why="coupon",
    )  # fmt: skip
    return looked, CouponTried(step=step, code="HELLO-7", before=euros(before), after=euros(after)), then


def _mailed(*values: str, about: str = "HELLO-7") -> MessageCame:
    claims = tuple(Claim(about=about, what="discount", value=value) for value in values)
    return mail(MessageKind.WELCOME, 0.1, codes=("HELLO-7",), claims=claims)


FORM = AddressGiven(at=hour(0), address=ME, purpose="newsletter", promised="Get 15 % off your first order")
LINE = PromiseMade(what=PromiseKind.AMOUNT_OFF, text="10.00 off with code HELLO-7", off=euros("10.00"), code="HELLO-7")

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="marketing",
    needs=(CouponTried,),
    uses=(CartSeen, MessageCame, AddressGiven, PromiseMade),
    sources=(OURS,),
    seeds=(
        Seed("half of it is taken off", (_mailed("10 %"), *_tried("129.00", "122.55")), Verdict.FRICTION),
        Seed("the form told more than the mail", (FORM, _mailed("10 %"), *_tried("100.00", "90.00")), Verdict.FRICTION),
        Seed("less than the sum of the banner", (LINE, *_tried("100.00", "95.00")), Verdict.FRICTION),
        Seed("as much as promised", (_mailed("10 %"), *_tried("129.00", "116.10")), Verdict.CLEAR),
        Seed("the sum of the banner", (LINE, *_tried("100.00", "90.00")), Verdict.CLEAR),
        Seed(
            "the mail tells of another discount as well",
            (_mailed("10 %", "50 %", about=""), *_tried("100.00", "90.00")),
            Verdict.CLEAR,
        ),
        Seed(
            "the cart shows no sums of its goods",
            (_mailed("10 %"), CouponTried(step=4, code="HELLO-7", before=euros("100.00"), after=euros("90.00"))),
            Verdict.UNSURE,
        ),
        Seed(
            "up to so much was promised",
            (
                FORM.model_copy(update={"promised": "Up to 30 % off"}),
                mail(MessageKind.WELCOME, 0.1, codes=("HELLO-7",)),
                *_tried("100.00", "90.00"),
            ),
            Verdict.NOT_SEEN,
        ),
        Seed("nobody said what it is worth", _tried("100.00", "90.00"), Verdict.NOT_SEEN),
        Seed("nothing is taken off", (_mailed("10 %"), *_tried("100.00", "100.00")), Verdict.NOT_SEEN),
        Seed("no code was tried", (), Verdict.NOT_SEEN),
    ),
)
