"""
The promised coupon is not in the first mail.

What the shopper meets: the form offered a discount for his address; the welcome mail has no code in it.

Why it matters: the address was given for the coupon. 41 % of shops put the discount into the first mail, of the
best ones 86 % (2016).

What to do instead: put the code into the welcome mail, as text that can be copied, with what it is worth and
until when.
"""

import re
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
from shopper.frictions.examples import ME, hour, mail
from shopper.frictions.post import mails
from shopper.observations import AddressGiven, Evidence, Message, MessageCame, MessageKind

OFFER = re.compile(
    r"\d\s?%|[€$£]\s?\d+\s+off|\b(coupon|voucher|discount|promo ?code|code|gutschein|rabatt|remise|r[ée]duction"
    r"|sconto|buono|descuento|cup[oó]n|korting|zniżk|rabat|kupon|desconto|cupom)",
    re.IGNORECASE,
)
BY_LINK = re.compile(r"discount|coupon|voucher|promo|gutschein|rabatt", re.IGNORECASE)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Looks for a code in the first welcome mail after an offer was made."""
    for given in evidence.of(AddressGiven):
        if not OFFER.search(given.promised):
            yield NotSeen(why="no coupon was promised", seen=(given,))
        elif first := _first(evidence, given):
            yield _judged(given, first, evidence)
        else:
            yield NotSeen(why="no welcome mail came that could hold the code", seen=(given,))


def _first(evidence: Evidence, given: AddressGiven) -> MessageCame | None:
    to_him = (note for note in mails(evidence, MessageKind.WELCOME) if note.message.to.lower() == given.address.lower())
    return next(to_him, None)


def _judged(given: AddressGiven, first: MessageCame, evidence: Evidence) -> Finding:
    message = first.message
    if message.codes:
        return Clear(what=f"the first mail holds the code {', '.join(message.codes)}", seen=(first, given))
    if _perhaps(message):
        return Unsure(why="the first mail shows no code; it may be in a picture or behind a link", seen=(first, given))
    later = any(note.message.codes for note in mails(evidence) if note.message.at > message.at)
    return Friction(
        expected=f"the coupon in the first mail, as promised: {given.promised}",
        happened="the first mail has no code" + ("; a later mail has one" if later else ""),
        seen=(first, given),
    )


def _perhaps(message: Message) -> bool:
    unread = not message.text and not message.names and bool(message.html)
    return unread or any(BY_LINK.search(link.url) for link in message.links)


OFFERED = AddressGiven(at=hour(0), address=ME, purpose="newsletter", promised="10 % off your first order")

RULE = Rule(
    check,
    stage=Stage.AWARENESS,
    severity=Severity.MISLED,
    owner="CRM team",
    needs=(AddressGiven,),
    uses=(MessageCame,),
    sources=(
        Source("Mediapost 273144: 40.8 % put a discount in the first mail", 2016, Confidence.DERIVED),
        Source("Digital Commerce 360: 86 % of the best performers", 2016, Confidence.DERIVED),
    ),
    seeds=(
        Seed("the mail has no code", (OFFERED, mail(MessageKind.WELCOME, 0.01, text="Hello!")), Verdict.FRICTION),
        Seed(
            "the code is in the mail",
            (OFFERED, mail(MessageKind.WELCOME, 0.01, codes=("HELLO-7",))),
            Verdict.CLEAR,
        ),
        Seed(
            "the mail is one picture",
            (OFFERED, mail(MessageKind.WELCOME, 0.01, html="mails/001.html")),
            Verdict.UNSURE,
        ),
        Seed("no welcome mail came", (OFFERED, mail(MessageKind.ACCOUNT, 0.01)), Verdict.NOT_SEEN),
        Seed(
            "nothing was promised",
            (AddressGiven(address=ME, purpose="account"), mail(MessageKind.WELCOME, 0.01)),
            Verdict.NOT_SEEN,
        ),
    ),
)
