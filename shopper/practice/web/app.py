"""All routes of the shop, and the two things that go on beside them: jobs falling due, and mail being posted."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from shopper.practice import jobs
from shopper.practice.shop import Shop
from shopper.practice.web import account, cart, checkout, lab, mailing, pictures, shopping
from shopper.practice.web.here import Here
from shopper.practice.web.pages import Page, answer, page

STATIC = Path(__file__).parent.parent / "static"
# Seconds between two looks at what is due, and between two tries to post what could not be posted.
PULSE = 1.0
RETRY = 3.0


def build_app(shop: Shop) -> Starlette:
    """The shop as a web application."""
    app = Starlette(routes=_routes(), lifespan=_open, exception_handlers={404: _missing})
    app.state.shop = shop
    app.state.wake = asyncio.Event()
    return app


def _routes() -> list[BaseRoute]:
    return [
        *_shown(SHOWN, "GET"),
        *_shown(CHANGED, "POST"),
        Route("/search/suggest", shopping.suggestions),
        Route("/pictures/{name}", pictures.picture),
        *lab.ROUTES,
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def _shown(pages: dict[str, Page], method: str) -> list[Route]:
    return [Route(path, page(make), methods=[method]) for path, make in pages.items()]


SHOWN: dict[str, Page] = {
    "/": shopping.home,
    "/c/{slug}": shopping.shelf,
    "/search": shopping.found,
    "/p/{slug}": shopping.product_page,
    "/wishes": shopping.wish_list,
    "/viewed": shopping.viewed_list,
    "/cart": cart.cart,
    "/cart/restore/{token}": cart.restore,
    "/cart/open/{token}": cart.open_after_login,
    "/checkout": checkout.start,
    **{f"/checkout/{stage}": checkout.stage for stage in checkout.STAGES},
    "/checkout/thanks/{number}": checkout.thanks,
    "/login": account.login_form,
    "/register": account.register_form,
    "/account": account.account,
    "/account/orders": account.order_list,
    "/account/orders/{number}": account.order,
    "/account/mails": account.mails_form,
    "/newsletter": mailing.newsletter_form,
    "/newsletter/thanks": mailing.subscribed,
    "/unsubscribe/{token}": mailing.unsubscribe_form,
    "/help": mailing.about,
    "/imprint": mailing.about,
    "/privacy": mailing.about,
}
CHANGED: dict[str, Page] = {
    "/wishes": shopping.wish,
    "/cart/add": cart.add,
    "/cart/update": cart.update,
    "/cart/code": cart.apply_code,
    "/cart/code/remove": cart.drop_code,
    "/checkout/who": checkout.who,
    "/checkout/address": checkout.address,
    "/checkout/delivery": checkout.ship,
    "/checkout/payment": checkout.pay,
    "/checkout/review": checkout.place,
    "/login": account.login,
    "/register": account.register,
    "/logout": account.logout,
    "/account/mails": account.mails,
    "/newsletter": mailing.subscribe,
    "/unsubscribe/{token}": mailing.unsubscribe,
    "/consent": mailing.consent,
}


async def _missing(request: Request, _: Exception) -> Response:
    if request.url.path.startswith(("/static/", "/pictures/")):
        return PlainTextResponse("Not found", 404)
    return answer(request, Here.missing, {})


@asynccontextmanager
async def _open(app: Starlette) -> AsyncIterator[None]:
    """Jobs and mail run as long as the shop is open."""
    beside = [asyncio.create_task(_jobs(app)), asyncio.create_task(_post(app))]
    try:
        yield
    finally:
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)
        app.state.shop.store.close()


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
