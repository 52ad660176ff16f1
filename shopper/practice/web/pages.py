"""Makes routes of pages: finds the visit, runs the page as one change, notes the activity, sets the cookie."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from shopper.practice import jobs
from shopper.practice.mail import reminders
from shopper.practice.people import visits
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop
from shopper.practice.web.here import COOKIE, LONGEST, Here
from shopper.practice.web.quirks import quirks

# The header by which the script of a shop that is rendered in the browser asks for a page.
PART = "x-part"

Page = Callable[[Here], Response]
Endpoint = Callable[[Request], Awaitable[Response]]
# Seconds that a page takes where the shop is slow.
LATE = 4.2
# A cookie of a year; the shop's own clock ends logins, not the browser's.
YEAR = 365 * 24 * 3600
# Where a browser whose login was ended may go without logging in again.
OPEN_TO_ALL = ("/login", "/register", "/unsubscribe", "/consent", "/cart/restore", "/newsletter")


def page(make: Page) -> Endpoint:
    """An endpoint of a page that shoppers see."""

    async def endpoint(request: Request) -> Response:
        if request.app.state.shop.has("pages-late"):
            await asyncio.sleep(LATE)
        form = await request.form() if request.method == "POST" else FormData()
        called = request.app.state.shop.look.field
        return answer(request, make, {called(k): v[:LONGEST] for k, v in form.items() if isinstance(v, str)})

    return endpoint


def answer(request: Request, make: Page, fields: dict[str, str]) -> Response:
    """Runs the page for the visit that asks."""
    shop: Shop = request.app.state.shop
    with shop.store.whole():
        visit = _visit(shop, request)
        here = Here(shop, request, visit, fields)
        response = _document(here) or _login_again(here) or make(here)
        visit = visits.by_id(shop, visit.id) or visit
        reminders.plan(shop, visit)
        jobs.run_due(shop, shop.now())
    if request.cookies.get(COOKIE) != visit.token:
        response.set_cookie(COOKIE, visit.token, max_age=YEAR, httponly=True, samesite="lax")
    request.app.state.wake.set()
    return response


def _document(here: Here) -> Response | None:
    """In a shop that a script renders: the document that the script fetches all pages into."""
    wants_page = here.request.method == "GET" and not here.request.url.path.startswith("/api/")
    if not (here.shop.look.is_rendered_by_script and wants_page) or PART in here.request.headers:
        return None
    return HTMLResponse(here.shop.look.fill("shell.html", quirks=quirks(here.shop)))


def _visit(shop: Shop, request: Request) -> Visit:
    base = base_of(request)
    visit = visits.by_token(shop, request.cookies.get(COOKIE, "")) or visits.begin(shop, base)
    visits.seen(shop, visit, base)
    return visits.by_id(shop, visit.id) or visit


def base_of(request: Request) -> str:
    """The shop's address as this browser sees it, without a slash at the end."""
    return f"{request.url.scheme}://{request.headers.get('host', 'localhost')}"


def _login_again(here: Here) -> Response | None:
    """A browser that was logged out from elsewhere is asked to log in before it goes on."""
    path = here.request.url.path
    if not here.visit.login_lost or path.startswith(OPEN_TO_ALL):
        return None
    wanted = path if here.request.method == "GET" else "/"
    return here.go("/login", next=wanted, note="login-again")
