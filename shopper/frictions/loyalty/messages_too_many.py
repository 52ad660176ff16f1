"""
The shop writes too often.

What the shopper meets: mail after mail with offers, several on one day or many in a week.

Why it matters: each mail too many makes the next one, the useful one, likelier to be unsubscribed from or
thrown away unread.

What to do instead: set a common limit for all campaigns: about one offer a day and three a week for one reader.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated

from pydantic import NonNegativeInt

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
    Verdict,
)
from shopper.frictions.examples import mail, owed, read
from shopper.frictions.post import advertising, answer, mails
from shopper.measures import tell_duration
from shopper.observations import Evidence, Left, MailboxRead, MessageCame, MessageKind, MessageOwed


class MailLimits(Limits):
    """How many marketing mails a shopper bears."""

    per_day: Annotated[NonNegativeInt, "Marketing mails in any 24 hours that are still borne", OURS] = 1
    per_week: Annotated[NonNegativeInt, "Marketing mails in any seven days that are still borne", OURS] = 3


def check(evidence: Evidence, limits: MailLimits) -> Iterator[Finding]:
    """Not counted: a welcome, mails about accounts and orders, and one reminder each time the shopper left."""
    due = _due(evidence)
    counted = [note for note in advertising(evidence) if note.message.id not in due]
    spans = ((timedelta(days=1), limits.per_day), (timedelta(days=7), limits.per_week))
    over = [(span, most, limit) for span, limit in spans if len(most := _most(counted, span)) > limit]
    for span, most, limit in over[:1]:
        yield Friction(
            expected=f"no more than {limit} marketing {'mail' if limit == 1 else 'mails'} in {tell_duration(span)}",
            happened=f"{len(most)} came",
            seen=tuple(most),
            measure=Measure(what="marketing mails", value=len(most), unit="messages", limit=limit),
        )
    if not over and any(read.complete for read in evidence.of(MailboxRead)):
        yield Clear(what=f"marketing mails beyond those expected: {len(counted)}", seen=tuple(counted))
    elif not over:
        yield NotSeen(why="the mailbox was not read completely, so more may have come")


def _due(evidence: Evidence) -> set[str]:
    """Messages that answer what the shopper did: the first reminder after each leaving, and what was waited for."""
    reminders = mails(evidence, MessageKind.BROWSE_REMINDER, MessageKind.CART_REMINDER)
    answers = [answer(promise, evidence) for promise in evidence.of(MessageOwed)]
    answers += [next((note for note in reminders if note.message.at >= leave.at), None) for leave in evidence.of(Left)]
    return {came.message.id for came in answers if came}


def _most(counted: list[MessageCame], span: timedelta) -> list[MessageCame]:
    """The most mails that came within any such time."""
    windows = [[note for note in counted[place:] if _gap(first, note) < span] for place, first in enumerate(counted)]
    return max(windows, key=len, default=[])


def _gap(first: MessageCame, later: MessageCame) -> timedelta:
    return later.message.at - first.message.at


def _offer(hours: float) -> MessageCame:
    return mail(MessageKind.PROMOTION, hours)


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(MessageCame,),
    uses=(MessageOwed, MailboxRead, Left),
    limits=MailLimits,
    sources=(OURS,),
    seeds=(
        Seed("four offers in twelve hours", (*map(_offer, (1, 4, 8, 12)), read(24)), Verdict.FRICTION),
        Seed("two offers on two days, less than 24 hours apart", (_offer(12), _offer(30), read(48)), Verdict.FRICTION),
        Seed(
            "one every other day is too many for a week", (*map(_offer, (1, 49, 97, 145)), read(168)), Verdict.FRICTION
        ),
        Seed("one offer a day, three in a week", (*map(_offer, (1, 49, 97)), read(168)), Verdict.CLEAR),
        Seed(
            "the reminder of the cart does not count beside an offer",
            (owed(MessageKind.CART_REMINDER), mail(MessageKind.CART_REMINDER, 1), _offer(2), read(24)),
            Verdict.CLEAR,
        ),
        Seed("one offer, and nobody knows what else came", (_offer(1),), Verdict.NOT_SEEN),
    ),
)
