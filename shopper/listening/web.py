"""A web server on a thread of its own, up when asked and gone when closed."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from shopper.listening.parting import cut_off, take_no_more

LONGEST_START = 20.0
LONGEST_GOODBYE = 2
"""Seconds: to come up, and for what is being answered to be answered."""


class NotUpError(RuntimeError):
    """The server did not come up; the text says within how long."""


class WebServer(uvicorn.Server):
    """Tells when it is up and on which loop, and lets go of everybody when it closes."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """From here on it answers."""
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        self.up.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Who came after the first goodbye was said is still there; nobody else closes his socket."""
        for server in self.servers:
            await take_no_more(server)
        await super().shutdown(sockets)
        await cut_off(lambda: [late.transport for late in self.server_state.connections if late.transport])

    def loop(self) -> asyncio.AbstractEventLoop:
        """Where it runs, once it is up."""
        assert self._loop
        return self._loop


@contextmanager
def serving(app: Any, bound: socket.socket, lifespan: str = "auto") -> Iterator[WebServer]:
    """
    Answers at `bound`, which listens already, until the block ends; closes it then.

    Raises NotUpError.
    """
    server = WebServer(_quiet(app, lifespan))
    name = f"web server at port {bound.getsockname()[1]}"
    thread = threading.Thread(target=server.run, args=([bound],), name=name, daemon=True)
    thread.start()
    try:
        if not server.up.wait(LONGEST_START):
            raise NotUpError(f"The web server did not come up within {LONGEST_START:g} s.")
        yield server
    finally:
        server.should_exit = True
        thread.join()
        bound.close()


def _quiet(app: Any, lifespan: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        lifespan=lifespan,
        log_level="warning",
        log_config=None,
        access_log=False,
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=LONGEST_GOODBYE,
    )
