"""Who collects, by machine and process: what a killed collector of this machine held is free at once."""

import os
import socket
from contextlib import suppress
from datetime import datetime

from shopper.errors import LedgerTrouble, UsageError
from shopper.ledger import Ledger


def this_process() -> str:
    """As it is named in the ledger."""
    return f"{socket.gethostname()} {os.getpid()}"


def release_killed(ledger: Ledger, now: datetime) -> None:
    """A lease whose holder is known to be gone ends now; those of other machines end by themselves."""
    for by in ledger.claimers(now):
        host, _, process = by.rpartition(" ")
        if host == socket.gethostname() and process.isdigit() and not _is_alive(int(process)):
            ledger.release_all(by)


def told_all(ledger: Ledger | None) -> None:
    """What this process settled, it has told: whatever of that is not reported now may be told by others."""
    with suppress(LedgerTrouble, UsageError):  # then the lease ends by itself
        if ledger is not None:
            ledger.release_all(this_process())


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's
    return True
