"""
The gate to the network: which pages may be asked for, and what is said of the shopper with each request.

Chromium asks here before it fetches any page: links, forms, scripts, windows the shop opens, and each hop of a
redirect. A host that the site file does not name gets no visit. Pictures, scripts, data and frames from elsewhere are
parts of the shop's own page and pass: without them a consent or payment form would be told as the shop's fault.

Unlike Playwright's routing this leaves the browser's cache on; it costs 2 to 3 ms a page (60 loads, headless shell).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error

from shopper.journey.hosts import Hosts
from shopper.observations import Observation, RequestFailed

DOCUMENTS = {"urlPattern": "http*", "resourceType": "Document", "requestStage": "Request"}
HELD = "held back: the site file does not name this host"


@dataclass
class Gate:
    """
    Stands in one browser for one journey at a time; `close` lets everything pass again.

    `spoken` are headers for every page of the hosts that may be visited, `entrusted` those for each request to the
    shop itself: neither goes to anybody else, for secrets would leak, and strangers refuse requests with headers they
    do not know (CORS). `held` has the whole pages that were held back, in order.
    """

    hosts: Hosts
    note: Callable[[Observation], None]
    spoken: Mapping[str, str] = field(default_factory=dict)
    entrusted: Mapping[str, str] = field(default_factory=dict, repr=False)
    held: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    session: CDPSession | None = None

    def open(self, browser: Browser) -> None:
        """Begins to ask; the same browser is asked once."""
        if self.session is not None:
            return
        self.session = browser.new_browser_cdp_session()
        self.session.on("Fetch.requestPaused", self._asked)
        shop = [{"urlPattern": f"{self.hosts.origin}/*", "requestStage": "Request"}] if self.entrusted else []
        self.session.send("Fetch.enable", {"patterns": [DOCUMENTS, *shop]})

    def close(self) -> None:
        """Lets everything pass again."""
        session, self.session = self.session, None
        if session is not None:
            try:
                session.detach()
            except Error:
                return  # the browser is gone, and its gate with it

    def _asked(self, event: dict[str, Any]) -> None:
        if self.session is None:
            return
        try:
            if self.hosts.admits(event["request"]["url"]):
                self.session.send("Fetch.continueRequest", self._passed(event))
            elif not self._is_whole_page(event.get("frameId", "")):
                self.session.send("Fetch.continueRequest", {"requestId": event["requestId"]})
            else:
                self._tell(event["request"]["url"])
                self.session.send("Fetch.failRequest", {"requestId": event["requestId"], "errorReason": "Aborted"})
        except Error:
            return  # the page was closed meanwhile

    def _passed(self, event: dict[str, Any]) -> dict[str, Any]:
        request = event["request"]
        more = dict(self.spoken) if event["resourceType"] == "Document" else {}
        if self.entrusted and self.hosts.is_shop(request["url"]):
            more |= self.entrusted
        if not more:
            return {"requestId": event["requestId"]}
        ours = {name.lower() for name in more}
        kept = {name: value for name, value in request["headers"].items() if name.lower() not in ours}
        headers = [{"name": name, "value": value} for name, value in (kept | more).items()]
        return {"requestId": event["requestId"], "headers": headers}

    def _tell(self, url: str) -> None:
        """Each address is noted once: a page may ask again and again."""
        self.held.append(url)
        if url not in self.told:
            self.told.add(url)
            self.note(RequestFailed(url=url, status=None, own=False, text=HELD))

    def _is_whole_page(self, frame: str) -> bool:
        """In Chromium a page's target has the id of its main frame."""
        assert self.session is not None
        try:
            info: dict[str, Any] = self.session.send("Target.getTargetInfo", {"targetId": frame})
        except Error:
            return False
        return bool(info["targetInfo"]["type"] == "page")
