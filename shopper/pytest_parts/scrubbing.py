"""Takes the secrets out of files that are written while nobody knows them yet: mails, traces, videos."""

from datetime import datetime
from pathlib import Path

from shopper.journey.recording import write_bytes_whole
from shopper.journey.redaction import Redactor


def scrub_mails(folder: Path, redactor: Redactor, since: datetime) -> None:
    """The mails that came since then; a careless shop sends a password back. Others may read and add meanwhile."""
    for path in folder.glob("*.eml"):
        if path.stat().st_mtime >= since.timestamp():
            before = path.read_bytes()
            after = redactor.blob(before)
            if after != before:
                write_bytes_whole(path, after)
