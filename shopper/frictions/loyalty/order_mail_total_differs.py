"""
The mail about the order names another total than the shop did.

What the shopper meets: he agreed to one sum, and the confirmation that comes minutes later asks for another.

Why it matters: it is the first thing he checks in that mail, and the one he will dispute with his bank.

What to do instead: take the sum of the mail from the order that was placed, and show every part of it in both places.
"""

from collections.abc import Iterator

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import euros, hour, mail
from shopper.frictions.post import mails
from shopper.measures import Money
from shopper.observations import Care, CartSeen, Evidence, MessageCame, MessageKind, Observation, OrderPlaced

CONFIRMED = MessageKind.ORDER_CONFIRMATION


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Each confirmation against the order it belongs to."""
    for note in mails(evidence, CONFIRMED):
        order = _order_of(note, evidence.of(OrderPlaced))
        if order is None:
            yield NotSeen(why="it is not known which of several orders the confirmation is for", seen=(note,))
        elif note.message.total is None:
            yield NotSeen(why="the confirmation names no total", seen=(note, order))
        else:
            yield _judged(note, note.message.total, order, evidence)


def _order_of(note: MessageCame, orders: tuple[OrderPlaced, ...]) -> OrderPlaced | None:
    """The order whose number the mail names; the only one there is."""
    number = note.message.care.order if note.message.care else ""
    named = [order for order in orders if number and order.number == number]
    return named[0] if named else orders[0] if len(orders) == 1 else None


def _judged(note: MessageCame, told: Money, order: OrderPlaced, evidence: Evidence) -> Finding:
    agreed, seen = _agreed(order, evidence)
    if agreed is None or not agreed.is_comparable_to(told):
        return NotSeen(why="no total of the order was seen in the shop in the mail's currency", seen=(note, order))
    before = _before(order, evidence)
    if told.amount in {agreed.amount, before.total.amount if before and before.total else agreed.amount}:
        return Clear(what=f"the confirmation names the total of the order, {told}", seen=(note, *seen))
    if any(price.amount == agreed.amount for price in note.message.prices):
        return Unsure(
            why=f"the confirmation calls {told} the total, and names the {agreed} of the order, too", seen=(note, *seen)
        )
    return Friction(
        expected=f"{agreed}, as when the order was placed",
        happened=f"the confirmation says {told} instead of {agreed}",
        seen=(note, *seen),
        measure=Measure(
            what="difference from the total agreed to",
            value=float(abs(told.amount - agreed.amount)),
            unit=told.currency,
            limit=0,
        ),
    )


def _agreed(order: OrderPlaced, evidence: Evidence) -> tuple[Money | None, tuple[Observation, ...]]:
    """The total of the page of thanks; where it shows none, the last one before the order."""
    if order.total is not None:
        return order.total, (order,)
    before = _before(order, evidence)
    return (before.total, (before, order)) if before else (None, (order,))


def _before(order: OrderPlaced, evidence: Evidence) -> CartSeen | None:
    """The last total before the order: where the page of thanks shows another, the mail is not to blame."""
    carts = evidence.of(CartSeen)
    return next((note for note in reversed(carts) if note.total is not None and note.at <= order.at), None)


def _mail(total: str, *prices: str, order: str = "HB-1") -> MessageCame:
    amounts = tuple(euros(price) for price in (*prices, total) if price)
    return mail(
        CONFIRMED, 0.1, total=euros(total) if total else None, prices=amounts, care=Care(order=order, contact=True)
    )


ORDER = OrderPlaced(at=hour(0), url="https://shop.example/thanks", number="HB-1", total=euros("24.90"))
UNTOLD = ORDER.model_copy(update={"total": None})
PAY = CartSeen(at=hour(0), why="checkout", where="Payment", total=euros("24.90"))

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="shop team",
    needs=(MessageCame, OrderPlaced),
    uses=(CartSeen,),
    sources=(OURS,),
    seeds=(
        Seed("the mail asks for 3.50 more", (ORDER, _mail("28.40", "20.00")), Verdict.FRICTION),
        Seed(
            "the mail asks for what was agreed to, and only the page of thanks for more",
            (PAY, ORDER.model_copy(update={"total": euros("26.80")}), _mail("24.90")),
            Verdict.CLEAR,
        ),
        Seed("the mail asks for less", (ORDER, _mail("20.00")), Verdict.FRICTION),
        Seed(
            "the page of thanks had no total, the last screen before it had",
            (PAY, UNTOLD, _mail("28.40")),
            Verdict.FRICTION,
        ),
        Seed("the same total", (ORDER, _mail("24.90", "20.00")), Verdict.CLEAR),
        Seed("two totals, one of them right", (ORDER, _mail("20.92", "24.90")), Verdict.UNSURE),
        Seed("a mail without a total", (ORDER, _mail("", "20.00")), Verdict.NOT_SEEN),
        Seed(
            "another order's mail",
            (ORDER, ORDER.model_copy(update={"number": "HB-2"}), _mail("9.00", order="HB-3")),
            Verdict.NOT_SEEN,
        ),
        Seed("nothing shown before", (UNTOLD, _mail("24.90")), Verdict.NOT_SEEN),
    ),
)
