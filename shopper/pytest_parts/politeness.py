"""How journeys stand in line before a shop."""

from urllib.parse import urlsplit

from shopper.fleet import Queue
from shopper.scenario.site import Site

AT_ONCE, APART = 2, 1.0
"""Visits to one shop at once, and seconds between the beginnings of two, where its site file says nothing of it."""


def line_before(site: Site) -> Queue:
    """Journeys that push a shop's lab clock share its time, and so take turns."""
    if site.lab:
        return Queue(f"lab {site.url}", 1)
    host = urlsplit(site.url).netloc
    return Queue(host, site.at_once) if site.is_loopback else Queue(host, site.at_once or AT_ONCE, APART)
