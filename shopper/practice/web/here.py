"""One request: who asks, what was typed, and the ways to answer."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from shopper.practice.buying import campaigns, carts
from shopper.practice.people import accounts, memories
from shopper.practice.people.visits import Visit
from shopper.practice.shop import Shop
from shopper.practice.web.quirks import quirks

LONGEST = 500
COOKIE = "visit"


@dataclass
class Here:
    """What a page needs to know. `fields` are what a form sent, cut to a sane length."""

    shop: Shop
    request: Request
    visit: Visit
    fields: dict[str, str]

    @property
    def asked(self) -> dict[str, str]:
        """What stands behind the question mark of the address."""
        return {self.shop.look.field(key): value[:LONGEST] for key, value in self.request.query_params.items()}

    @property
    def named(self) -> dict[str, str]:
        """What the route names in the path."""
        return {key: str(value) for key, value in self.request.path_params.items()}

    def field(self, name: str) -> str:
        """A form field without blanks around it, "" where it was not sent."""
        return self.fields.get(name, "").strip()

    def number(self, name: str, otherwise: int) -> int:
        """A form field as a whole number from 0 to 9,999."""
        typed = self.field(name)
        return int(typed) if re.fullmatch(r"[0-9]{1,4}", typed) else otherwise

    def show(self, template: str, status: int = 200, **values: Any) -> Response:
        """The page as HTML. Fields not typed and errors not made are empty in the template."""
        for name in ("typed", "errors"):
            values[name] = defaultdict(str, values.get(name, {}))
        return HTMLResponse(self.shop.look.fill(template, **self._common() | values), status)

    def go(self, path: str, **asked: str) -> Response:
        """On to another page of the shop."""
        path = self.shop.look.addresses.outward(path)
        return RedirectResponse(f"{path}?{urlencode(asked)}" if asked else path, status_code=303)

    def inside(self, path: str, otherwise: str = "/") -> str:
        """The path if it leads to a page of this shop, so that no link can lead elsewhere."""
        return path if re.fullmatch(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*", path) else otherwise

    def missing(self) -> Response:
        """There is no such page."""
        return self.show("missing.html", 200 if self.shop.look.is_rendered_by_script else 404)

    def _common(self) -> dict[str, Any]:
        shop, visit = self.shop, self.visit
        held = carts.lines(shop, visit)
        return {
            "account": accounts.of(shop, visit),
            "cart_count": sum(line.quantity for line in held),
            "wish_slugs": {product.slug for product in memories.wishes(shop, visit)},
            "categories": shop.catalogue.categories,
            "viewed": memories.viewed(shop, visit),
            "consent_open": "consent" not in self.request.cookies,
            "campaigns": campaigns,
            "has": shop.has,
            "here": self.request.url.path,
            "names": [product.name for product in shop.catalogue.products],
            "note": self.asked.get("note", ""),
            "query": "",
            "quirks": quirks(shop),
            "stock": shop.stock,
            "help_in_sight": not shop.has("help-hidden"),
            "today": shop.now(),
        }
