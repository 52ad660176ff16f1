"""Requests: what is under way, what failed, and with which status pages came."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Error, Page, Request, Response

from shopper.journey.hosts import Hosts
from shopper.observations import Observation, RequestFailed

PASSING = frozenset({"image", "media", "font", "websocket", "eventsource", "ping", "manifest", "texttrack", "other"})
"""Kinds of requests a page does not need to be ready: waiting for them would be waiting for decoration."""

EXPECTED_ABORT = ("net::ERR_ABORTED", "NS_BINDING_ABORTED")
"""A request cut off because the shopper went on is nobody's fault."""


@dataclass
class NetworkWatcher:
    """
    `busy` counts the requests a page waits for; `statuses` and `headers` are those of each document by URL.

    `ours` are addresses that the harness itself asked for: they are none of the shop's requests. `coming` is the
    document asked for last, until an answer to it begins; `documents` counts those asked for, `read` those that came.
    """

    hosts: Hosts
    note: Callable[[Observation], None]
    busy: set[Request] = field(default_factory=set)
    statuses: dict[str, int] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    ours: set[str] = field(default_factory=set)
    coming: Request | None = None
    documents: int = 0
    read: int = 0

    def watch(self, page: Page) -> None:
        """Hangs on a page."""
        page.on("request", self._begun)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        page.on("domcontentloaded", lambda _page: self._read())
        page.on("close", lambda _page: self._closed())

    def _begun(self, request: Request) -> None:
        if is_document(request):
            self.busy.clear()  # what the page before still asked for is nobody's business any more
            self.documents += 1
            self.coming = request
        if request.resource_type not in PASSING and request.url not in self.ours:
            self.busy.add(request)

    def _closed(self) -> None:
        self.busy.clear()
        self.coming = None

    def _read(self) -> None:
        self.read += 1

    def _arrived(self, request: Request) -> None:
        self.busy.discard(request)
        self.coming = None if self.coming is request else self.coming

    def _failed(self, request: Request) -> None:
        self._arrived(request)
        text = request.failure or ""
        if not text.startswith(EXPECTED_ABORT) and request.url not in self.ours:
            self.note(RequestFailed(url=request.url, status=None, own=self.hosts.admits(request.url), text=text))

    def _answered(self, response: Response) -> None:
        """An answer that has begun is answer enough: waiting for each one's end would double what crosses to Python."""
        request = response.request
        self._arrived(request)
        if is_document(request):
            self.statuses[response.url] = response.status
            self.headers[response.url] = response.headers
        elif response.status >= 400 and response.url not in self.ours:
            self.note(RequestFailed(url=response.url, status=response.status, own=self.hosts.admits(response.url)))


def is_document(request: Request) -> bool:
    """Whether it asks for the page itself, not for a part of it or a frame in it."""
    if not request.is_navigation_request():
        return False
    try:
        return request.frame.parent_frame is None
    except Error:  # a window that is just opening has no frame yet: then it is the page itself
        return True
