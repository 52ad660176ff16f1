"""
Mailpit's published API (version 1), spoken by a small server of the same shapes: list, raw message and info.

The registries have no Mailpit, so nothing here has met a real one.
"""

import base64
import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from shopper.errors import MailboxTrouble
from shopper.messages import Mailbox, open_mailbox

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass
class Catcher:
    """What the small server holds. `lost` are those it lists and can't give; `asked` every path it was asked for."""

    mails: dict[str, tuple[datetime, str, bytes]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    login: str = ""
    deleted: int = 0
    asked: list[str] = field(default_factory=list)
    deletes_while_listed: int = 0
    port: int = 0

    def catch(self, name: str, at: datetime, to: str = "sam@shopper.example", subject: str = "Hello") -> None:
        self.mails[name] = (at, to, f"To: {to}\r\nSubject: {subject}\r\n\r\nHello\r\n".encode())

    def answer(self, path: str, query: dict[str, list[str]]) -> tuple[int, bytes]:
        self.asked.append(path)
        if path == "/api/v1/info":
            stats = {"Uptime": 3600, "MessagesDeleted": self.deleted}
            return 200, json.dumps({"Version": "v1", "Messages": len(self.mails), "RuntimeStats": stats}).encode()
        if path == "/api/v1/messages":
            return 200, json.dumps(self.listed(int(query["start"][0]), int(query["limit"][0]))).encode()
        name = re.fullmatch(r"/api/v1/message/(\w+)/raw", path)
        if name and name[1] in self.mails and name[1] not in self.lost:
            return 200, self.mails[name[1]][2]
        return 404, b"message not found"

    def listed(self, start: int, limit: int) -> dict[str, Any]:
        newest = sorted(self.mails, key=lambda name: self.mails[name][0], reverse=True)
        if start and self.deletes_while_listed:
            self.deletes_while_listed -= 1
            del self.mails[newest[0]]
        page = [self.summary(name) for name in newest[start : start + limit] if name in self.mails]
        return {"total": len(self.mails), "messages_count": len(self.mails), "start": start, "messages": page}

    def summary(self, name: str) -> dict[str, Any]:
        at, to, data = self.mails[name]
        created = at.isoformat().replace("+00:00", ".123456789Z")
        people = {"From": {"Name": "", "Address": "hello@shop.example"}, "To": [{"Name": "", "Address": to}]}
        return {"ID": name, "Created": created, "Size": len(data), "Cc": None, "Bcc": [], **people}


@pytest.fixture
def catcher() -> Iterator[Catcher]:
    holds = Catcher()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            wanted = base64.b64encode(holds.login.encode()).decode()
            refused = holds.login and self.headers.get("Authorization") != f"Basic {wanted}"
            status, body = (401, b"") if refused else holds.answer(parts.path, parse_qs(parts.query))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        holds.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield holds
        server.shutdown()
        thread.join()


def reading(catcher: Catcher, tmp_path: Path, login: str = "") -> Mailbox:
    return open_mailbox(f"mailpit://{login}127.0.0.1:{catcher.port}", tmp_path, lambda: NOON + 60 * MINUTE)


def test_mails_are_found_oldest_first_as_they_were_sent(catcher: Catcher, tmp_path: Path) -> None:
    catcher.catch("b", NOON + MINUTE)
    catcher.catch("a", NOON, subject="First")
    catcher.catch("c", NOON, to="kim@shopper.example")
    with reading(catcher, tmp_path) as box:
        found = box.arrived("Sam@shopper.example", NOON)

    assert [raw.data for raw in found] == [catcher.mails["a"][2], catcher.mails["b"][2]]
    assert (found[0].arrived_at, found[0].sender) == (NOON.replace(microsecond=123456), "hello@shop.example")


def test_what_is_not_wanted_is_not_fetched(catcher: Catcher, tmp_path: Path) -> None:
    catcher.catch("a", NOON, to="kim@shopper.example")
    with reading(catcher, tmp_path) as box:
        assert box.arrived("sam@shopper.example", NOON) == ()

    assert "/api/v1/message/a/raw" not in catcher.asked


def test_pages_are_turned_as_far_as_needed(catcher: Catcher, tmp_path: Path) -> None:
    for number in range(1200):
        catcher.catch(f"m{number}", NOON + number * timedelta(seconds=1))
    with reading(catcher, tmp_path) as box:
        names = [found.envelope.id for found in box.all_since(NOON)]

    assert names == [f"m{number}" for number in range(1200)]


def test_what_is_deleted_while_pages_are_turned_hides_nothing(catcher: Catcher, tmp_path: Path) -> None:
    for number in range(1200):
        catcher.catch(f"m{number}", NOON + number * timedelta(seconds=1))
    catcher.deletes_while_listed = 1
    with reading(catcher, tmp_path) as box:
        names = {found.envelope.id for found in box.all_since(NOON)}

    assert names == {f"m{number}" for number in range(1199)}


def test_a_mail_that_can_not_be_read_is_named_and_stops_no_other(catcher: Catcher, tmp_path: Path) -> None:
    catcher.catch("a", NOON)
    catcher.catch("b", NOON + MINUTE)
    catcher.lost.add("a")
    with reading(catcher, tmp_path) as box:
        broken, whole = box.all_since(NOON)

    assert broken.trouble == f"mail a at mailpit://127.0.0.1:{catcher.port} could not be read: 404 Not Found"
    assert (broken.data, whole.trouble) == (b"", "")


def test_it_is_whole_since_its_start(catcher: Catcher, tmp_path: Path) -> None:
    with reading(catcher, tmp_path) as box:
        assert box.whole_since == NOON


def test_it_is_whole_only_since_the_oldest_mail_where_some_were_deleted(catcher: Catcher, tmp_path: Path) -> None:
    catcher.deleted = 3
    with reading(catcher, tmp_path) as box:
        assert box.whole_since == NOON + 60 * MINUTE
        catcher.catch("a", NOON + 5 * MINUTE)
        catcher.catch("b", NOON + 6 * MINUTE)
        assert box.whole_since.replace(microsecond=0) == NOON + 5 * MINUTE


def test_a_login_is_given_and_never_told(catcher: Catcher, tmp_path: Path) -> None:
    catcher.login = "qa:hush@hush"
    with reading(catcher, tmp_path, "qa:hush@hush@") as box:
        assert box.url == f"mailpit://qa@127.0.0.1:{catcher.port}"
    with pytest.raises(MailboxTrouble) as told:
        reading(catcher, tmp_path, "qa:wrong-one@")

    assert str(told.value) == f"no mailbox at {box.url}: the server refuses this user and password"


def test_another_server_is_no_mailpit(catcher: Catcher, tmp_path: Path) -> None:
    with pytest.raises(MailboxTrouble, match=r"this is no Mailpit \(404 Not Found at /api/v1/messages\)"):
        open_mailbox(f"mailpit://127.0.0.1:{catcher.port}/elsewhere", tmp_path)


def test_nobody_at_home_is_told(tmp_path: Path) -> None:
    with pytest.raises(MailboxTrouble, match=r"mailpit://127\.0\.0\.1:9 can't be read: .*Connection refused"):
        open_mailbox("mailpit://127.0.0.1:9", tmp_path)
