"""
`shopper` some hours from now: python later.py HOURS WORDS...

The clock is put forward at its one source, before anything else of the program is loaded.
"""

import sys
from datetime import UTC, datetime, timedelta

import shopper.messages.mailbox as source

AHEAD = timedelta(hours=float(sys.argv.pop(1)))


def later() -> datetime:
    return datetime.now(UTC) + AHEAD


source.utc_now = later

from shopper.cli import main  # noqa: E402 - it must find the clock put forward

if __name__ == "__main__":
    main()
