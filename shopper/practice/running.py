"""Opens shops: in this process on a thread of their own, as many side by side as wanted."""

import asyncio
import socket
from collections.abc import Callable, Collection, Coroutine, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopper.listening.web import serving
from shopper.practice.character import USUAL_KIND
from shopper.practice.look import USUAL
from shopper.practice.shop import Shop
from shopper.practice.switches import SMOOTH, known
from shopper.practice.web import lab
from shopper.practice.web.app import build_app

BACKLOG = 128


class ShopClosedError(RuntimeError):
    """The shop can't open there; the text says why."""


@dataclass(frozen=True)
class Lab:
    """Pushes the clock and the switches of an open shop from outside its thread."""

    _shop: Shop
    _loop: Callable[[], asyncio.AbstractEventLoop]

    def now(self) -> str:
        """The shop's time, ISO 8601 in UTC."""
        return self._shop.now().isoformat()

    def forward(self, seconds: float = 0) -> str:
        """Does all that falls due in the next seconds, posts all mail, returns the new time."""
        self._run(lab.forward(self._shop, seconds))
        return self.now()

    def switch(self, *names: str) -> None:
        """Turns exactly these switches on; raises UnknownSwitchError."""
        self._shop.switches = known(names)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop()).result()


@dataclass(frozen=True)
class OpenShop:
    """A shop that answers at `url`."""

    url: str
    lab: Lab
    post: tuple[str, int] = ("127.0.0.1", 0)
    """Where it takes mails that are written to it."""


@contextmanager
def open_shop(  # noqa: PLR0913  each has a default and, but three, is named
    switches: Collection[str] = SMOOTH,
    smtp: tuple[str, int] | None = None,
    data: Path | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    seed: int | None = None,
    look: str = USUAL,
    kind: str = USUAL_KIND,
    post: int = 0,
) -> Iterator[OpenShop]:
    """
    A shop with these switches on, open until the block ends.

    Mail goes to `smtp` (host, port), or stays in the outbox where that is None. With a folder in `data` the shop
    remembers what happened when it was open before. Port 0 is any free port. A `seed` makes tokens and codes
    repeatable, `look` is how it looks and speaks, `kind` its character (prices, delivery), `post` the port at which it
    takes mails to itself. Raises UnknownSwitchError, UnknownLookError, UnknownCharacterError, ShopClosedError where it
    cannot open, or NotUpError.
    """
    shop = Shop.build(switches, smtp, data, seed, look, kind)
    bound, door = _bind(host, port), _bind(host, post)
    with closing(door), serving(build_app(shop, door), bound) as server:
        where = ("127.0.0.1" if host == "0.0.0.0" else host, int(door.getsockname()[1]))  # noqa: S104 - as below
        yield OpenShop(_url(host, bound.getsockname()[1]), Lab(shop, server.loop), where)


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio sends without delay (TCP_NODELAY) only where it is.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        bound.close()
        raise ShopClosedError(
            f"Cannot open on {host} port {port}: {getattr(error, 'strerror', error)}. Is a shop open there? Try --port."
        ) from error
    return bound


def _url(host: str, port: int) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  what to visit where it opens on all
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
