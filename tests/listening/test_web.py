import gc
import socket
from contextlib import ExitStack

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from shopper.listening.web import serving
from tests.listening.crowd import calling

SAYS_YES = Starlette(routes=[Route("/", lambda _: PlainTextResponse("yes"))])


def test_it_answers_until_the_block_ends() -> None:
    bound = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{bound.getsockname()[1]}"
    with serving(SAYS_YES, bound):
        assert httpx.get(url).text == "yes"

    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


# Left open, a socket would warn, and here warnings are errors.
@pytest.mark.parametrize("says", [b"", b"GET / HTTP/1.1\r\nHost: shop\r\n\r\n"])
def test_who_comes_while_it_closes_is_let_go_of(says: bytes) -> None:
    for _ in range(3):
        bound, server = socket.create_server(("127.0.0.1", 0)), ExitStack()
        server.enter_context(serving(SAYS_YES, bound))
        with calling(bound.getsockname()[1], says):
            server.close()
    gc.collect()
