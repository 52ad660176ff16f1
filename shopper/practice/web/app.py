"""All routes of the shop, and the two things that go on beside them: jobs falling due, and mail being posted."""

import asyncio
import importlib
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from socket import socket
from types import ModuleType

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from shopper.listening.mail import see_out
from shopper.practice import jobs, web
from shopper.practice.addresses import Addresses
from shopper.practice.mail.door import Door
from shopper.practice.shop import Shop
from shopper.practice.web.here import Here
from shopper.practice.web.pages import Page, answer, page

STATIC = Path(__file__).parent.parent / "static"
# Seconds between two looks at what is due, and between two tries to post what could not be posted.
PULSE = 1.0
RETRY = 3.0


def build_app(shop: Shop, door: socket | None = None) -> Starlette:
    """The shop as a web application, with a door for mails where one is bound."""
    its_own_addresses = Middleware(InItsOwnWords, shop.look.addresses)
    app = Starlette(
        routes=_routes(), middleware=[its_own_addresses], lifespan=_open, exception_handlers={404: _missing}
    )
    app.state.shop = shop
    app.state.door = door
    app.state.wake = asyncio.Event()
    return app


class InItsOwnWords:
    """Lets the pages be called by the look's own addresses."""

    def __init__(self, app: ASGIApp, addresses: Addresses) -> None:
        self._app = app
        self._addresses = addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands the request on under the address that the routes know."""
        if scope["type"] == "http":
            scope = {**scope, "path": self._addresses.inward(scope["path"])}
        await self._app(scope, receive, send)


def _routes() -> list[BaseRoute]:
    """What the files beside this one declare: SHOWN and CHANGED are pages shoppers see, ROUTES all else."""
    return [
        *_shown(pages("SHOWN"), "GET"),
        *_shown(pages("CHANGED"), "POST"),
        *(route for file in _files() for route in getattr(file, "ROUTES", ())),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def pages(how: str) -> dict[str, Page]:
    """The pages that are SHOWN, or CHANGED by a form, by path."""
    return {path: make for file in _files() for path, make in getattr(file, how, {}).items()}


def _files() -> list[ModuleType]:
    return [importlib.import_module(f"{web.__name__}.{file.name}") for file in pkgutil.iter_modules(web.__path__)]


def _shown(found: dict[str, Page], method: str) -> list[Route]:
    return [Route(path, page(make), methods=[method]) for path, make in found.items()]


async def _missing(request: Request, _: Exception) -> Response:
    if request.url.path.startswith(("/static/", "/pictures/")):
        return PlainTextResponse("Not found", 404)
    return answer(request, Here.missing, {})


@asynccontextmanager
async def _open(app: Starlette) -> AsyncIterator[None]:
    """Jobs and mail run as long as the shop is open."""
    beside = [asyncio.create_task(_jobs(app)), asyncio.create_task(_post(app))]
    door = Door(app.state.shop, app.state.wake.set)
    server = await _server(door, app.state.door)
    try:
        yield
    finally:
        if server is not None:
            await see_out(server, door.guests)
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
        app.state.shop.store.close()


async def _server(door: Door, bound: socket | None) -> asyncio.Server | None:
    return await asyncio.get_running_loop().create_server(door.speaker, sock=bound) if bound else None


async def _jobs(app: Starlette) -> None:
    while True:
        jobs.run_due(app.state.shop, app.state.shop.now())
        app.state.wake.set()
        await asyncio.sleep(PULSE)


async def _post(app: Starlette) -> None:
    while True:
        with suppress(TimeoutError):
            # Not wait_for: before Python 3.12 it can swallow a cancellation, and then the shop never closes.
            async with asyncio.timeout(RETRY):
                await app.state.wake.wait()
        app.state.wake.clear()
        if await app.state.shop.outbox.post():
            await asyncio.sleep(RETRY)
