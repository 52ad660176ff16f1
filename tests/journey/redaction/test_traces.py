"""A real browser types secrets into a real form, and the trace of it is searched for them."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, Playwright

from shopper.journey.browsers import find_browser, launch_args, this_machine
from shopper.journey.redaction import MARKER, Redactor

PASSWORD, CARD, CODE = """pä ss/"<&'+%w1\\""", "4111111111111111", "123"
FORM = """<!doctype html><meta charset=utf-8><title>Pay</title><form method=post action=/pay>
<input type=password name=password><input name=number autocomplete=cc-number><input name=cvc autocomplete=cc-csc>
<p>123 items in stock</p><button>Pay</button></form>"""


class Till(BaseHTTPRequestHandler):
    """A shop that does what it should not: it echoes the form in the page and in a cookie."""

    def do_GET(self) -> None:
        self._answer(FORM)

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(
            f"<!doctype html><title>Thanks</title><script>var sent = {json.dumps(parse_qs(sent))}</script>{sent}"
        )

    def _answer(self, page: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@pytest.fixture
def till() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Till) as server:
        threading.Thread(target=partial(server.serve_forever, poll_interval=0.01), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def trace(playwright: Playwright, till: str, tmp_path: Path) -> Path:
    """The trace of paying there, as Playwright wrote it."""
    machine = this_machine()
    path = tmp_path / "trace.zip"
    with playwright.chromium.launch(
        executable_path=find_browser(machine, headless=True).path, args=launch_args(machine)
    ) as browser:
        context = browser.new_context()
        context.tracing.start(screenshots=True, snapshots=True)
        _pay(context.new_page(), till)
        context.tracing.stop(path=path)
    return path


def _pay(page: Page, till: str) -> None:
    page.goto(till)
    page.fill("[name=password]", PASSWORD)
    page.locator("[name=number]").press_sequentially(CARD)
    page.get_by_role("textbox").nth(2).fill(CODE)
    page.evaluate("sent => fetch('/pay', {method: 'POST', body: JSON.stringify(sent)})", {"password": PASSWORD})
    page.evaluate("header => fetch('/?' + encodeURI(header), {headers: {authorization: btoa(header)}})", f"u:{CARD}")
    page.get_by_role("button").click()
    page.wait_for_load_state()


def entries(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def test_a_typed_password_is_gone_from_every_byte_of_the_trace_and_the_trace_still_opens(trace: Path) -> None:
    before = entries(trace)
    needles = Redactor.of(PASSWORD, CARD)
    told = {name for name, data in before.items() if needles.blob(data) != data}
    assert {"trace.trace", "trace.network"} <= told
    assert any(name.startswith("resources/") for name in told)

    assert Redactor.of(PASSWORD, CARD, CODE).zip_file(trace)

    after = entries(trace)
    assert list(after) == list(before)
    assert leaks(after) == []
    for name in ("trace.trace", "trace.network"):
        lines = after[name].decode().splitlines()
        assert len([json.loads(line) for line in lines]) == len(before[name].decode().splitlines())
    assert {name: data for name, data in after.items() if name.endswith(".jpeg")} == {
        name: data for name, data in before.items() if name.endswith(".jpeg")
    }


def leaks(files: dict[str, bytes]) -> list[str]:
    """Where a secret can be read in some spelling, looked for independently of how the redactor looks."""
    signs = ["pä ss", "p\\u00e4 ss", "p%C3%A4", 'ss/\\"', "ss%2F", "ss/&quot;", CARD, "dTo0MTEx", "MTExMTExMTEx"]
    return [f"{sign} in {name}" for name, data in files.items() for sign in signs if sign.encode() in data]


def test_the_signs_we_look_for_would_be_seen_in_the_trace_as_it_was(trace: Path) -> None:
    found = {leak.partition(" in ")[0] for leak in leaks(entries(trace))}

    assert {"pä ss", "p%C3%A4", 'ss/\\"', CARD, "dTo0MTEx"} <= found


def test_the_typed_card_code_is_gone_and_the_same_figures_elsewhere_stay(trace: Path) -> None:
    Redactor.of(PASSWORD, CARD, CODE).zip_file(trace)

    lines = [json.loads(line) for line in entries(trace)["trace.trace"].decode().splitlines()]
    typed = [line["params"]["value"] for line in lines if line.get("method") == "fill"]
    shown = json.dumps([line["snapshot"]["html"] for line in lines if line["type"] == "frame-snapshot"])
    posted = entries(trace)["trace.network"].decode()
    assert typed == [MARKER, MARKER]
    assert '"123"' not in shown
    assert "123 items in stock" in shown
    assert "cvc=123" not in posted
