"""
Where a browser asks before it fetches a page, for every journey that is walked in it.

Chromium has one such place a browser. Whose request it is, the browser context says that its page lives in; a frame
within a page has none of its own, and belongs to whoever may visit its host.
"""

from dataclasses import dataclass, field
from typing import Any, Protocol

from playwright.sync_api import Browser, CDPSession, Error, Page

DOCUMENTS = {"urlPattern": "http*", "resourceType": "Document", "requestStage": "Request"}
Event = dict[str, Any]
Verdict = dict[str, Any]


class Keeper(Protocol):
    """What is asked of a journey's gate."""

    @property
    def wants(self) -> frozenset[str]:
        """Patterns of addresses beside pages that it must be asked about."""
        ...

    def admits(self, url: str) -> bool:
        """Whether the address may be visited."""
        ...

    def passed(self, event: Event) -> Verdict:
        """How a request goes on."""
        ...

    def tell(self, url: str) -> None:
        """A page was held back."""
        ...


@dataclass
class Gatehouse:
    """`keepers` are the gates of the journeys under way, `contexts` whose each browser context is, by Chromium's id."""

    keepers: list[Keeper] = field(default_factory=list)
    contexts: dict[str, Keeper] = field(default_factory=dict)
    session: CDPSession | None = None
    patterns: frozenset[str] = frozenset()

    def enter(self, browser: Browser, keeper: Keeper) -> None:
        """From now on this keeper is asked, too."""
        if not any(keeper is one for one in self.keepers):
            self.keepers.append(keeper)
        if self.session is None:
            self.session = browser.new_browser_cdp_session()
            self.session.on("Fetch.requestPaused", self._asked)
        wanted = frozenset().union(*(one.wants for one in self.keepers))
        if wanted != self.patterns or len(self.keepers) == 1:
            self.patterns = wanted
            more = [{"urlPattern": pattern, "requestStage": "Request"} for pattern in sorted(wanted)]
            self.session.send("Fetch.enable", {"patterns": [DOCUMENTS, *more]})

    def own(self, page: Page, keeper: Keeper) -> None:
        """What this page's context fetches is this keeper's business."""
        session = page.context.new_cdp_session(page)
        info: dict[str, Any] = session.send("Target.getTargetInfo")
        session.detach()
        self.contexts[info["targetInfo"].get("browserContextId", "")] = keeper

    def part(self, keeper: Keeper) -> None:
        """Asks this keeper nothing more; once there is none, everything passes."""
        self.keepers = [one for one in self.keepers if one is not keeper]
        self.contexts = {context: one for context, one in self.contexts.items() if one is not keeper}
        if self.keepers or self.session is None:
            return
        session, self.session, self.patterns = self.session, None, frozenset()
        try:
            session.detach()
        except Error:
            return  # the browser is gone, and its gatehouse with it

    def _asked(self, event: Event) -> None:
        session = self.session
        if session is None:
            return
        try:
            verdict, keeper = self._verdict(session, event)
            if keeper is None:
                session.send("Fetch.continueRequest", verdict)
            else:
                keeper.tell(event["request"]["url"])
                session.send("Fetch.failRequest", verdict)
        except Error:
            return  # the page was closed meanwhile

    def _verdict(self, session: CDPSession, event: Event) -> tuple[Verdict, Keeper | None]:
        """What to answer, and who has held it back."""
        url, pass_as_it_is = event["request"]["url"], {"requestId": event["requestId"]}
        keeper = self.keepers[0] if len(self.keepers) == 1 else None
        if keeper is not None and keeper.admits(url):
            return keeper.passed(event), None
        target = _target(session, event.get("frameId", ""))
        if target.get("type") != "page":
            keeper = next((one for one in self.keepers if one.admits(url)), None)
            return keeper.passed(event) if keeper else pass_as_it_is, None
        keeper = keeper or self.contexts.get(target.get("browserContextId", ""))
        if keeper is None:
            return pass_as_it_is, None
        if keeper.admits(url):
            return keeper.passed(event), None
        return pass_as_it_is | {"errorReason": "Aborted"}, keeper


def _target(session: CDPSession, frame: str) -> dict[str, Any]:
    """In Chromium a page's target has the id of its main frame; a frame within a page has none, or another type."""
    try:
        info: dict[str, Any] = session.send("Target.getTargetInfo", {"targetId": frame})
    except Error:
        return {}
    return dict(info["targetInfo"])
