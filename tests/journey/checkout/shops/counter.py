# ruff: noqa: E501 - markup reads better on lines of its own length
"""What every shop here has: a counter where things are typed in, one shopper at a time, on loopback."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from shopper.listening.web import serving

Typed = dict[str, str]
Page = Callable[[Typed], str | None]


@dataclass
class Counter:
    """
    `pages` by path: each gets what was sent (query or form) and returns HTML, or None to stay where it is.

    `typed` is everything sent so far, `orders` what stood on the counter at each order, `marks` words a page leaves for
    the test. A page's text may begin with `-> /path` to lead on.
    """

    pages: dict[str, Page]
    language: str = "en"
    typed: Typed = field(default_factory=dict)
    orders: list[Typed] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: Request) -> Response:
        sent = {
            key: str(value)
            for key, value in (await request.form() if request.method == "POST" else request.query_params).items()
        }
        self.typed |= sent
        page = self.pages.get(request.url.path)
        body = page(sent) if page else None
        if body is None:
            return HTMLResponse("", 404)
        if body.startswith("-> "):
            return RedirectResponse(body[3:], 303)
        return HTMLResponse(
            f"<!doctype html><html lang={self.language}><meta charset=utf-8><title>Tiny</title>{STYLE}<main>{body}</main></html>"
        )

    def order(self) -> str:
        self.orders.append(dict(self.typed))
        return "-> /thanks"


STYLE = """<meta name=viewport content="width=device-width"><style>body{font:16px sans-serif;margin:0 1em}
main{max-width:42em;margin:auto}input,select,button,[role=button],[role=combobox]{padding:8px;font:inherit}</style>"""
SUMS = "<h2>Summary</h2><p>1 x Oak Stool</p><table><tr><td>Subtotal<td>€40.00<tr><td>Shipping<td>€5.00<tr><td>Total<td>€45.00</table>"
THANKS = "<h1>Thank you for your order</h1><p>Your order number is T-1001.</p><p>Total €45.00</p>"
CART = f"<h1>Your cart</h1>{SUMS}<p><a href=/checkout>Checkout</a></p>"


def line(label: str, name: str, more: str = "", kind: str = "text") -> str:
    return f"<p><label for={name}>{label}</label> <input id={name} name={name} type={kind} {more}></p>"


ADDRESS = line("First name", "first", "required") + line("Last name", "last", "required") + line("Address", "street", "required") + (
    line("Postcode", "zip", "required") + line("City", "city", "required"))  # fmt: skip
COUNTRIES = "<option value=''>Choose a country</option><option value=1>Austria</option><option value=2>Germany</option><option value=3>United States</option>"
CARD = (
    line("Card number", "number", "required")
    + line("Expiry (MM/YYYY)", "expiry", "required")
    + line("CVC", "cvc", "required")
)


@contextmanager
def opened(counter: Counter) -> Iterator[Counter]:
    """The shop on a port of its own."""
    bound = socket.create_server(("127.0.0.1", 0))
    counter.url = f"http://127.0.0.1:{bound.getsockname()[1]}"
    app = Starlette(routes=[Route("/{path:path}", counter.answer, methods=["GET", "POST"])])
    with serving(app, bound):
        yield counter
