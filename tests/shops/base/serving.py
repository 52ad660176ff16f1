"""Opens a front on a port of its own."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from tests.shops.base.books import Books
from tests.shops.base.front import Front


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()


@contextmanager
def opened(front: Front) -> Iterator[Books]:
    """The shop's books, with its address in `url`, open until the block ends."""
    bound = socket.create_server(("127.0.0.1", 0))
    server = _Server(uvicorn.Config(front.app(), log_level="warning", log_config=None, timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, args=([bound],), daemon=True)
    thread.start()
    try:
        assert server.up.wait(20), "the shop did not open"
        front.books.url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        yield front.books
    finally:
        server.should_exit = True
        thread.join()
        bound.close()
