"""Who talks to a mail server, so that nobody is left on the line when it closes."""

import asyncio
from typing import Any

from aiosmtpd.smtp import SMTP

from shopper.listening.parting import cut_off, take_no_more

Guests = set[asyncio.WriteTransport]


class Conversation(SMTP):
    """One conversation; its line is among the `guests` as long as it is open."""

    def __init__(self, handler: Any, guests: Guests, **settings: Any) -> None:
        super().__init__(handler, **settings)
        self._guests = guests
        self._line: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody calls."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._line = transport
        self._guests.add(transport)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        """Nobody is there any more."""
        if self._line:
            self._guests.discard(self._line)
        super().connection_lost(error)


async def see_out(server: asyncio.AbstractServer, guests: Guests) -> None:
    """Takes no more calls and ends those that there are."""
    await take_no_more(server)
    server.close()
    await cut_off(lambda: guests)
