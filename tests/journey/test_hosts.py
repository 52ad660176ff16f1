import pytest

from shopper.errors import OffLimits
from shopper.journey.hosts import Hosts

SHOP = Hosts("http://127.0.0.1:8100/store", ("pay.example",))


@pytest.mark.parametrize(
    ("url", "admitted"),
    [
        ("http://127.0.0.1:8100/cart", True),
        ("https://pay.example/card", True),
        ("about:blank", True),
        ("http://127.0.0.1:8101/cart", False),
        ("http://127.0.0.1.evil.example/", False),
        ("http://127.0.0.1:8100@evil.example/", False),
        ("https://PAY.example/", True),
        ("https://sub.pay.example/", False),
    ],
)
def test_only_named_hosts_are_visited(url: str, admitted: bool) -> None:  # noqa: FBT001 - a table of cases
    assert SHOP.admits(url) is admitted


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("/", "http://127.0.0.1:8100/store/"),
        ("/sale", "http://127.0.0.1:8100/store/sale"),
        ("http://127.0.0.1:8100/cart/restore/x", "http://127.0.0.1:8100/cart/restore/x"),
    ],
)
def test_addresses_of_the_shop_become_whole_urls(address: str, url: str) -> None:
    assert SHOP.resolve(address) == url


@pytest.mark.parametrize(
    "address", ["https://elsewhere.example/", "//elsewhere.example/x", "javascript:alert(1)", "file:///etc/passwd"]
)
def test_addresses_elsewhere_are_refused(address: str) -> None:
    with pytest.raises(OffLimits):
        SHOP.resolve(address)
