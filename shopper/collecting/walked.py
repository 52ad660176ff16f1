"""What was promised on a walk and is settled at its end already, because the shopper waited for it."""

from datetime import datetime
from pathlib import Path

from shopper.journey import memory
from shopper.journey.folders import report, reported, unmark
from shopper.ledger import Ledger
from shopper.observations import Evidence, MailboxRead, MessageCame, MessageOwed
from shopper.promises import Outcome, Promise, Settlement, settle

SETTLED = (Outcome.KEPT, Outcome.LATE, Outcome.MISSED)


def promises_in(evidence: Evidence) -> tuple[Promise, ...]:
    """Every promise of the journey, each once."""
    made = (
        Promise(owed=owed, case=evidence.heading.case, site=evidence.heading.site) for owed in evidence.of(MessageOwed)
    )
    return tuple({promise.key: promise for promise in made}.values())


def settle_walked(evidence: Evidence, folder: Path, now: datetime, at: datetime, ledger: Ledger) -> None:
    """
    Settles what the walk itself has shown, which its own test tells; the rest stays open.

    `now` is by the journey's clock, `at` by the world's.
    """
    for promise in promises_in(evidence):
        settlement = standing(promise, evidence, now)
        if settlement.outcome in SETTLED:
            ledger.settle(promise.key, settlement, at)
            report(folder, promise.key)
    close_if_done(evidence, folder)


def standing(promise: Promise, evidence: Evidence, now: datetime) -> Settlement:
    """How the promise stands by the journey's own notes."""
    messages = [note.message for note in evidence.of(MessageCame)]
    return settle(promise, messages, evidence.of(MailboxRead), now)


def close_if_done(evidence: Evidence, folder: Path) -> None:
    """Nothing is owed any more once all was settled and reported: the mark goes, and all that had to be remembered."""
    told = reported(folder)
    if all(promise.key in told for promise in promises_in(evidence)):
        memory.forget(folder)
        unmark(folder)
