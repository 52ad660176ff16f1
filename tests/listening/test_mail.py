import asyncio
import gc
import smtplib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from aiosmtpd.handlers import Sink

from shopper.listening.mail import Conversation, Guests, see_out
from tests.listening.crowd import calling


def test_a_conversation_is_as_aiosmtpd_has_it() -> None:
    with mail_server() as (port, _), smtplib.SMTP("127.0.0.1", port) as client:
        assert client.sendmail("a@shop.example", ["b@shop.example"], "Subject: Hello\r\n\r\nHello") == {}


def test_who_hangs_up_is_no_guest_any_more() -> None:
    with mail_server() as (port, guests):
        with smtplib.SMTP("127.0.0.1", port):
            there = len(guests)
        # The next one is greeted after the one before was seen to leave.
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.noop()
            assert (there, len(guests)) == (1, 1)


# Left open, a socket would warn, and here warnings are errors.
@pytest.mark.parametrize("says", [b"", b"HELO me\r\n"])
def test_who_calls_while_it_closes_is_shown_out(says: bytes) -> None:
    for _ in range(3):
        server = mail_server()
        port, guests = server.__enter__()
        with calling(port, says):
            server.__exit__(None, None, None)
        assert guests == set()
    gc.collect()


@contextmanager
def mail_server() -> Iterator[tuple[int, Guests]]:
    """The port it listens at and who is there; closed when the block ends."""
    guests: Guests = set()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    bound = socket.create_server(("127.0.0.1", 0))
    opening = loop.create_server(lambda: Conversation(Sink(), guests, loop=loop), sock=bound)
    server = asyncio.run_coroutine_threadsafe(opening, loop).result()
    try:
        yield bound.getsockname()[1], guests
    finally:
        asyncio.run_coroutine_threadsafe(see_out(server, guests), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
