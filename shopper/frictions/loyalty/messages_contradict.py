"""
Two mails of the shop contradict each other.

What the shopper meets: one mail says 10 % until Friday, the next 5 % until Sunday for the same code; one thing has
two prices, or one parcel two days of arrival.

Why it matters: the shopper no longer knows what holds, and believes the next promise less.

What to do instead: take price, discount, last day and day of arrival of every mail from one place, when it is sent.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Annotated

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.arrivals import dated, end_of
from shopper.frictions.examples import START, mail
from shopper.frictions.post import mails
from shopper.measures import Duration
from shopper.observations import Arrival, Care, Claim, Evidence, MessageCame, MessageKind

Said = dict[str, str]
"""What one mail says of a thing: comparable values, each with the value as written."""


class ClaimLimits(Limits):
    """Which mails are compared."""

    apart: Annotated[Duration, "Prices of mails further apart than this may differ", OURS] = timedelta(days=7)


def check(evidence: Evidence, limits: ClaimLimits) -> Iterator[Finding]:
    """Compares what two mails say of one code or product; a claim about nothing in particular is left alone."""
    came = mails(evidence)
    for what, about in sorted({(claim.what, _key(claim.about)) for note in came for claim in note.message.claims}):
        said = [(note, values) for note in came if about and (values := _values(note, what, about))]
        pairs = [pair for pair in combinations(said, 2) if what != "price" or _near(pair[0][0], pair[1][0], limits)]
        differing = [pair for pair in pairs if not _agree(what, pair[0][1], pair[1][1])]
        if differing:
            yield _told(what, about, *differing[0])
        elif pairs:
            same = tuple(note for note, _ in said)
            yield Clear(what=f"{len(said)} mails give the same {what} for {about}", seen=same)
    yield from _days_of_arrival(evidence)


def _days_of_arrival(evidence: Evidence) -> Iterator[Finding]:
    """A mail that says the order is late may change the day; one that does not, and comes in time, contradicts."""
    promises = dated(evidence)
    for (first, early), (second, late) in pairwise(promises):
        news = second.message.kind is MessageKind.DELAY_NEWS or second.message.at > end_of(early)
        if early.meets(late):
            names = f"`{first.message.subject}` and `{second.message.subject}`"
            yield Clear(what=f"{names} say that the order arrives {late}", seen=(second, first))
        elif not news:
            yield Friction(
                expected=f"the order arrives as `{first.message.subject}` says: {early}",
                happened=f"`{second.message.subject}` says {late}, and not that it is late",
                seen=(second, first),
            )


def _agree(what: str, early: Said, late: Said) -> bool:
    """Whether any value of both is the same; a last day told as `in three days` may be read one day off."""
    if early.keys() & late.keys() or what != "expiry":
        return bool(early.keys() & late.keys())
    return any(abs(one - other) <= timedelta(days=1) for one in _days(early) for other in _days(late))


def _days(said: Said) -> Iterator[date]:
    for day in said:
        with suppress(ValueError):
            yield date.fromisoformat(day)


def _near(one: MessageCame, other: MessageCame, limits: ClaimLimits) -> bool:
    return abs(one.message.at - other.message.at) <= limits.apart


def _values(note: MessageCame, what: str, about: str) -> Said:
    claims = [claim for claim in note.message.claims if (claim.what, _key(claim.about)) == (what, about)]
    return {_value(claim.value): claim.value for claim in claims}


def _key(about: str) -> str:
    return " ".join(about.casefold().split())


def _value(written: str) -> str:
    """`10%`, `10 %` and `10.00 %` are one value."""
    plain = re.sub(r"\s+", "", written.casefold())
    amount = re.fullmatch(r"(\d+(?:\.\d+)?)([^\d.]*)", plain)
    return f"{Decimal(amount[1]).normalize():f}{amount[2]}" if amount else plain


def _told(what: str, about: str, one: tuple[MessageCame, Said], other: tuple[MessageCame, Said]) -> Finding:
    (first, early), (second, late) = one, other
    seen = (second, first)
    thing = next(claim.about for claim in first.message.claims if _key(claim.about) == about)
    if what == "price" and _multiple(min(early), min(late)):
        return Unsure(why=f"the prices of {thing} may be for different quantities", seen=seen)
    return Friction(
        expected=f"the {what} of {thing} as the first mail says: {', '.join(sorted(early.values()))}",
        happened=f"`{second.message.subject}` says {', '.join(sorted(late.values()))}",
        seen=seen,
    )


def _multiple(one: str, other: str) -> bool:
    """Whether one price is two to ten times the other."""
    amounts = sorted(Decimal(found[0]) for text in (one, other) if (found := re.match(r"\d+(\.\d+)?", text)))
    return len(amounts) == 2 and amounts[0] > 0 and amounts[1] / amounts[0] in range(2, 11)


def _says(hours: float, value: str, what: str = "discount", about: str = "HELLO-7") -> MessageCame:
    kind = MessageKind.WELCOME if hours < 1 else MessageKind.CART_REMINDER
    return mail(kind, hours, claims=(Claim(about=about, what=what, value=value),))


def _arrives(hours: float, day: int, kind: MessageKind) -> MessageCame:
    date = START.date().replace(day=day)
    care = Care(order="HB-1", contact=True, reason="because of ice", arrives=Arrival(first=date, last=date))
    return mail(kind, hours, care=care)


CONFIRMED = _arrives(0.1, 5, MessageKind.ORDER_CONFIRMATION)

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.MISLED,
    owner="CRM team",
    needs=(MessageCame,),
    limits=ClaimLimits,
    sources=(OURS,),
    seeds=(
        Seed("ten per cent, then five for the same code", (_says(0, "10 %"), _says(2, "5 %")), Verdict.FRICTION),
        Seed(
            "two last days for one code",
            (_says(0, "2026-04-01", "expiry"), _says(2, "2026-03-08", "expiry")),
            Verdict.FRICTION,
        ),
        Seed(
            "two prices for one thing",
            (_says(0, "129.00 EUR", "price", "Bark Speaker"), _says(2, "139.00 EUR", "price", "Bark speaker")),
            Verdict.FRICTION,
        ),
        Seed(
            "a last day told as three days left",
            (_says(0, "2026-03-31", "expiry"), _says(2, "2026-04-01", "expiry")),
            Verdict.CLEAR,
        ),
        Seed("the same, written differently", (_says(0, "10 %"), _says(2, "10%")), Verdict.CLEAR),
        Seed(
            "the price of one and of two",
            (_says(0, "129.00 EUR", "price", "Bark Speaker"), _says(2, "258.00 EUR", "price", "Bark Speaker")),
            Verdict.UNSURE,
        ),
        Seed(
            "the parcel's mail has a later day and no word of a delay",
            (CONFIRMED, _arrives(24, 9, MessageKind.SHIPPING_NEWS)),
            Verdict.FRICTION,
        ),
        Seed("a delay is told", (CONFIRMED, _arrives(24, 9, MessageKind.DELAY_NEWS)), Verdict.NOT_SEEN),
        Seed("both mails say one day", (CONFIRMED, _arrives(24, 5, MessageKind.SHIPPING_NEWS)), Verdict.CLEAR),
        Seed("two codes", (_says(0, "10 %"), _says(2, "5 %", about="BYE-9")), Verdict.NOT_SEEN),
        Seed(
            "a price changed after a month",
            (_says(0, "9 EUR", "price", "X"), _says(800, "8 EUR", "price", "X")),
            Verdict.NOT_SEEN,
        ),
    ),
)
