"""The practice shop as a process of its own, a mail server that is always up, and a project that shops there."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from shopper.messages.mailbox import utc_now
from shopper.messages.mailboxes.sink import Sink
from shopper.messages.store import MailFolder
from tests.plugin.projects import Ended, Project

LATER = Path(__file__).with_name("later.py")
SITE = "url: {url}\ninbox: folder:{mail}\nmail from: '@practice.example'\n"


@dataclass
class Town:
    """`ahead` is how far everybody's clock was put forward: the shop's, the mail server's and the shopper's."""

    project: Project
    shop: str
    sink: Sink
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def shopper(self, *words: str) -> Ended:
        return self.project.run(*self.command(*words), **self.environment())

    def command(self, *words: str) -> tuple[str, ...]:
        """`shopper` with these words, by the town's clock."""
        return (sys.executable, str(LATER), str(self.ahead.total_seconds() / 3600), *words)

    def environment(self) -> dict[str, str]:
        """What such a process needs besides."""
        return {"PYTHONPATH": str(LATER.parents[2])}

    def pass_(self, span: timedelta) -> None:
        """The night passes: the shop does what falls due, and its mails arrive."""
        self.ahead += span
        said = {"forward_seconds": span.total_seconds()}
        httpx.post(f"{self.shop}/_lab/clock", json=said, timeout=60, trust_env=False).raise_for_status()


@contextmanager
def open_town(folder: Path, *switches: str) -> Iterator[Town]:
    mail = folder / "mail"
    mail.mkdir(parents=True)
    town = Town(Project(folder / "project"), "", Sink("127.0.0.1", 0, MailFolder(mail), utc_now))
    town.sink.clock = town.now
    with town.sink.open(), _shop(folder, town.sink.port, switches) as url:
        town.shop = url
        town.project.write("scenarios/sites/practice.yaml", SITE.format(url=url, mail=mail))
        town.project.write("pytest.ini", "[pytest]\n")
        yield town


@contextmanager
def _shop(folder: Path, smtp: int, switches: tuple[str, ...]) -> Iterator[str]:
    how = ["--switch", *switches] if switches else ["--smooth"]
    words = ["--port", "0", "--smtp", f"127.0.0.1:{smtp}", "--data", str(folder / "shop"), *how]
    (folder / "shop").mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "shopper.practice", *words], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+:\d+", process.stdout.readline())
        assert found is not None
        try:
            yield found[0]
        finally:
            process.terminate()
            process.wait(20)
