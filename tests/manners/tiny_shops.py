"""A shop of a few pages on loopback that remembers who asked for what."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic


@dataclass(frozen=True)
class Asked:
    """One request as it came; `at` is in seconds on a monotonic clock."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: str
    at: float


@dataclass(frozen=True)
class Answer:
    """What the shop says to a request."""

    body: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


HANG_UP = Answer(status=0)
"""The connection is closed without a word."""
Page = str | Answer | Callable[[Asked], Answer]


@dataclass
class TinyShop:
    """`pages` by path; what is not there is a 404. `asked` has every request."""

    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    @property
    def host(self) -> str:
        return self.url.removeprefix("http://")

    def times(self, method: str, path: str) -> int:
        return sum((one.method, one.path.partition("?")[0]) == (method, path) for one in self.asked)

    def answer(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        page = self.pages.get(asked.path.partition("?")[0], Answer(html("<h1>Not found</h1>"), 404))
        if callable(page):
            return page(asked)
        return page if isinstance(page, Answer) else Answer(html(page))


def html(body: str) -> str:
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>Tiny shop</title><body>{body}</body></html>"


def redirect(to: str) -> Answer:
    return Answer(status=302, headers={"Location": to})


@contextmanager
def open_tiny_shop() -> Iterator[TinyShop]:
    shop = TinyShop({"/favicon.ico": Answer(status=204)})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            answer = shop.answer(Asked(self.command, self.path, dict(self.headers), body, monotonic()))
            if answer is HANG_UP:
                self.close_connection = True
                return
            data = answer.body.encode()
            self.send_response(answer.status)
            self.send_header("Content-Length", str(len(data)))
            for name, value in ({"Content-Type": "text/html; charset=utf-8"} | dict(answer.headers)).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        do_POST = do_OPTIONS = do_GET  # noqa: N815 - the names http.server calls

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shop.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield shop
    finally:
        server.shutdown()
        server.server_close()
