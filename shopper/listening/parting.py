"""How a server parts from those who call; asyncio does so itself only from Python 3.13 on."""

import asyncio
from collections.abc import Callable, Iterable

ENOUGH_TURNS = 8
"""Of the loop: a call that was taken is a connection after three, one that was cut off is closed after one."""


async def take_no_more(server: asyncio.AbstractServer) -> None:
    """
    Takes no more calls, and lets those in that were taken; to be called before the server is closed.

    A closed server refuses whom it has taken but not yet let in, and asyncio then leaves his socket open.
    """
    assert isinstance(server, asyncio.Server)
    for listening in server.sockets:
        asyncio.get_running_loop().remove_reader(listening.fileno())
    await _turns()


async def cut_off(present: Callable[[], Iterable[asyncio.WriteTransport]]) -> None:
    """Cuts off whoever is there."""
    while lines := list(present()):
        for line in lines:
            line.abort()
        await _turns()


async def _turns() -> None:
    for _ in range(ENOUGH_TURNS):
        await asyncio.sleep(0)
