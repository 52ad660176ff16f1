"""
The gate to the network: which pages may be asked for, and what is said of the shopper with each request.

Chromium asks here before it fetches any page: links, forms, scripts, windows the shop opens, and each hop of a
redirect. A host that the site file does not name gets no visit. Pictures, scripts, data and frames from elsewhere are
parts of the shop's own page and pass: without them a consent or payment form would be told as the shop's fault.

Unlike Playwright's routing this leaves the browser's cache on; it costs 2 to 3 ms a page (60 loads, headless shell).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from shopper.journey.gatehouse import Event, Gatehouse, Verdict
from shopper.journey.hosts import Hosts
from shopper.observations import Observation, RequestFailed

HELD = "held back: the site file does not name this host"


@dataclass
class Gate:
    """
    Stands in a browser for one journey; `close` lets everything pass again. In `house` it stands beside others.

    `spoken` are headers for every page of the hosts that may be visited, `entrusted` those for each request to the
    shop itself: neither goes to anybody else, for secrets would leak, and strangers refuse requests with headers they
    do not know (CORS). `held` has the whole pages that were held back, in order.
    """

    hosts: Hosts
    note: Callable[[Observation], None]
    house: Gatehouse
    spoken: Mapping[str, str] = field(default_factory=dict)
    entrusted: Mapping[str, str] = field(default_factory=dict, repr=False)
    held: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    @property
    def wants(self) -> frozenset[str]:
        """Addresses beside pages that must be asked for here: all of the shop's, where something goes with each."""
        return frozenset({f"{self.hosts.origin}/*"} if self.entrusted else ())

    def open(self, browser: Browser) -> None:
        """Begins to ask; asked twice, it goes on asking."""
        self.house.enter(browser, self)

    def own(self, page: Page) -> None:
        """What the page's context fetches is asked for here."""
        self.house.own(page, self)

    def close(self) -> None:
        """Lets everything pass again."""
        self.house.part(self)

    def admits(self, url: str) -> bool:
        """Whether the site file names this address's host."""
        return self.hosts.admits(url)

    def passed(self, event: Event) -> Verdict:
        """A request that may go on, with what is said of the shopper."""
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

    def tell(self, url: str) -> None:
        """A page was held back. Each address is noted once: a page may ask again and again."""
        self.held.append(url)
        if url not in self.told:
            self.told.add(url)
            self.note(RequestFailed(url=url, status=None, own=False, text=HELD))
