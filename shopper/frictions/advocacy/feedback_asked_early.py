"""
The shopper is asked for his opinion before he has anything to judge.

What the shopper meets: a mail asks how he likes what has not arrived yet.

Why it matters: he can't answer, and when he could nobody asks. Review programs ask 7 to 14 days after the purchase or
the parcel.

What to do instead: let the request wait for the delivery, and five to fourteen days more.
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
    Unsure,
    Verdict,
)
from shopper.frictions.arrivals import dated
from shopper.frictions.examples import START, hour, mail
from shopper.frictions.names import cared_for, mentions
from shopper.frictions.post import mails
from shopper.observations import (
    Arrival,
    Care,
    CartLine,
    CartSeen,
    Evidence,
    Left,
    MessageCame,
    MessageKind,
    OrderPlaced,
    ProductSeen,
)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Compares the request with the first day on which the parcel can arrive, as the shop's own mails give it."""
    for note in mails(evidence, MessageKind.SURVEY):
        orders = [order for order in evidence.of(OrderPlaced) if order.at <= note.message.at]
        known = [(mailed, days) for mailed, days in dated(evidence) if mailed.message.at <= note.message.at]
        if not orders:
            yield NotSeen(why="nothing was ordered before it", seen=(note,))
        elif not known:
            yield NotSeen(why="no mail says when the parcel arrives", seen=(note, orders[-1]))
        else:
            yield _judged(note, known[-1], evidence)


def _judged(note: MessageCame, known: tuple[MessageCame, Arrival], evidence: Evidence) -> Finding:
    mailed, days = known
    if note.message.at.date() >= days.first:
        return Clear(what="it was asked once the parcel could have come", seen=(note, mailed))
    about = next((name for name in cared_for(evidence, note.message) if mentions(note.message, name)), "")
    if not about:
        return Unsure(
            why="it came before the parcel, but may ask about the shop and not the product", seen=(note, mailed)
        )
    return Friction(
        expected=f"a request for feedback after the parcel has come ({days})",
        happened=f"it asks about {about} on {note.message.at.date()}",
        seen=(note, mailed),
    )


SPEAKER = CartSeen(at=hour(0), lines=(CartLine(name="Bark Speaker"),))
ORDERED = OrderPlaced(at=hour(0.1), url="https://shop.example/thanks")
DAYS = Arrival(first=START.date().replace(day=6), last=START.date().replace(day=7))
CONFIRMED = mail(MessageKind.ORDER_CONFIRMATION, 0.2, care=Care(order="HB-1", contact=True, arrives=DAYS))

RULE = Rule(
    check,
    stage=Stage.ADVOCACY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageCame, OrderPlaced),
    uses=(CartSeen, ProductSeen, Left),
    sources=(Source("Defaults of Yotpo (14 days), Loox (14 days) and Revi (7 days)", confidence=Confidence.DERIVED),),
    seeds=(
        Seed(
            "asked two hours after the order",
            (SPEAKER, ORDERED, CONFIRMED, mail(MessageKind.SURVEY, 2, text="How do you like your Bark Speaker?")),
            Verdict.FRICTION,
        ),
        Seed(
            "asked a week after it came",
            (SPEAKER, ORDERED, CONFIRMED, mail(MessageKind.SURVEY, 260, text="How do you like your Bark Speaker?")),
            Verdict.CLEAR,
        ),
        Seed(
            "asked at once how shopping was",
            (SPEAKER, ORDERED, CONFIRMED, mail(MessageKind.SURVEY, 2, text="How easy was it to order?")),
            Verdict.UNSURE,
        ),
        Seed(
            "nobody says when it arrives",
            (SPEAKER, ORDERED, mail(MessageKind.SURVEY, 2, text="How do you like your Bark Speaker?")),
            Verdict.NOT_SEEN,
        ),
    ),
)
