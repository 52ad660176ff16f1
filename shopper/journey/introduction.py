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
        plain = agent or PLAIN.format(browser=browser)
        return {"user_agent": site.user_agent or f"{plain} {_name()}", "locale": language}

    return introduce


def calling_card(site: Site) -> dict[str, str]:
    """Headers that go with every page the shopper asks for; none where the site file has a `user agent` of its own."""
    return {} if site.user_agent else {HEADER: _name()}


def _name() -> str:
    return f"mystery-shopper/{version('mystery-shopper')}"
