"""Finding a browser, getting one, and starting it in a way that suits the machine."""

from shopper.journey.browsers.find import find_browser, launch_args
from shopper.journey.browsers.getting import apt_command, get_browser, get_packages, how_to_get
from shopper.journey.browsers.kinds import BrowserKind, FoundBrowser
from shopper.journey.browsers.machine import Machine, this_machine

__all__ = [
    "BrowserKind",
    "FoundBrowser",
    "Machine",
    "apt_command",
    "find_browser",
    "get_browser",
    "get_packages",
    "how_to_get",
    "launch_args",
    "this_machine",
]
