"""
Getting no more mails is made hard.

What the shopper meets: no unsubscribe button in his mail program, or a link that wants a login or leads from
page to page.

Why it matters: who can't leave presses "spam", and then mails reach nobody; Gmail and Yahoo ask for one-click
unsubscribing since February 2024.

What to do instead: send both unsubscribe headers (RFC 8058) with every marketing mail, and let the link work in
one click without a login.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

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
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.examples import ONE_CLICK, hour, mail
from shopper.frictions.post import advertising
from shopper.observations import Evidence, MessageCame, MessageKind, Unsubscribed


class WayOutLimits(Limits):
    """How much effort leaving may take."""

    screens: Annotated[NonNegativeInt, "Screens until unsubscribing is confirmed", OURS] = 2
    fields: Annotated[NonNegativeInt, "Fields to fill until unsubscribing is confirmed", OURS] = 1


def check(evidence: Evidence, limits: WayOutLimits) -> Iterator[Finding]:
    """Looks at the headers of marketing mails, and at the way the shopper took."""
    sent = [note for note in advertising(evidence) if note.message.channel == "mail"]
    without = [note for note in sent if not note.message.one_click]
    if without:
        yield Friction(
            expected="both headers for one-click unsubscribing in every marketing mail",
            happened=f"{len(without)} of {len(sent)} came without",
            seen=tuple(without),
        )
    elif sent:
        yield Clear(what="every marketing mail offers one-click unsubscribing", seen=tuple(sent))
    for gone in evidence.of(Unsubscribed):
        yield _way(gone, limits)


def _way(gone: Unsubscribed, limits: WayOutLimits) -> Finding:
    expected = "unsubscribed in one click, without a login"
    if gone.login:
        return Friction(expected=expected, happened="the link asked for a login", seen=(gone,))
    if not gone.confirmed:
        return Friction(expected=expected, happened="the shop did not say that it was done", seen=(gone,))
    effort = (("screens", gone.screens, limits.screens), ("fields", gone.fields, limits.fields))
    for unit, value, limit in effort:
        if value > limit:
            measure = Measure(what="effort to unsubscribe", value=value, unit=unit, limit=limit)
            return Friction(expected=expected, happened=f"it took {value} {unit}", seen=(gone,), measure=measure)
    return Clear(what="unsubscribing worked at once", seen=(gone,))


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.SLOWED,
    owner="CRM team",
    uses=(MessageCame, Unsubscribed),
    limits=WayOutLimits,
    sources=(Source("Sender rules of Gmail and Yahoo, by resend.com", 2024),),
    seeds=(
        Seed("a promotion without headers", (mail(MessageKind.PROMOTION, 1, headers={}),), Verdict.FRICTION),
        Seed(
            "a header that needs more than one click",
            (mail(MessageKind.PROMOTION, 1, headers={"list-unsubscribe": "<mailto:out@shop.example>"}),),
            Verdict.FRICTION,
        ),
        Seed(
            "headers that lead only to a mail program",
            (mail(MessageKind.PROMOTION, 1, headers=ONE_CLICK | {"list-unsubscribe": "<mailto:out@shop.example>"}),),
            Verdict.FRICTION,
        ),
        Seed("a login before it", (Unsubscribed(how="link", confirmed=False, login=True),), Verdict.FRICTION),
        Seed("five screens", (Unsubscribed(at=hour(1), how="link", confirmed=True, screens=5),), Verdict.FRICTION),
        Seed("no answer", (Unsubscribed(how="link", confirmed=False, screens=1),), Verdict.FRICTION),
        Seed("both headers", (mail(MessageKind.PROMOTION, 1),), Verdict.CLEAR),
        Seed("one click and done", (Unsubscribed(how="link", confirmed=True, screens=1),), Verdict.CLEAR),
        Seed(
            "an order confirmation needs none", (mail(MessageKind.ORDER_CONFIRMATION, 1, headers={}),), Verdict.NOT_SEEN
        ),
    ),
)
