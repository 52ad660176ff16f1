"""
No welcome mail comes after signing up.

What the shopper meets: he leaves his address, is told that a mail is on its way, and nothing ever comes.

Why it matters: the welcome mail is the one mail a shopper waits for; of 1000 large shops 58 % sent one (2016).

What to do instead: send the welcome mail at once and by itself, and watch that it is delivered.
"""

from collections.abc import Iterator
from typing import Annotated

from shopper.frictions import Confidence, Finding, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import ME, hour, mail, owed, read
from shopper.measures import Duration
from shopper.observations import AddressGiven, Evidence, MailboxRead, MessageKind, MessageOwed

STUDIES = Source("EEC welcome mail study; Mediapost 273144", 2016)


class WelcomeLimits(Limits):
    """How long a shopper waits before the mail counts as missing."""

    friction: Annotated[
        Duration | None,
        "A welcome mail that has not come after this time is missing; unset, the scenario's own time holds",
        Source("EEC welcome mail study: 19 % of senders took more than a day", 2007, Confidence.DERIVED),
    ] = None


def check(evidence: Evidence, limits: WelcomeLimits) -> Iterator[Finding]:
    """A mail about a new account may be the welcome of a shopper who did nothing but open an account."""
    purposes = {note.purpose for note in evidence.of(AddressGiven)}
    alike = () if purposes >= {"newsletter", "account"} else (MessageKind.ACCOUNT,)
    return absence(evidence, Awaited(MessageKind.WELCOME, "a welcome mail", limits.friction, alike=alike))


ACCOUNT = AddressGiven(at=hour(0), address=ME, purpose="account")

RULE = Rule(
    check,
    stage=Stage.AWARENESS,
    severity=Severity.MISLED,
    owner="CRM team",
    needs=(MessageOwed, MailboxRead),
    uses=(*ABSENCE, AddressGiven),
    limits=WelcomeLimits,
    sources=(STUDIES,),
    seeds=(
        Seed("nothing came in a day", (owed(MessageKind.WELCOME), read(24)), Verdict.FRICTION),
        Seed(
            "only a cart reminder came",
            (owed(MessageKind.WELCOME), mail(MessageKind.CART_REMINDER, 2), read(24)),
            Verdict.FRICTION,
        ),
        Seed("it came at once", (owed(MessageKind.WELCOME), mail(MessageKind.WELCOME, 0.01), read(24)), Verdict.CLEAR),
        Seed(
            "it came a day late, which is another friction",
            (owed(MessageKind.WELCOME), mail(MessageKind.WELCOME, 30), read(48)),
            Verdict.CLEAR,
        ),
        Seed(
            "a mail came whose purpose is not clear",
            (owed(MessageKind.WELCOME), mail(MessageKind.OTHER, 1, subject="Hello"), read(24)),
            Verdict.UNSURE,
        ),
        Seed(
            "only the mail about the new account came",
            (ACCOUNT, owed(MessageKind.WELCOME), mail(MessageKind.ACCOUNT, 0.1), read(24)),
            Verdict.UNSURE,
        ),
        Seed("it is not yet due", (owed(MessageKind.WELCOME), read(21)), Verdict.NOT_SEEN),
        Seed(
            "the mailbox could not be read",
            (owed(MessageKind.WELCOME), read(24, complete=False, trouble="no answer")),
            Verdict.NOT_SEEN,
        ),
    ),
)
