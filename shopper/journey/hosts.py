"""Which addresses the shopper may visit: the shop's own host and those its site file names."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from shopper.errors import OffLimits


@dataclass(frozen=True)
class Hosts:
    """`shop` is the shop's URL, `more` further hosts (`pay.example.com`, with a port where it is not the usual one)."""

    shop: str
    more: tuple[str, ...] = ()

    @property
    def allowed(self) -> tuple[str, ...]:
        """host[:port] of everything that may be visited."""
        return (urlsplit(self.shop).netloc.lower().rpartition("@")[2], *(host.lower() for host in self.more))

    @property
    def origin(self) -> str:
        """The shop's own `scheme://host[:port]`."""
        parts = urlsplit(self.shop)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"

    def is_shop(self, url: str) -> bool:
        """Whether a whole URL is on the shop's own host."""
        return urlsplit(url).netloc.lower() == urlsplit(self.origin).netloc.lower()

    def admits(self, url: str) -> bool:
        """Whether a whole URL may be visited; addresses without a host (about:blank) are nobody's."""
        parts = urlsplit(url)
        return parts.scheme not in ("http", "https") or parts.netloc.lower().rpartition("@")[2] in self.allowed

    def resolve(self, address: str) -> str:
        """A whole URL for an address of the shop; OffLimits for one elsewhere."""
        whole = urlsplit(address).scheme or address.startswith("//")
        url = urljoin(self.shop.rstrip("/") + "/", address if whole else address.lstrip("/"))
        if urlsplit(url).scheme not in ("http", "https") or not self.admits(url):
            raise OffLimits(
                f"{url} is on a host that the site file does not name. Add it under `hosts:` if it is meant."
            )
        return url
