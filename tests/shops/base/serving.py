"""Opens a front on a port of its own."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from shopper.listening.web import serving
from tests.shops.base.books import Books
from tests.shops.base.front import Front


@contextmanager
def opened(front: Front) -> Iterator[Books]:
    """The shop's books, with its address in `url`, open until the block ends."""
    bound = socket.create_server(("127.0.0.1", 0))
    front.books.url = f"http://127.0.0.1:{bound.getsockname()[1]}"
    with serving(front.app(), bound):
        yield front.books
