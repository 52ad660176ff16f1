"""The lab: looks at the shop's clock and switches and changes them. For this machine only."""

import json
import math
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from ipaddress import ip_address
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from shopper.practice import jobs
from shopper.practice.clock import LONGEST_PUSH, ClockError
from shopper.practice.shop import Shop
from shopper.practice.switches import SWITCHES, UnknownSwitchError, known

Endpoint = Callable[[Request], Awaitable[Response]]
MAILS_SHOWN = 100


class LabError(ValueError):
    """The lab was sent something it does not understand; the text says what it wants."""


async def forward(shop: Shop, seconds: float) -> None:
    """Pushes the clock, does what falls due on the way, and posts all mail. Raises ClockError."""
    by = timedelta(seconds=min(seconds, LONGEST_PUSH.total_seconds() + 1))
    jobs.run_due(shop, shop.clock.after(by))
    shop.clock.push(by)
    shop.store.set("offset", str(shop.clock.offset.total_seconds()))
    await shop.outbox.post()


def state(shop: Shop) -> dict[str, Any]:
    """What the lab shows."""
    return {"now": shop.now().isoformat(), "switches": {s.name: s.name in shop.switches for s in SWITCHES}}


async def _state(request: Request) -> Response:
    return JSONResponse(state(request.app.state.shop))


async def _clock(request: Request) -> Response:
    shop: Shop = request.app.state.shop
    if request.method == "POST":
        seconds = (await _sent(request)).get("forward_seconds")
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not math.isfinite(seconds):
            raise ClockError('Send a number of seconds: {"forward_seconds": 3600}.')
        await forward(shop, seconds)
    return JSONResponse({"now": shop.now().isoformat()})


async def _switches(request: Request) -> Response:
    shop: Shop = request.app.state.shop
    names = (await _sent(request)).get("switches")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise LabError('Send a list of names: {"switches": ["welcome-late"]}.')
    shop.switches = known(names)
    return JSONResponse(state(shop))


async def _sent(request: Request) -> dict[str, Any]:
    try:
        sent = json.loads(await request.body())
    except (ValueError, RecursionError):
        sent = None
    if not isinstance(sent, dict):
        raise LabError('Send a JSON object such as {"forward_seconds": 3600} or {"switches": ["welcome-late"]}.')
    return sent


async def _page(request: Request) -> Response:
    shop: Shop = request.app.state.shop
    if request.method == "POST":
        form = await request.form()
        if "seconds" in form:
            await forward(shop, _pushed(str(form["seconds"])))
        else:
            shop.switches = known(str(name) for name in form.getlist("switch"))
        return RedirectResponse("/_lab/", 303)
    sql = "SELECT id, recipient, subject, written, posted, refused FROM outbox ORDER BY id DESC LIMIT ?"
    mails = shop.store.all(sql, MAILS_SHOWN)
    return HTMLResponse(shop.look.fill("lab.html", now=shop.now(), on=shop.switches, switches=SWITCHES, mails=mails))


def _pushed(typed: str) -> float:
    if not re.fullmatch(r"[0-9]{1,9}", typed):
        raise ClockError("Push the clock by whole seconds.")
    return float(typed)


async def _mail(request: Request) -> Response:
    shop: Shop = request.app.state.shop
    row = shop.store.one("SELECT message FROM outbox WHERE id = ?", request.path_params["number"])
    if row is None:
        raise HTTPException(404)
    message = message_from_bytes(row["message"], policy=default)
    body = message.get_body(("html", "plain"))
    return HTMLResponse(body.get_content() if body else "")


def _local(endpoint: Endpoint) -> Endpoint:
    """Answers this machine only; to others there is no lab."""

    async def guarded(request: Request) -> Response:
        host = request.client.host if request.client else ""
        if not _is_local(host):
            raise HTTPException(404)
        try:
            return await endpoint(request)
        except (ClockError, LabError, UnknownSwitchError) as error:
            return JSONResponse({"message": str(error)}, 422)

    return guarded


def _is_local(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


ROUTES = [
    Route("/_lab", _local(_state)),
    Route("/_lab/", _local(_page), methods=["GET", "POST"]),
    Route("/_lab/clock", _local(_clock), methods=["GET", "POST"]),
    Route("/_lab/switches", _local(_switches), methods=["PUT"]),
    Route("/_lab/mails/{number:int}", _local(_mail)),
]
