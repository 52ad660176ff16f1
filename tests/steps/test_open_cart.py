"""The cart is looked into where it is shown whole, however many presses that takes."""

import pytest

from shopper.observations import CartSeen
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import TinyShop

UNFOLDS = """<header><nav><a href="#" aria-expanded=false onclick="this.setAttribute('aria-expanded', 'true');
    document.getElementById('menu').hidden = false">Cart <span>(1)</span></a>
    <div id=menu hidden>{menu}</div></nav></header><h1>Tiny shop</h1>"""
GLIMPSE = "<p>1 x <a href=/lamp>Oak Lamp</a> €49.00</p><p>Total €49.00</p><a href=/cart>View cart</a>"
CART = """<h1>Your cart</h1><ul><li>1 x <a href=/lamp>Oak Lamp</a> €49.00 <button>Remove</button></li></ul>
    <p>Total €49.00</p>"""


@pytest.mark.parametrize(
    ("menu", "lines", "pages"),
    [(GLIMPSE, ["Oak Lamp"], 1), ("<p>Your cart is empty.</p>", [], 0)],
    ids=["by the way on in what it unfolds", "where it says that it is empty"],
)
def test_a_button_that_only_unfolds_the_cart_leads_to_it(
    shop: TinyShop,  # noqa: F811
    errand: Errand,  # noqa: F811
    menu: str,
    lines: list[str],
    pages: int,
) -> None:
    shop.pages |= {"/": UNFOLDS.format(menu=menu), "/cart": CART}

    made = errand({"open": "home"}, "open cart")

    (seen,) = made.evidence.of(CartSeen)
    assert (made.trouble, [line.name for line in seen.lines], shop.times("GET", "/cart")) == (None, lines, pages)
