"""
Mails keep coming after unsubscribing.

What the shopper meets: he asked for no more mails, was told it is done, and days later the offers go on.

Why it matters: it breaks a promise and often the law, and the next click is on "spam". Large mail providers
allow two days.

What to do instead: stop every campaign within 48 hours, also those run by other systems than the newsletter.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated

from shopper.frictions import (
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import hour, mail, read
from shopper.frictions.post import advertises, mails, sure
from shopper.measures import Duration, tell_duration
from shopper.observations import Evidence, MailboxRead, MessageCame, MessageKind, Unsubscribed

TWO_DAYS = Source("Sender rules of Gmail and Yahoo, by resend.com", 2024)


class StopLimits(Limits):
    """How long mails may still come."""

    friction: Annotated[Duration, "Marketing mails may still come for this time", TWO_DAYS] = timedelta(hours=48)


def check(evidence: Evidence, limits: StopLimits) -> Iterator[Finding]:
    """Counts from the first confirmed request."""
    asked = [gone for gone in evidence.of(Unsubscribed) if gone.confirmed]
    if not asked:
        yield NotSeen(why="unsubscribing was never confirmed", seen=evidence.of(Unsubscribed))
        return
    gone = min(asked, key=lambda note: note.at)
    end = gone.at + limits.friction
    after = [note for note in mails(evidence) if note.message.at > end]
    ignoring = [note for note in after if advertises(note.message)]
    if ignoring:
        yield _ignored(ignoring, gone, limits)
    elif doubtful := [note for note in after if not sure(note.message)]:
        yield Unsure(why="mails came whose purpose is not clear", seen=(*doubtful, gone))
    else:
        yield _quiet(evidence, gone, end)


def _ignored(ignoring: list[MessageCame], gone: Unsubscribed, limits: StopLimits) -> Friction:
    last = ignoring[-1].message.at - gone.at
    return Friction(
        expected=f"no marketing mail later than {tell_duration(limits.friction)} after unsubscribing",
        happened=f"{len(ignoring)} came, the last after {tell_duration(last)}",
        seen=(*ignoring, gone),
        measure=Measure(what="went on", value=last.total_seconds(), unit="s", limit=limits.friction.total_seconds()),
    )


def _quiet(evidence: Evidence, gone: Unsubscribed, end: datetime) -> Finding:
    reads = [note for note in evidence.of(MailboxRead) if note.complete and note.since <= end]
    until = max((note.until for note in reads), default=gone.at)
    if until > end:
        return Clear(what=f"no marketing mail for {tell_duration(until - gone.at)}", seen=(gone, *reads))
    unread = "the mailbox was not read, or not completely"
    why = f"the time to stop is not over: {tell_duration(end - until)} to go" if reads else unread
    return NotSeen(why=why, seen=(gone,))


GONE = Unsubscribed(at=hour(0), how="link", confirmed=True, screens=1)

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="CRM team",
    needs=(Unsubscribed,),
    uses=(MessageCame, MailboxRead),
    limits=StopLimits,
    sources=(TWO_DAYS, Source("cisagov/XFD issue 177 on the two days")),
    seeds=(
        Seed("an offer after three days", (GONE, mail(MessageKind.PROMOTION, 72), read(96)), Verdict.FRICTION),
        Seed(
            "a mail of no clear kind that can be unsubscribed from",
            (GONE, mail(MessageKind.OTHER, 72), read(96)),
            Verdict.FRICTION,
        ),
        Seed("an offer the next day may still come", (GONE, mail(MessageKind.PROMOTION, 24), read(96)), Verdict.CLEAR),
        Seed("only news of the parcel", (GONE, mail(MessageKind.SHIPPING_NEWS, 72), read(96)), Verdict.CLEAR),
        Seed("a mail that may be anything", (GONE, mail(MessageKind.OTHER, 72, headers={}), read(96)), Verdict.UNSURE),
        Seed("the two days are not over", (GONE, read(24)), Verdict.NOT_SEEN),
        Seed("it was never confirmed", (Unsubscribed(how="link", confirmed=False), read(96)), Verdict.NOT_SEEN),
    ),
)
