"""Pages of our own, each one file that needs nothing else: one for every journey, and one that lists them."""

from shopper.report.pages.index import write_index
from shopper.report.pages.journey import write_page

__all__ = ["write_index", "write_page"]
