"""A shop's front: who asks for what, and what is shown to him."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.shops.base.books import Books, Visitor

COOKIE = "visit"
HERE = Path(__file__).parents[1]


@dataclass
class Ask:
    """One request: by whom, to where (`path` has the parts in braces), with what (query and form; JSON as `json`)."""

    visitor: Visitor
    method: str
    url: str
    path: dict[str, str]
    sent: dict[str, str]
    json: Any = None

    @property
    def posted(self) -> bool:
        return self.method == "POST"


Handler = Callable[["Front", Ask], Response]


@dataclass
class Front:
    """Books, templates and routes of one program. A template sees `books`, `visitor`, `ask`, `money` and `t`."""

    books: Books
    program: str
    routes: Mapping[str, Handler]
    words: Mapping[str, str] | None = None
    """Texts in the shop's language by the English ones; `t("...")` in a template."""

    def __post_init__(self) -> None:
        self.env = Environment(
            loader=FileSystemLoader([HERE / self.program / "templates", HERE / "base"]),
            autoescape=select_autoescape(("html",)), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self.env.globals.update(books=self.books, money=self.money, t=self.t)

    def t(self, text: str) -> str:
        return (self.words or {}).get(text, text)

    def money(self, sum_: Decimal) -> str:
        """As this language writes it."""
        mark = {"EUR": "€", "USD": "$", "GBP": "£"}[self.books.currency]
        if self.books.language == "en":
            return f"{mark}{sum_:,.2f}"
        return f"{sum_:.2f}".replace(".", ",") + f"\N{NO-BREAK SPACE}{mark}"

    def part(self, template: str, ask: Ask, **values: Any) -> str:
        """A template's text."""
        return self.env.get_template(template).render(ask=ask, visitor=ask.visitor, **values)

    def page(self, template: str, ask: Ask, status: int = 200, **values: Any) -> Response:
        return HTMLResponse(self.part(template, ask, **values), status)

    def app(self) -> Starlette:
        routes = [
            Route(path, self._endpoint(handler), methods=["GET", "POST", "PUT", "DELETE"])
            for path, handler in self.routes.items()
        ]
        return Starlette(routes=[Route("/picture/{slug}", _picture), *routes, Route("/{path:path}", self._lost)])

    def _endpoint(self, handler: Handler) -> Callable[[Request], Any]:
        async def answer(request: Request) -> Response:
            token = request.cookies.get(COOKIE, "")
            visitor = self.books.visitors.get(token)
            if visitor is None:
                token = secrets.token_hex(8)
                visitor = self.books.visitors[token] = Visitor()
            response = await run_in_threadpool(handler, self, await _ask(request, visitor))
            response.set_cookie(COOKIE, token, max_age=86400)
            return response

        return answer

    async def _lost(self, request: Request) -> Response:
        return HTMLResponse(f"<!doctype html><title>404</title><h1>404</h1><p>{request.url.path}</p>", 404)


async def _ask(request: Request, visitor: Visitor) -> Ask:
    sent = {key: str(value) for key, value in request.query_params.items()}
    json = None
    if request.method in {"POST", "PUT"}:
        if "json" in request.headers.get("content-type", ""):
            json = await request.json()
        else:
            sent |= {key: str(value) for key, value in (await request.form()).items()}
    return Ask(visitor, request.method, request.url.path, dict(request.path_params), sent, json)


async def _picture(request: Request) -> Response:
    hue = sum(map(ord, request.path_params["slug"])) % 360
    square = f"<rect width='300' height='300' fill='hsl({hue} 40% 70%)'/>"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'>{square}</svg>"
    return Response(drawing, media_type="image/svg+xml")


def go(to: str) -> Response:
    return RedirectResponse(to, 303)


def tell(**data: Any) -> Response:
    return JSONResponse(data)
