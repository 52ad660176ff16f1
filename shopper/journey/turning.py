"""Whether an act brought another screen: a new document, or what a script drew under another address."""

from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Error, Page

from shopper.journey.watchers.network import NetworkWatcher
from shopper.observations import PageKind

BESIDE = """before => {
    if (!window.navigation?.currentEntry) return null;
    const entries = navigation.entries(), here = navigation.currentEntry.index;
    return [here - 1, here + 1].some(at => entries[at]?.url === before);
}"""
"""Whether Back (or Forward, after going back) leads to that address; null where a browser does not tell."""


@dataclass
class Turning:
    """
    At most one screen an act, however many documents and addresses it went through.

    A script's new address is a screen where Back leads to the one before: so it is with an article, a step or a page
    of a list, while a colour chosen or a filter set in place of the old address is the same screen. One that took the
    place of the old address is a screen only where it is another kind of page as well, as after a login.
    """

    network: NetworkWatcher
    kind: PageKind = PageKind.OTHER
    """What the page in sight was last seen to be."""
    _documents: int = 0
    _url: str = ""
    _kind: PageKind = PageKind.OTHER
    _turned: bool = False

    def begin(self, page: Page) -> None:
        """Before an act."""
        self._documents, self._url, self._kind, self._turned = self.network.documents, page.url, self.kind, False

    def turned(self, page: Page) -> bool:
        """Whether the act has brought a screen by now; said once an act."""
        if self._turned:
            return False
        self._turned = self.network.documents > self._documents or self._moved(page)
        return self._turned

    def redrawn(self) -> bool:
        """The page shows something else altogether: a screen, unless the act has brought one already."""
        before, self._turned = self._turned, True
        return not before

    def _moved(self, page: Page) -> bool:
        if address(page.url) == address(self._url):
            return False
        beside = _beside(page, self._url)
        other = address(page.url)[0] != address(self._url)[0]
        return other if beside is None else beside or (other and self.kind is not self._kind)


def address(url: str) -> tuple[str, str]:
    """The page and what is asked of it; a place within the page is neither, but `#/path` is how some name pages."""
    bare, fragment = urldefrag(url)
    route = fragment if fragment.startswith(("/", "!/")) else ""
    parts = urlsplit(bare)
    return f"{parts.netloc}{parts.path.rstrip('/')}#{route}", parts.query


def _beside(page: Page, before: str) -> bool | None:
    try:
        beside: bool | None = page.evaluate(BESIDE, before)
    except Error:
        return None
    return beside
