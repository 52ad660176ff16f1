"""Many who call a server, on and on, until nobody answers any more."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

MANY = 120
"""More than a server takes at a time (100), so that some are let in while others knock."""


@contextmanager
def calling(port: int, says: bytes) -> Iterator[None]:
    """The block begins once the first of them are connected; close the server in it."""
    there = threading.Event()
    with ExitStack() as guests:
        caller = threading.Thread(target=_call_on_and_on, args=(port, says, guests, there))
        caller.start()
        try:
            assert there.wait(20)
            yield
        finally:
            caller.join()


def _call_on_and_on(port: int, says: bytes, guests: ExitStack, there: threading.Event) -> None:
    for number in range(10_000):
        try:
            guest = guests.enter_context(socket.create_connection(("127.0.0.1", port), timeout=60))
            guest.sendall(says)
        except OSError:
            return
        if number == MANY:
            there.set()
