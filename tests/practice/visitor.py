"""A browser without a screen: keeps cookies, follows redirects, fills in forms."""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

# The shop speaks plain HTTP; without this each client would load all certificates (50 ms).
UNUSED = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
PASSWORD = "long enough"
EMAIL = "anna@mail.example"
ADDRESS = {"name": "Anna Berg", "street": "Lane 1", "postcode": "20000", "city": "Hamburg", "country": "DE"}
CARD = {"pay": "card", "card-number": "4111 1111 1111 1111", "card-expiry": "12/40", "card-check": "123"}


class Visitor:
    def __init__(self, client: httpx.Client) -> None:
        self.client = client

    def get(self, path: str, **asked: str) -> httpx.Response:
        return self.client.get(path, params=asked or None)

    def post(self, path: str, **fields: str) -> httpx.Response:
        return self.client.post(path, data=fields)

    def subscribe(self, email: str = EMAIL) -> httpx.Response:
        return self.post("/newsletter", email=email)

    def register(self, email: str = EMAIL) -> httpx.Response:
        return self.post("/register", name="Anna Berg", email=email, password=PASSWORD)

    def login(self, email: str = EMAIL, onward: str = "") -> httpx.Response:
        return self.post("/login", email=email, password=PASSWORD, next=onward)

    def look(self, *slugs: str) -> None:
        for slug in slugs:
            assert self.get(f"/p/{slug}").status_code == 200

    def add(self, slug: str, quantity: int = 1, option: str = "") -> httpx.Response:
        return self.post("/cart/add", product=slug, quantity=str(quantity), option=option)

    def cart(self) -> dict[str, int]:
        """What the cart page shows: slugs and quantities."""
        return lines_on(self.get("/cart").text)

    def total(self, page: str = "/cart") -> str:
        return found(r'class="total"><dt>Total</dt><dd>([^<]+)', self.get(page).text)

    def wishes(self) -> list[str]:
        return re.findall(r'<a class="name" href="/p/([\w-]+)"', self.get("/wishes").text)

    def viewed(self) -> list[str]:
        return re.findall(r'<li class="card">\s*<a href="/p/([\w-]+)"', self.get("/viewed").text)

    def code(self) -> str:
        """The coupon that the cart page shows as applied."""
        return found(r"Coupon <strong>([^<]+)</strong> is applied", self.get("/cart").text)

    def check_out(self, email: str = "") -> httpx.Response:
        """From the cart to the thank-you page."""
        if email:
            self.post("/checkout/who", email=email)
        self.post("/checkout/address", **ADDRESS)
        self.post("/checkout/delivery", delivery="express")
        self.post("/checkout/payment", **CARD)
        return self.post("/checkout/review")


def lines_on(page: str) -> dict[str, int]:
    lines = re.findall(r'name="product" value="([\w-]+)">.*?name="quantity"[^>]* value="(\d+)"', page, re.DOTALL)
    return {slug: int(quantity) for slug, quantity in lines}


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else ""


@contextmanager
def visiting(url: str) -> Iterator[Visitor]:
    with httpx.Client(base_url=url, follow_redirects=True, timeout=20, trust_env=False, verify=UNUSED) as client:
        yield Visitor(client)
