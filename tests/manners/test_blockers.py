"""What stands in the way is named as what it is, in plain words, and is never a friction by itself."""

import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from shopper.errors import TurnedAway, Unreachable
from shopper.frictions.terms import Verdict
from shopper.observations import Blocked, OverlayMet, PlaceMissing
from shopper.visit import Visit
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import Answer, TinyShop, html

LIST = """<h1>Kettles</h1><ul><li><a href=/products/kettle><img alt="">Kettle</a> $42.00
    <li><a href=/products/cup><img alt="">Cup</a> $6.00</ul>"""
KETTLE = "<h1>Kettle</h1><p>$42.00</p>"
HOME = {"open": "home"}
FORM = """<h1>Search</h1><form action=/search role=search><input type=search name=q aria-label=Search></form>"""


def blocker(made: Visit) -> str:
    (blocked,) = made.evidence.of(Blocked)
    blamed = {ruling.rule for ruling in made.rulings if ruling.verdict in (Verdict.FRICTION, Verdict.BROKEN)}
    assert blamed - {"shipping-cost-hidden"} == set()  # true of pages as small as these
    return blocked.blocker


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (403, "<h1>Forbidden</h1><p>You don't have permission to see this.</p>", "refusal"),
        (403, "<h1>Access denied</h1><p>Your request was not let through.</p>", "refusal"),
        (451, "<h1>Unavailable for legal reasons</h1><p>This shop is not open to your country.</p>", "refusal"),
        (429, "<h1>Too many requests</h1>", "rate limit"),
        (403, "<h1>One more step</h1><p>Please verify you are human to continue.</p>", "bot wall"),
    ],
)
def test_a_page_that_lets_nobody_in(shop: TinyShop, errand: Errand, status: int, body: str, told: str) -> None:
    shop.pages["/"] = Answer(html(body), status)

    made = errand(HOME, {"search for": "kettle"})

    assert (blocker(made), isinstance(made.trouble, TurnedAway)) == (told, True)


@pytest.mark.parametrize(
    "closed",
    [
        Answer(html("<h1>Back soon</h1><p>We are putting the shelves in order.</p>"), 503),
        Answer(html("<h1>We are down for maintenance</h1><p>The shop is under maintenance and will be back soon.</p>")),
    ],
    ids=["status 503", "in words"],
)
def test_a_shop_that_is_closed_for_now(shop: TinyShop, errand: Errand, closed: Answer) -> None:
    shop.pages["/"] = closed

    assert blocker(errand(HOME, {"search for": "kettle"})) == "maintenance"


@pytest.mark.parametrize(
    "body", ["<h1>Our shop</h1><p>There is nothing here yet.</p>", "<h1>Search results</h1><p>No products found.</p>"],
    ids=["an empty shop", "an empty result"],
)  # fmt: skip
def test_a_shop_without_a_product(shop: TinyShop, errand: Errand, body: str) -> None:
    shop.pages["/"] = FORM + body

    assert blocker(errand(HOME, "view product")) == "no product"


def test_a_product_that_nothing_puts_into_the_cart(shop: TinyShop, errand: Errand) -> None:
    shop.pages |= {
        "/": LIST,
        "/products/kettle": f"{KETTLE}<p>Made of iron. Free delivery.</p><a href=/about>About us</a>",
    }

    made = errand(HOME, "view product", "add to cart")

    assert blocker(made) == "no add to cart"
    assert made.evidence.of(PlaceMissing)[-1].place == "add to cart"


def test_a_product_that_is_out_of_stock(shop: TinyShop, errand: Errand) -> None:
    shop.pages["/products/kettle"] = f"{KETTLE}<p>Out of stock</p><button disabled>Sold out</button>"

    assert blocker(errand({"open": "/products/kettle"}, "add to cart")) == "out of stock"


@pytest.mark.parametrize("asked", ["Are you over 18? Enter your date of birth", "Choose your country"])
def test_a_gate_without_a_clear_way_through(shop: TinyShop, errand: Errand, asked: str) -> None:
    shop.pages["/"] = f"<h1>Welcome</h1><p>{asked}</p><a href=/a>Xyz</a> <a href=/b>Zyx</a>"

    assert blocker(errand(HOME, {"search for": "kettle"})) == "age or country gate"


def test_who_is_old_enough_says_so_and_goes_in(shop: TinyShop, errand: Errand) -> None:
    asked = "<h1>Welcome</h1><p>Are you over 18?</p><a href=/no>No</a> <a href=/in>Yes, I am over 18</a>"
    shop.pages |= {"/": asked, "/in": LIST}

    made = errand(HOME)

    assert [(note.kind, note.closed) for note in made.evidence.of(OverlayMet)] == [("age", "Yes, I am over 18")]
    assert made.evidence.of(Blocked) == ()


def test_a_host_that_is_not_there(errand: Errand) -> None:
    made = errand(HOME, url="http://no-such-shop.invalid")

    assert (blocker(made), "there is no such host" in str(made.trouble)) == ("network", True)


def test_a_port_on_which_nothing_listens(errand: Errand) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made = errand(HOME, url=f"http://127.0.0.1:{free.getsockname()[1]}")

    assert (blocker(made), "nothing listens there" in str(made.trouble)) == ("network", True)


@pytest.fixture
def self_signed(tmp_path: Path) -> Iterator[str]:
    """A host with a certificate that nobody vouches for."""
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
            "-keyout", tmp_path / "key.pem", "-out", tmp_path / "cert.pem")  # fmt: skip
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_greet, args=(server, context), daemon=True).start()
        yield f"https://127.0.0.1:{server.getsockname()[1]}"


def _greet(server: socket.socket, context: ssl.SSLContext) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        try:
            context.wrap_socket(connection, server_side=True).close()
        except OSError:
            connection.close()


def test_a_certificate_that_nobody_trusts(self_signed: str, errand: Errand) -> None:
    made = errand(HOME, url=self_signed)

    assert isinstance(made.trouble, Unreachable)
    assert (blocker(made), "certificate is not trusted" in str(made.trouble)) == ("network", True)


def test_candidates_are_kept_with_their_reasons_and_where_they_stand(shop: TinyShop, errand: Errand) -> None:
    shop.pages["/"] = "<h1>Shop</h1><a href=/yours>Cart</a> <a href=/mine>Cart</a>"

    made = errand(HOME, "open cart")

    (blocked,), missing = made.evidence.of(Blocked), made.evidence.of(PlaceMissing)[-1]
    assert (blocked.blocker, made.folder.joinpath(blocked.picture).is_file()) == ("not recognised", True)
    assert [(one.name, one.why.startswith("name +")) for one in missing.candidates] == [("Cart", True)] * 2
    first, second = (one.box for one in missing.candidates)
    assert first is not None
    assert second is not None
    assert first.x < second.x
