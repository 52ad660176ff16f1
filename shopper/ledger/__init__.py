"""What was promised and what came of it, kept from run to run: SQLite beside the reports, or a PostgreSQL for many."""

from shopper.ledger.closing import Closed
from shopper.ledger.ledger import Ledger, open_ledger
from shopper.ledger.measured import ending_of, numbers_of, walking_seconds
from shopper.ledger.post import mailbox_name
from shopper.ledger.records import Ending, Finding, JourneyRecord, Number, PastJourney, case_of, journey_key, record_of
from shopper.ledger.records_of_post import Letter, MessageLine, ReadSpan
from shopper.ledger.records_of_promises import DueLine, LedgerLine, OpenPromise, State
from shopper.ledger.records_of_runs import RuledWalk, RunFigure, RunLine, RunVerdict, Walk
from shopper.ledger.settling import Settled

__all__ = [
    "Closed",
    "DueLine",
    "Ending",
    "Finding",
    "JourneyRecord",
    "Ledger",
    "LedgerLine",
    "Letter",
    "MessageLine",
    "Number",
    "OpenPromise",
    "PastJourney",
    "ReadSpan",
    "RuledWalk",
    "RunFigure",
    "RunLine",
    "RunVerdict",
    "Settled",
    "State",
    "Walk",
    "case_of",
    "ending_of",
    "journey_key",
    "mailbox_name",
    "numbers_of",
    "open_ledger",
    "record_of",
    "walking_seconds",
]
