"""What is kept of a journey that was judged: its findings, and figures to compare from run to run."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from shopper.frictions.ruling import Ruling
from shopper.frictions.terms import Verdict
from shopper.ledger.records import WALKING, Ending, Finding, Number
from shopper.observations import CartSeen, Evidence, FormSeen, MessageCame, MessageOwed, OrderPlaced, StepTaken


def walking_seconds(evidence: Evidence) -> float:
    """How long the steps took, without what was waited for messages: what a machine is busy with."""
    return sum(step.took.total_seconds() - step.effort.rested for step in evidence.of(StepTaken))


def ending_of(evidence: Evidence, rulings: Sequence[Ruling], outcome: str, now: datetime) -> Ending:
    """The ending of a journey; `now` stands in where it was killed before its own end."""
    return Ending(
        ended=evidence.heading.ended or now, outcome=outcome,
        findings=tuple(finding for ruling in rulings for finding in findings_of(ruling)),
        numbers=(*numbers_of(evidence), *_walking(evidence)),
    )  # fmt: skip


def _walking(evidence: Evidence) -> Iterator[Number]:
    """About us and not about the shop: reports don't tell it."""
    if evidence.of(StepTaken):
        yield Number(name=WALKING, value=round(walking_seconds(evidence), 3), unit="s")


def findings_of(ruling: Ruling) -> Iterator[Finding]:
    """Each friction; else the verdict. What could not be seen leaves no finding: it says nothing."""
    if ruling.verdict is Verdict.NOT_SEEN and not ruling.frictions:
        return
    said = Finding(
        rule=ruling.rule, verdict=ruling.verdict.value, title=ruling.title, severity=ruling.severity.value,
        accepted=ruling.accepted is not None,
    )  # fmt: skip
    for friction in ruling.frictions:
        severity = (friction.severity or ruling.severity).value
        yield said.model_copy(update={"happened": friction.happened, "severity": severity})
    if not ruling.frictions:
        yield said.model_copy(update={"happened": ruling.said or "; ".join(unsure.why for unsure in ruling.unsures)})


def numbers_of(evidence: Evidence) -> Iterator[Number]:
    """
    `clicks`, `fields`, `screens`, `seconds` over all steps; `checkout fields`; `minutes to KIND` for each message that
    answered a promise, the slowest counting; `fees`, by which the order was dearer than the cart.
    """
    efforts = [step.effort for step in evidence.of(StepTaken)]
    for name in ("clicks", "fields", "screens", "seconds"):
        total = float(sum(getattr(effort, name) for effort in efforts))
        yield Number(name=name, value=round(total, 3), unit="s" if name == "seconds" else "")
    if forms := evidence.of(FormSeen):
        yield Number(name="checkout fields", value=float(sum(len(form.fields) for form in forms)))
    yield from _minutes(evidence)
    yield from _fees(evidence)


def _minutes(evidence: Evidence) -> Iterator[Number]:
    came = [note.message for note in evidence.of(MessageCame)]
    slowest: dict[str, float] = {}
    for owed in evidence.of(MessageOwed):
        first = min((message.at for message in came if owed.kept_by(message)), default=None)
        if first is not None:
            minutes = max((first - owed.since).total_seconds() / 60, 0.0)
            slowest[owed.kind.value] = max(minutes, slowest.get(owed.kind.value, 0.0))
    for kind, minutes in slowest.items():
        yield Number(name=f"minutes to {kind}", value=round(minutes, 2), unit="min")


def _fees(evidence: Evidence) -> Iterator[Number]:
    carts = [cart.total for cart in evidence.of(CartSeen) if cart.total is not None and cart.why != "checkout"]
    orders = [order.total for order in evidence.of(OrderPlaced) if order.total is not None]
    if carts and orders and carts[-1].currency == orders[-1].currency:
        more: Decimal = orders[-1].amount - carts[-1].amount
        yield Number(name="fees", value=float(more), unit=orders[-1].currency)
