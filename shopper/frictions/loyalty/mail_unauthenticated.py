"""
A mail can't prove who sent it.

What the shopper meets: the mail lies among the spam, carries a warning, or never arrives.

Why it matters: Gmail, Yahoo and Microsoft ask those who write to many for SPF, DKIM and DMARC, all three, and turn
away or hide what lacks them.

What to do instead: publish SPF and DMARC for the sending domain and sign every mail by DKIM, those of the newsletter
service and of the help desk too.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
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
from shopper.frictions.examples import mail
from shopper.frictions.post import advertises, mails
from shopper.observations import Evidence, MessageCame, MessageKind

METHODS = ("spf", "dkim", "dmarc")
UNDECIDED = frozenset({"temperror", "neutral", "policy"})
"""Results that say as much about the receiving server, or about a moment, as about the sender."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """By what the receiving server states in each mail; a mailbox of our own states nothing."""
    for note in mails(evidence):
        if note.message.channel == "mail":
            yield _judged(note)


def _judged(note: MessageCame) -> Finding:
    said = note.message.authentication
    if not said:
        return NotSeen(why="the receiving server states nothing about the sender", seen=(note,))
    told = ", ".join(f"{method.upper()} {said[method]}" for method in METHODS if method in said)
    failed = [method for method in METHODS if said.get(method, "pass") != "pass"]
    if not failed:
        return _passed(note, told)
    if not advertises(note.message) and "pass" in (said.get("spf"), said.get("dkim")) and "dmarc" not in failed:
        return Clear(what=f"a mail to one shopper proves its sender ({told})", seen=(note,))
    if failed == ["spf"] and said.get("dmarc") == "pass":
        return Unsure(why=f"SPF fails where a mail was forwarded on its way ({told})", seen=(note,))
    if all(said[method] in UNDECIDED for method in failed):
        return Unsure(why=f"the receiving server could not decide ({told})", seen=(note,))
    return Friction(expected="SPF, DKIM and DMARC pass", happened=f"the receiving server found {told}", seen=(note,))


def _passed(note: MessageCame, told: str) -> Finding:
    silent = [method.upper() for method in METHODS if method not in note.message.authentication]
    if silent and advertises(note.message):
        return NotSeen(why=f"the receiving server says {told} and nothing about {' and '.join(silent)}", seen=(note,))
    return Clear(what=f"the mail proves its sender ({told})", seen=(note,))


def _with(kind: MessageKind = MessageKind.PROMOTION, **results: str) -> MessageCame:
    return mail(kind, 1, authentication=results)


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="CRM team",
    needs=(MessageCame,),
    sources=(
        Source("Sender rules of Gmail and Yahoo, by ravecapture.com", 2024),
        Source("cisagov/XFD issue 177 on SPF, DKIM and DMARC"),
    ),
    seeds=(
        Seed("no signature", (_with(spf="pass", dkim="none", dmarc="pass"),), Verdict.FRICTION),
        Seed("DMARC fails", (_with(spf="pass", dkim="pass", dmarc="fail"),), Verdict.FRICTION),
        Seed("nothing is published", (_with(spf="none", dkim="none", dmarc="none"),), Verdict.FRICTION),
        Seed(
            "an order confirmation that fails DMARC",
            (_with(MessageKind.ORDER_CONFIRMATION, spf="softfail", dkim="fail", dmarc="fail"),),
            Verdict.FRICTION,
        ),
        Seed("forwarded", (_with(spf="fail", dkim="pass", dmarc="pass"),), Verdict.UNSURE),
        Seed("the name server did not answer", (_with(spf="pass", dkim="temperror", dmarc="pass"),), Verdict.UNSURE),
        Seed("all three pass", (_with(spf="pass", dkim="pass", dmarc="pass"),), Verdict.CLEAR),
        Seed(
            "one is enough for a mail to one shopper",
            (_with(MessageKind.ORDER_CONFIRMATION, spf="fail", dkim="pass"),),
            Verdict.CLEAR,
        ),
        Seed("the server says nothing about DMARC", (_with(spf="pass", dkim="pass"),), Verdict.NOT_SEEN),
        Seed("a mailbox of our own says nothing", (_with(),), Verdict.NOT_SEEN),
        Seed("a text message has no such thing", (mail(MessageKind.PROMOTION, 1, channel="text"),), Verdict.NOT_SEEN),
    ),
)
