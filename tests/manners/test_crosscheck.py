"""The shop program's own cart: asked for politely, only where the program is known, and never a friction by itself."""

import json
from collections.abc import Mapping

import pytest

from shopper.frictions.terms import Verdict
from shopper.observations import CartChecked, Layer, PlaceFound, PlatformSeen, RequestFailed
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import Answer, Asked, TinyShop, html, redirect

HOME = "<h1>Tiny shop</h1><a href=/cart>Cart</a><ul><li><a href=/products/kettle><img alt=''>Kettle</a> $42.00</ul>"
PRODUCT = """<h1>Kettle</h1><p>$42.00</p><a href=/cart>Cart</a>
    <form method=post action=/cart/add><button type=submit name=add>Add to cart</button></form>"""
CART = """<h1>Your cart</h1><table><tr><td>Kettle<td><input type=number aria-label=Quantity value=1>
    <td>$42.00<td><button>Remove</button></table><p>Total $42.00</p><a href=/checkout>Checkout</a>"""
MARKS = {"x-shopid": "1", "powered-by": "Shopify"}
STEPS = ({"open": "/products/kettle"}, "add to cart", "open cart")


def own(quantity: int, total: int) -> Answer:
    line = {"product_title": "Kettle", "quantity": quantity, "final_line_price": total}
    told = {"items": [line] * bool(quantity), "total_price": total, "currency": "USD"}
    return Answer(json.dumps(told), headers={"Content-Type": "application/json"})


def stock(shop: TinyShop, headers: Mapping[str, str], cart: Answer) -> None:
    shop.pages |= {path: Answer(html(body), headers=headers) for path, body in
                   {"/": HOME, "/products/kettle": PRODUCT, "/cart": CART}.items()}  # fmt: skip
    shop.pages |= {"/cart/add": redirect("/cart"), "/cart.js": cart}


def asked(shop: TinyShop) -> list[Asked]:
    return [one for one in shop.asked if one.path == "/cart.js"]


def test_what_the_browser_saw_is_held_against_the_programs_own_cart(shop: TinyShop, errand: Errand) -> None:
    stock(shop, MARKS, own(1, 4200))

    made = errand(*STEPS)

    assert made.trouble is None
    assert [note.name for note in made.evidence.of(PlatformSeen)] == ["Shopify"]
    assert [note.agrees for note in made.evidence.of(CartChecked)] == [True, True]
    assert {one.method for one in asked(shop)} == {"GET"}


def test_a_difference_is_noted_and_is_no_friction(shop: TinyShop, errand: Errand) -> None:
    stock(shop, MARKS, own(3, 12600))

    made = errand(*STEPS)

    assert made.trouble is None
    checked = made.evidence.of(CartChecked)[-1]
    assert (checked.platform, checked.source) == ("Shopify", "/cart.js")
    assert checked.differences == (
        "“Kettle” is in it 3 times; 1 was read", "it comes to 126.00 USD; 42.00 USD was read",
    )  # fmt: skip
    assert [ruling.rule for ruling in made.rulings if ruling.verdict is Verdict.FRICTION] == []


def test_nothing_is_asked_of_a_shop_whose_program_is_not_known(shop: TinyShop, errand: Errand) -> None:
    stock(shop, {}, own(1, 4200))

    made = errand(*STEPS)

    assert (made.trouble, asked(shop), made.evidence.of(CartChecked)) == (None, [], ())


@pytest.mark.parametrize("status", [404, 500, 200], ids=["not found", "an error", "no JSON"])
def test_a_shop_that_does_not_answer_is_asked_twice_and_not_blamed(shop: TinyShop, errand: Errand, status: int) -> None:
    stock(shop, MARKS, Answer("<h1>Nothing here</h1>", status))

    made = errand(*STEPS, "open cart", "open cart")

    assert (made.trouble, len(asked(shop))) == (None, 2)
    assert made.evidence.of(CartChecked) == ()
    assert made.evidence.of(RequestFailed) == ()


@pytest.mark.parametrize("known", [None, ()], ids=["with the files", "without any"])
def test_the_way_is_found_without_any_file_of_a_program(
    shop: TinyShop, errand: Errand, known: tuple[()] | None
) -> None:
    stock(shop, MARKS, own(1, 4200))

    made = errand({"open": "home"}, "view product", "add to cart", "open cart", programs=known)

    assert (made.trouble, shop.times("POST", "/cart/add")) == (None, 1)
    assert bool(made.evidence.of(PlatformSeen)) is (known is None)
    used = {found.layer for found in made.evidence.of(PlaceFound) if found.place == "add to cart"}
    assert used == ({Layer.PLATFORM} if known is None else {Layer.SCORED})
