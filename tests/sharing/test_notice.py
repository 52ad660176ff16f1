"""Notices, sent by the real Apprise to a real web server."""

import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from shopper.errors import HarnessError, MissingPiece, UsageError
from shopper.sharing import Notice, tell_notice
from shopper.sharing.notifying import kind, notify
from tests.sharing.cards import changed, first_night, hostile, unchanged

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")  # Apprise's own, on Python 3.11 and 3.12
NOTICE = Notice(title="Mystery shopping", body="1 new", key="k")


@pytest.fixture
def chat() -> Iterator[tuple[str, list[Any]]]:
    """An address that takes JSON, and what came there."""
    came: list[Any] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            came.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(404 if "gone" in self.path else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"json://127.0.0.1:{server.server_port}", came
    server.shutdown()
    thread.join()
    server.server_close()


def test_only_what_changed_is_told() -> None:
    notice = tell_notice(changed(), "https://ci.example/1")

    assert notice is not None
    assert notice.body.splitlines() == [
        "2 journeys, 2 frictions; 1 new, 1 fixed.", "",
        "🔴 New at lamps: Hidden fee, on 1 journey (misleads the shopper)",
        "🟢 Fixed at lamps: No thanks, on 1 journey", "",
        "https://ci.example/1",
    ]  # fmt: skip


def test_where_nothing_changed_nothing_is_said() -> None:
    assert (tell_notice(unchanged()), tell_notice(first_night())) == (None, None)


def test_it_is_sent_once(chat: tuple[str, list[Any]], tmp_path: Path) -> None:
    address, came = chat
    told = tmp_path / "export" / ".notified"

    assert [notify(NOTICE, [address], told) for _ in range(2)] == [True, False]
    assert [(one["title"], one["message"]) for one in came] == [("Mystery shopping", "1 new")]


def test_other_news_is_sent_again(chat: tuple[str, list[Any]], tmp_path: Path) -> None:
    address, came = chat
    for key in ("first", "second"):
        notify(NOTICE.model_copy(update={"key": key}), [address], tmp_path / "told")

    assert len(came) == 2


def test_what_a_shop_says_is_sent_as_it_is(chat: tuple[str, list[Any]], tmp_path: Path) -> None:
    address, came = chat
    notice = tell_notice(hostile())
    assert notice is not None
    notify(notice, [address], tmp_path / "told")

    assert [one["message"] for one in came] == [notice.body.strip()]


def test_what_could_not_be_sent_is_tried_again_next_time(chat: tuple[str, list[Any]], tmp_path: Path) -> None:
    address, _ = chat
    with pytest.raises(HarnessError, match="could not be sent to all of json://…"):
        notify(NOTICE, [f"{address}/gone"], tmp_path / "told")

    assert not (tmp_path / "told").exists()


def test_an_address_is_named_without_what_is_secret(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no address Apprise can send to") as raised:
        notify(NOTICE, ["nowhere://token"], tmp_path / "told")

    assert "token" not in str(raised.value).replace("TokenA", "").replace("TokenB", "").replace("TokenC", "")
    assert kind("slack://a/b/c") == "slack://…"


def test_without_apprise_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)

    with pytest.raises(MissingPiece, match=r"pip install 'mystery-shopper\[notify\]'"):
        notify(NOTICE, ["json://127.0.0.1"], tmp_path / "told")
