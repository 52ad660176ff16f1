"""The URL as it was typed."""

import re
from urllib.parse import urlsplit

from shopper.errors import UsageError

NO_SCHEME = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/.*)?|localhost(:\d+)?(/.*)?|\d+(\.\d+){3}(:\d+)?(/.*)?")
LABELS = re.compile(r"[^a-z0-9]+")


def checked(text: str) -> str:
    """The address as one to visit; UsageError says what is wrong with it and what may have been meant."""
    url = text.strip()
    if not re.match(r"[a-z][a-z0-9+.-]*://", url, re.IGNORECASE):
        hint = f" Did you mean https://{url}?" if NO_SCHEME.fullmatch(url) else ""
        raise UsageError(f"“{url}” is not a web address: expected one such as https://shop.example.{hint}")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise UsageError(f"“{url}” is not a web address: {error}.") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise UsageError(f"“{url}” begins with {parts.scheme}://; only pages by http or https can be visited.")
    if not parts.hostname or re.search(r"\s", url):
        raise UsageError(f"“{url}” is not a web address: expected one such as https://shop.example.")
    if parts.username or parts.password:
        raise UsageError("The address holds a user or a password. Give those as `headers` in the site file, not here.")
    return url


def front_door(url: str) -> str:
    """Scheme, host and port of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}"


def name_of(url: str) -> str:
    """What to call the shop: `www.my-shop.example` as `my_shop_example`; a file may be called so."""
    house = urlsplit(url).netloc.lower().removeprefix("www.")
    return LABELS.sub("_", house).strip("_") or "shop"


def is_same_house(one: str, other: str) -> bool:
    """Whether two addresses are those of one owner for certain: alike but for `www.` or a subdomain."""
    hosts = sorted(((urlsplit(url).hostname or "").removeprefix("www.") for url in (one, other)), key=len)
    return bool(hosts[0]) and (hosts[0] == hosts[1] or hosts[1].endswith(f".{hosts[0]}"))
