"""
The mail about what was looked at does not remind of the coupon.

What the shopper meets: he has a coupon he did not use; the mail about the very products he liked says nothing of it.

Why it matters: the coupon is the best reason to come back, and by then he has forgotten it.

What to do instead: while the coupon is valid and unused, name it in the mail, with what it is worth and until when.
"""

from collections.abc import Iterator

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import hour, mail
from shopper.frictions.names import reads
from shopper.frictions.post import mails
from shopper.observations import Claim, CouponTried, Evidence, Message, MessageCame, MessageKind

OFFER_WORDS = frozenset(
    ("coupon", "voucher", "discount", "gutschein", "rabatt", "remise", "sconto", "descuento", "korting", "rabat")
)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Looks in every such mail for a code given earlier, not tried by then and not yet expired."""
    for note in mails(evidence, MessageKind.BROWSE_REMINDER):
        given = {code: mail for mail in mails(evidence) for code in mail.message.codes if _before(mail, note)}
        unused = [code for code in given if not _tried(code, note, evidence) and not _over(given[code], code, note)]
        if not unused:
            yield NotSeen(why="the shopper had no unused coupon when the mail came", seen=(note,))
        else:
            yield _judged(note, unused[0], given[unused[0]])


def _before(earlier: MessageCame, note: MessageCame) -> bool:
    return earlier.message.at < note.message.at


def _tried(code: str, note: MessageCame, evidence: Evidence) -> bool:
    tried = (tried for tried in evidence.of(CouponTried) if tried.at <= note.message.at)
    return any(one.code.casefold() == code.casefold() for one in tried)


def _over(given: MessageCame, code: str, note: MessageCame) -> bool:
    """Whether the mail that gave the code also gave a last day (ISO date) that is over."""
    ends = [claim.value for claim in given.message.claims if claim.what == "expiry" and claim.about in (code, "")]
    return any(end[:10] < note.message.at.date().isoformat() for end in ends)


def _judged(note: MessageCame, code: str, given: MessageCame) -> Finding:
    message = note.message
    if message.codes or code.casefold() in message.text.casefold():
        return Clear(what="the mail names the coupon", seen=(note, given))
    if _hints(message):
        return Unsure(why="the mail speaks of a discount without naming the code", seen=(note, given))
    return Friction(
        expected=f"a reminder of the unused coupon {code}",
        happened=f"`{message.subject}` does not mention it",
        seen=(note, given),
    )


def _hints(message: Message) -> bool:
    return bool(OFFER_WORDS & set(reads(message).split())) or any(claim.what == "discount" for claim in message.claims)


GIVEN = mail(MessageKind.WELCOME, 0.01, codes=("HELLO-7",))
OVER = (Claim(about="X1", what="expiry", value="2026-03-03"),)

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageCame,),
    uses=(CouponTried,),
    sources=(OURS,),
    seeds=(
        Seed(
            "the mail forgets the coupon",
            (GIVEN, mail(MessageKind.BROWSE_REMINDER, 1, text="Still thinking it over?")),
            Verdict.FRICTION,
        ),
        Seed(
            "the mail names the coupon",
            (GIVEN, mail(MessageKind.BROWSE_REMINDER, 1, codes=("HELLO-7",))),
            Verdict.CLEAR,
        ),
        Seed(
            "the mail speaks of a discount only",
            (GIVEN, mail(MessageKind.BROWSE_REMINDER, 1, text="Your discount is waiting")),
            Verdict.UNSURE,
        ),
        Seed(
            "the coupon was used before",
            (GIVEN, CouponTried(at=hour(0.5), code="hello-7"), mail(MessageKind.BROWSE_REMINDER, 1)),
            Verdict.NOT_SEEN,
        ),
        Seed(
            "the coupon was over",
            (mail(MessageKind.WELCOME, 0, codes=("X1",), claims=OVER), mail(MessageKind.BROWSE_REMINDER, 72)),
            Verdict.NOT_SEEN,
        ),
        Seed("no such mail came", (GIVEN,), Verdict.NOT_SEEN),
    ),
)
