"""
Fibres: plain synchronous code that runs side by side on the event loop of Playwright's sync API.

Playwright runs its loop in a greenlet of its own and switches to it whenever a call waits for the browser. A greenlet
that was started on that loop is such a caller, too, so several of them share one thread, one driver and one browser.
The loop is reached through the method that every object of the sync API makes its calls with (`_sync`); nothing else of
Playwright's insides is known here.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from greenlet import greenlet
from playwright.sync_api import Playwright

T = TypeVar("T")


@dataclass(frozen=True)
class Fibres:
    """`ours` are the fibres that have not ended."""

    playwright: Playwright
    ours: set[greenlet] = field(default_factory=set)

    def wait(self, awaitable: Awaitable[T]) -> T:
        """Waits, in a fibre or in the main one, and lets the others go on meanwhile."""
        result: T = self.playwright._sync(awaitable)  # noqa: SLF001 - see above
        return result

    def rest(self, seconds: float) -> None:
        """Lets time pass."""
        self.wait(asyncio.sleep(seconds))

    def start(self, work: Callable[[], T]) -> "asyncio.Future[T]":
        """Begins the work, up to where it first waits; what it returns or raises is the future's."""
        return self.wait(self._begin(work))

    def end(self, seconds: float) -> None:
        """Has every fibre leave what it is at, by an exception raised in it, and waits at most so long."""
        for fibre in tuple(self.ours):
            self.wait(_cut_off(fibre))
        left = seconds
        while self.ours and left > 0:
            self.rest(PAUSE)
            left -= PAUSE

    async def _begin(self, work: Callable[[], T]) -> "asyncio.Future[T]":
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[T] = loop.create_future()

        def body() -> None:
            try:
                _settle(ended, work())
            except BaseException as error:  # noqa: BLE001 - raised again where the future is waited for
                _fail(ended, error)
            finally:
                self.ours.discard(fibre)

        fibre = greenlet(body)  # its parent is the loop's greenlet, for this runs there
        self.ours.add(fibre)
        loop.call_soon(fibre.switch)
        return ended


PAUSE = 0.02


class CutOff(BaseException):
    """Raised in a fibre whose work is no longer wanted."""


async def _cut_off(fibre: greenlet) -> None:
    asyncio.get_running_loop().call_soon(_throw, fibre)


def _throw(fibre: greenlet) -> None:
    if not fibre.dead:
        fibre.throw(CutOff())


def _settle(ended: "asyncio.Future[Any]", value: object) -> None:
    if not ended.done():
        ended.set_result(value)


def _fail(ended: "asyncio.Future[Any]", error: BaseException) -> None:
    if not ended.done():
        ended.set_exception(error)
        ended.exception()  # asked for here, so that one nobody waits for is no complaint of the loop
