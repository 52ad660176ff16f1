"""Windows of one browser, as a journey opens them, closed when it is over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext


@contextmanager
def contexts_of(browser: Browser, **usual: Any) -> Iterator[Callable[..., BrowserContext]]:
    """
    What makes a context, with these options besides its own.

    Whatever was made is closed in the end: each holds a process for its pages, some 40 MB. A browser that crashed has
    none left.
    """
    made: list[BrowserContext] = []

    def new_context(**options: Any) -> BrowserContext:
        made.append(browser.new_context(**usual, **options))
        return made[-1]

    try:
        yield new_context
    finally:
        for context in made if browser.is_connected() else ():
            context.close()
