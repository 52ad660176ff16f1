"""What became of earlier promises, looked up once a run: by the process that comes first, for all of them."""

import os
from contextlib import closing
from functools import partial
from pathlib import Path

from filelock import FileLock

from shopper.collecting import Collector
from shopper.collecting.crew import Processes
from shopper.collecting.gathered import Gathered, kept_in
from shopper.collecting.hands import Hands
from shopper.collecting.homes import Homes
from shopper.collecting.shops import mailbox_of
from shopper.collecting.workplace import Workplace
from shopper.errors import LedgerTrouble
from shopper.journey.clock import utc_now
from shopper.journey.folders import LOCKS
from shopper.journey.recording import write_whole
from shopper.pytest_parts.claimers import release_killed, this_process
from shopper.pytest_parts.session import MAIL, RunSession
from shopper.sweeping import swept_seldom

MOST = 500
"""Promises not due yet that get a test each; beyond that their number says as much, and a report stays readable."""

MOST_HANDS = 8
"""Processes that collect; more would only wait for each other at the ledger."""


def gathered(run: RunSession) -> Gathered:
    """The same for every process of a run."""
    shelf = run.folder / LOCKS
    shelf.mkdir(parents=True, exist_ok=True)
    kept = kept_in(run.folder, run.books.run)
    with FileLock(shelf / f"collecting-{run.books.run}.lock"):
        if not kept.is_file():
            _tidy(shelf)
            found = _gather(run)
            try:
                write_whole(kept, found.model_dump_json())
            except OSError as trouble:
                return Gathered(trouble=_untold(trouble, run))
            return found
        return Gathered.model_validate_json(kept.read_bytes())


def _gather(run: RunSession) -> Gathered:
    try:
        release_killed(run.books.ledger, utc_now())
        by, known = this_process(), run.sites
        ledger = run.books.ledger
        hands = Hands(Homes(run.folder, ledger), ledger, known, run.rules, utc_now, by)
        mailbox = partial(mailbox_of, folder=run.folder / MAIL, wall=utc_now)
        crew = Processes(Workplace(run.folder, run.books.place, known.here, known.homes, by), _processors())
        with swept_seldom(), closing(crew):
            return _gathered(Collector(hands, mailbox, crew, MOST))
    except LedgerTrouble as trouble:
        return Gathered(trouble=str(trouble))
    except OSError as trouble:
        return Gathered(trouble=_untold(trouble, run))


def _processors() -> int:
    """How many this process may use, and not more than a database likes to be written by at once."""
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, MOST_HANDS)


def _untold(trouble: OSError, run: RunSession) -> str:
    why = f"{trouble.filename or run.folder} can't be written or read ({trouble.strerror})"
    return f"Not all promises could be looked up: {why}. Nothing is lost; mend it and collect again."


def _gathered(collector: Collector) -> Gathered:
    found = tuple(collector.collect())
    told = {one.trouble for one in found}
    unread = {name: why for name, why in collector.unread.items() if why not in told}
    return Gathered(
        found=found, more=collector.more, unexpected=collector.unexpected, strays=collector.strays, unread=unread,
        elsewhere=len(collector.elsewhere),
    )  # fmt: skip


def _tidy(shelf: Path) -> None:
    """What earlier runs left."""
    for path in (*shelf.glob("collected-*.json"), *shelf.glob("collecting-*.lock")):
        if path.stat().st_mtime < utc_now().timestamp() - 86_400:
            path.unlink(missing_ok=True)
