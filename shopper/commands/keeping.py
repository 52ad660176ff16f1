"""`shopper mailbox`: takes mail and text messages until it is told to stop."""

import signal
import threading
from pathlib import Path
from urllib.parse import quote

from rich.console import Console

from shopper.messages.mailbox import utc_now
from shopper.messages.service import Listening, Service

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def keep_mail(folder: Path, where: Listening, console: Console) -> int:
    """Runs until SIGTERM or Ctrl-C; then 0. MailboxTrouble and UsageError where it can't begin."""
    ended = threading.Event()
    before = [(number, signal.signal(number, lambda *_: ended.set())) for number in SIGNALS]
    try:
        with Service(folder, where, utc_now).open() as service:
            console.print("\n".join(_told(service)), markup=False, highlight=False, soft_wrap=True)
            ended.wait()
    finally:
        for number, handler in before:
            signal.signal(number, handler)
    return 0


def _told(service: Service) -> list[str]:
    texts = [f"Text messages: POST {service.webhook}/ (pushes: {service.webhook}/push)"] if service.webhook else []
    inbox = f"folder:{quote(service.folder.resolve().as_posix())}"
    return [f"Mail: {service.url}", *texts, f"In the site file: `inbox: {inbox}`", "Ctrl-C ends it."]
