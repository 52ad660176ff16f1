"""
A Mailpit server, read by its HTTP API (version 1): `mailpit://127.0.0.1:8025`, or `mailpits://` by https.

`mailpit://user:password@host/mail` where it asks for a login or lies under a path, `?ca=FILE` for an authority of your
own. Messages are read as they were sent; nothing is marked as read and nothing deleted.
"""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

import httpx

from shopper.errors import MailboxTrouble
from shopper.messages.arrival import Arrival, Envelope, RawMail, Span, Wanted, everything
from shopper.messages.mailbox import Clock, arrived_for
from shopper.messages.server_url import ServerUrl, read_url, trusted_file
from shopper.observations import UNSTAMPED

SCHEMES = ("mailpit", "mailpits")
PORTS = {"mailpit": 8025, "mailpits": 443}
EXAMPLE = "mailpit://127.0.0.1:8025"
PAGE = 500
TIMEOUT = 30.0
ATTEMPTS = 3
LEEWAY = timedelta(minutes=1)
"""Its clock is not ours."""


@dataclass
class Mailpit:
    """Mail that a Mailpit caught. It keeps so many messages and no more (`--max`, usually 500)."""

    server: ServerUrl
    clock: Clock
    client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        scheme = "https" if self.server.scheme.endswith("s") else "http"
        trust = ssl.create_default_context(cafile=trusted_file(self.server))
        self.client = httpx.Client(
            base_url=f"{scheme}://{self.server.host}:{self.server.port}/{self.server.path}".rstrip("/"),
            auth=(self.server.user, self.server.password) if self.server.user else None,
            transport=httpx.HTTPTransport(retries=ATTEMPTS, verify=trust),
            timeout=TIMEOUT,
            trust_env=False,
        )

    @property
    def url(self) -> str:
        """Without the password."""
        return str(self.server)

    @property
    def whole_since(self) -> datetime:
        """Since it was started; where messages were deleted since, also not before the oldest it still has."""
        now, told = self.clock(), self._asked("/api/v1/info")
        running = told.get("RuntimeStats") or {}
        started = now - timedelta(seconds=float(running.get("Uptime", 0)))
        if running.get("MessagesDeleted", 1) == 0:
            return started
        total = int(self._page(0, 1).get("total", 0))
        last = self._page(total - 1, 1)["messages"] if total else []
        return max(started, min((_moment(summary) for summary in last), default=now))

    @property
    def whole(self) -> tuple[Span, ...]:
        """From then until now."""
        now = self.clock()
        return (Span(min(self.whole_since, now), now),)

    def open(self) -> Self:
        """Looks whether it is there."""
        try:
            self._page(0, 1)
        except MailboxTrouble:
            self.close()
            raise
        return self

    def close(self) -> None:
        """Ends the connection."""
        self.client.close()

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """What is there for this address."""
        return arrived_for(self, address, since)

    def all_since(self, since: datetime, wanted: Wanted = everything) -> Iterator[Arrival]:
        """Summaries first, page by page; then the source of each that is wanted."""
        for envelope in sorted(self._listed(since), key=lambda found: (found.arrived_at, found.id)):
            if wanted(envelope):
                yield self._opened(envelope)

    def _listed(self, since: datetime) -> list[Envelope]:
        """Pages move when messages are deleted meanwhile; then they are read again."""
        for _ in range(ATTEMPTS):
            found, before = {}, int(self._page(0, 1).get("total", 0))
            for summary in self._summaries(since - LEEWAY):
                found[str(summary["ID"])] = _envelope(summary)
            if int(self._page(0, 1).get("total", 0)) >= before:
                return list(found.values())
        raise MailboxTrouble(f"the mailbox at {self.server} can't be read: messages are deleted all the time")

    def _summaries(self, since: datetime) -> Iterator[dict[str, Any]]:
        """The newest first."""
        start = 0
        while page := self._page(start, PAGE).get("messages"):
            yield from (summary for summary in page if _moment(summary) >= since)
            if _moment(page[-1]) < since:
                return
            start += len(page)

    def _page(self, start: int, limit: int) -> dict[str, Any]:
        return self._asked("/api/v1/messages", start=start, limit=limit)

    def _opened(self, envelope: Envelope) -> Arrival:
        answer = self._answer(f"/api/v1/message/{envelope.id}/raw")
        if answer.is_success:
            return Arrival(envelope, answer.content)
        return Arrival(envelope, b"", f"mail {envelope.id} at {self.server} could not be read: {_told(answer)}")

    def _asked(self, path: str, **query: int) -> dict[str, Any]:
        answer = self._answer(path, **query)
        if answer.status_code in {401, 403}:
            raise MailboxTrouble(f"no mailbox at {self.server}: the server refuses this user and password")
        try:
            told = answer.json() if answer.is_success else None
        except ValueError:
            told = None
        if not isinstance(told, dict):
            raise MailboxTrouble(f"no mailbox at {self.server}: this is no Mailpit ({_told(answer)} at {path})")
        return told

    def _answer(self, path: str, **query: int) -> httpx.Response:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self.client.get(f"{path.lstrip('/')}", params=query)
            except httpx.TransportError as error:
                if attempt == ATTEMPTS:
                    raise MailboxTrouble(f"the mailbox at {self.server} can't be read: {error}") from error
        raise AssertionError("the loop returns or raises")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_mailbox(url: str, folder: Path, clock: Clock) -> Mailpit:
    """The Mailpit at `url`; nothing is kept, so `folder` is not needed."""
    del folder
    return Mailpit(read_url(url, PORTS, frozenset({"ca"}), EXAMPLE), clock).open()


def _envelope(summary: dict[str, Any]) -> Envelope:
    """Bcc holds those the envelope named and the headers did not."""
    people = [person for part in ("To", "Cc", "Bcc") for person in summary.get(part) or []]
    to = tuple(dict.fromkeys(str(person.get("Address", "")).lower() for person in people))
    sender = str((summary.get("From") or {}).get("Address", ""))
    return Envelope(str(summary["ID"]), to, _moment(summary), sender, size=int(summary.get("Size", 0)))


def _moment(summary: dict[str, Any]) -> datetime:
    """When it was received; Go writes up to nine digits of a second."""
    try:
        return datetime.fromisoformat(str(summary.get("Created"))).astimezone(UTC)
    except ValueError:
        return UNSTAMPED


def _told(answer: httpx.Response) -> str:
    return f"{answer.status_code} {answer.reason_phrase}"
