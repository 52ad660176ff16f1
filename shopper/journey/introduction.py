"""How the shopper introduces himself to a shop: openly, unless the site file says otherwise."""

from collections.abc import Callable
from importlib.metadata import version
from typing import Any

from shopper.scenario.site import Site

PLAIN = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser} Safari/537.36"
"""What a desktop Chrome of this version says; a device of Playwright's list says its own."""
HEADER = "X-Mystery-Shopper"


def introduction(site: Site, language: str, browser: str) -> Callable[[str], dict[str, Any]]:
    """A function from a device's own User-Agent to the context options that say who is shopping."""

    def introduce(agent: str) -> dict[str, Any]:
        name = f"mystery-shopper/{version('mystery-shopper')}"
        headers = {key: value.get_secret_value() for key, value in site.headers.items()}
        return {
            "user_agent": site.user_agent or f"{agent or PLAIN.format(browser=browser)} {name}",
            "extra_http_headers": headers if site.user_agent else {HEADER: name} | headers,
            "locale": language,
        }

    return introduce
