"""Whatever is sent, the shop answers and stays open."""

from collections.abc import Callable

import pytest

from shopper.practice.web.app import pages
from tests.practice.visitor import ADDRESS, EMAIL, Visitor

ODD = (
    "",
    "0",
    "-1",
    "1e9",
    "99999999999999999999",
    "x" * 5000,
    "\x00",
    "\u202e'\"<script>",
    "☃",
    "٣",
    "../../etc/passwd",
    "%00",
    "{{7*7}}",
)
FIELDS = ("product", "option", "quantity", "code", "email", "name", "password", "next", "back", "delivery", "pay")
MORE_FIELDS = (
    "card-number",
    "card-expiry",
    "card-check",
    "street",
    "postcode",
    "city",
    "country",
    "phone",
    "choice",
    "wanted",
)


def prepared(visitor: Visitor) -> Visitor:
    visitor.add("fjord-open")
    visitor.post("/checkout/who", email=EMAIL)
    visitor.post("/checkout/address", **ADDRESS)
    return visitor


@pytest.mark.parametrize("path", pages("CHANGED"))
def test_odd_fields_are_never_our_fault(visitor: Visitor, path: str) -> None:
    prepared(visitor)
    target = path.replace("{token}", "x.y")
    statuses = {visitor.post(target, **dict.fromkeys(FIELDS + MORE_FIELDS, odd)).status_code for odd in ODD}
    statuses |= {visitor.post(target, product="fjord-open", quantity=odd).status_code for odd in ODD}

    assert statuses <= {200, 404}
    assert visitor.get("/cart").status_code == 200


def test_odd_addresses_are_never_our_fault(visitor: Visitor) -> None:
    prepared(visitor)
    for path in pages("SHOWN"):
        for odd in ("x", "%00", "%F0%9F%92%A9", "'", "..%2f..", "a" * 3000):
            target = path.replace("{slug}", odd).replace("{token}", odd).replace("{number}", odd)
            answer = visitor.client.get(f"{target}?q={odd}&note={odd}&next={odd}&sort={odd}")
            assert answer.status_code in {200, 404}, target


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xff\xfe=\x00&&&=", "application/x-www-form-urlencoded"),
        (b"email=%ED%A0%80%ZZ", "application/x-www-form-urlencoded"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"{}", "multipart/form-data"),
        (b"{}", "application/json"),
        (b"&".join(b"a=%d" % n for n in range(5000)), "application/x-www-form-urlencoded"),
    ],
)
def test_broken_bodies_are_the_senders_fault(visitor: Visitor, content: bytes, kind: str) -> None:
    answer = visitor.client.post("/newsletter", content=content, headers={"Content-Type": kind})

    assert answer.status_code in {200, 400}


@pytest.mark.parametrize("cookie", ["", "x", "'; DROP TABLE visits; --", "é", "a" * 3000])
def test_a_strange_cookie_is_a_new_visitor(visit: Callable[[], Visitor], cookie: str) -> None:
    answer = visit().client.get("/cart", headers={b"Cookie": f"visit={cookie}".encode()})

    assert answer.status_code == 200
    assert "visit=" in answer.headers["set-cookie"]


@pytest.mark.parametrize("host", ["", "evil.example/x", "a b", "<script>", "x" * 500, "[::1", "é"])
def test_a_strange_host_breaks_no_page(visitor: Visitor, host: str) -> None:
    answer = visitor.client.get("/p/fjord-open", headers={b"Host": host.encode()})

    assert answer.status_code in {200, 400}
    assert "<script>/" not in answer.text


def test_what_visitors_type_is_shown_as_text(visitor: Visitor) -> None:
    page = visitor.get("/search", q='"><script>alert(1)</script>').text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_pages_name_no_other_place(visitor: Visitor) -> None:
    for path in ("/", "/p/fjord-open", "/cart", "/login", "/help", "/static/shop.css", "/static/shop.js"):
        text = (
            visitor.get(path)
            .text.replace("https://schema.org", "")
            .replace(str(visitor.client.base_url).rstrip("/"), "")
        )
        assert "http://" not in text
        assert "https://" not in text
        assert 'src="//' not in text
