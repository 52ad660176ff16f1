"""Short ways to write the seeds of a rule: one shopper, one mailbox, hours counted from Monday morning."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from shopper.measures import Money
from shopper.observations import (
    ActChecked,
    Left,
    MailboxRead,
    Message,
    MessageCame,
    MessageKind,
    MessageOwed,
    OffersSeen,
    PriceTold,
    SubscriptionOffer,
)

ME = "jo@example.org"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ONE_CLICK = {
    "list-unsubscribe": "<https://shop.example/unsubscribe/1>",
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
}


def hour(hours: float) -> datetime:
    """The moment so many hours after the journey began."""
    return START + timedelta(hours=hours)


def mail(kind: MessageKind, hours: float, **more: Any) -> MessageCame:
    """A mail surely of this kind that came so many hours after the beginning, with one-click unsubscribing."""
    written: dict[str, Any] = {"subject": kind.value, "confidence": 0.9, "headers": ONE_CLICK, **more}
    known = {"id": f"{kind.value} {hours:g}", "at": hour(hours), "sender": "hello@shop.example", "to": ME, "kind": kind}
    return MessageCame(at=hour(hours), message=Message(**(known | written)))


def owed(kind: MessageKind, hours: float = 0, within: float = 24, because: str = "") -> MessageOwed:
    """From this hour on the shop owes such a mail within so many hours."""
    since = hour(hours)
    return MessageOwed(
        at=since, kind=kind, to=ME, since=since, within=timedelta(hours=within), because=because or "left the shop"
    )


def read(until: float, since: float = 0, **more: Any) -> MailboxRead:
    """The mailbox was read completely between these hours."""
    return MailboxRead(at=hour(until), address=ME, since=hour(since), until=hour(until), **more)


def left(hours: float = 0, viewed: tuple[str, ...] = (), cart: tuple[str, ...] = ()) -> Left:
    """The shopper went away at this hour."""
    return Left(at=hour(hours), viewed=viewed, cart=cart)


def euros(amount: str) -> Money:
    """So many euros."""
    return Money(amount=amount, currency="EUR")


def added(name: str, step: int = 0) -> ActChecked:
    """The shopper put this into the cart."""
    return ActChecked(step=step, act=f"add to cart: {name}", worked=True)


def offer_page(  # noqa: PLR0913  each has a default and is named
    *,
    count: int = 3,
    days: tuple[int, ...] = (30,),
    called: tuple[str, ...] = ("minimum term",),
    terms: int = 0,
    words: int = 12,
    screenfuls: float = 0.8,
    folded: tuple[str, ...] = (),
) -> OffersSeen:
    """A page with so many offers; days of their prices and names of their terms are dealt out in turn."""
    offers = tuple(
        SubscriptionOffer(
            name=f"Plan {n + 1}",
            prices=(
                PriceTold(
                    money=Money(amount=Decimal(6 + n), currency="EUR"), days=days[n % len(days)], text=f"€{6 + n}.00"
                ),
            ),
            called=called[n % len(called)],
        )
        for n in range(count)
    )
    return OffersSeen(
        url="https://paper.example/subscribe", offers=offers, terms=tuple(f"Term {n + 1}" for n in range(terms)),
        words=words, screenfuls=screenfuls, smallest=14, screen=393, width=393, folded=folded,
    )  # fmt: skip
