"""A cart that lies open over a page, charges with names of a shop's own making, and results that stand alone."""

from collections.abc import Callable

from shopper.actor import CartView
from shopper.sight import PageFacts
from shopper.sight.cards import find_cards
from shopper.sight.carts import read_cart
from shopper.sight.scene import Scene
from shopper.sight.study import study
from shopper.sight.view import view

Gather = Callable[..., PageFacts]

PRODUCT = """<html lang="en"><title>Oak Lamp</title><main><h1>Oak Lamp</h1><p>€39.00</p>
<p>Standard delivery €4.90, arrives Tue 1 December</p><button>Add to cart</button></main>"""
DRAWER = f"""{PRODUCT}<dialog aria-label="Your bag" style="position:fixed;inset:0 0 0 auto;width:420px;height:100%">
<h2>Your bag</h2><ul><li><a href="/p/oak-lamp">Oak Lamp</a> <p>€39.00</p></li></ul>
<p>Add €11.00 more for a free tote bag</p>
<dl><div><dt>Subtotal</dt><dd>€39.00</dd></div><div><dt>Delivery</dt><dd>€4.90</dd></div>
<div><dt>Total</dt><dd>€43.90</dd></div></dl><a href="/checkout">Checkout</a></dialog>
<script>document.querySelector("dialog").showModal()</script>"""


def cart_of(gather: Gather, rows: str) -> CartView:
    """A checkout's summary with these rows between goods and total."""
    html = f"""<html lang="en"><main><h1>Review</h1><ul><li>1 x Oak Lamp <span>€39.00</span></li></ul><dl>
<div><dt>Subtotal</dt><dd>€39.00</dd></div>{rows}</dl></main>"""
    return read_cart(Scene.of(gather(html, "/checkout/review")))


def test_what_a_drawer_promises_is_told_in_the_cart_and_is_none_of_its_lines(gather: Gather) -> None:
    scene = Scene.of(gather(DRAWER, "/p/oak-lamp"))
    cart, read = view(scene.facts, scene=scene).cart, study(scene)

    assert cart is not None
    assert ([line.name for line in cart.lines], str(cart.total)) == (["Oak Lamp"], "43.90 EUR")
    assert [(told.where, str(told.missing)) for told in read.promises] == [("cart", "11.00 EUR")]
    assert read.details is None


def test_a_charge_of_unknown_name_is_told_by_what_the_total_lacks(gather: Gather) -> None:
    odd = "<div><dt>Good-will of the house</dt><dd>€1.90</dd></div><div><dt>Total</dt><dd>€40.90</dd></div>"
    cart = cart_of(gather, odd)

    assert [(charge.kind, charge.label, str(charge.money)) for charge in cart.charges] == [
        ("fee", "Good-will of the house", "1.90 EUR")
    ]
    assert [line.name for line in cart.lines] == ["Oak Lamp"]


def test_an_amount_that_the_total_does_not_lack_is_no_charge(gather: Gather) -> None:
    points = "<div><dt>Worth in points</dt><dd>€1.90</dd></div><div><dt>Total</dt><dd>€39.00</dd></div>"

    assert cart_of(gather, points).charges == ()


def test_a_tax_that_is_told_with_more_behind_it_is_no_line(gather: Gather) -> None:
    told = "<p>Of which 19 % VAT: €6.23. You collect 39 points.</p><div><dt>Total</dt><dd>€39.00</dd></div>"

    assert [line.name for line in cart_of(gather, told).lines] == ["Oak Lamp"]


def test_one_result_in_a_row_of_a_table_is_a_product_and_a_cart_s_row_is_none(gather: Gather) -> None:
    row = '<a href="/p/1"><img src="/1.png" width="90" height="90"></a><td><a href="/p/1">Oak Lamp</a><td>€39.00'
    result, cart = (
        f"<main><table><tr><td>{row}</table>",
        f"<main><table><tr><td>{row}<td><input name=n value=1></table>",
    )

    assert [card.name for card in find_cards(gather(result, "/search?q=oak"))] == ["Oak Lamp"]
    assert find_cards(gather(cart, "/cart")) == ()


def test_a_drawer_that_is_shut_beside_the_window_is_no_part_of_the_cart(gather: Gather) -> None:
    facts = gather("en-checkout-drawer-away", "/checkout/information")
    read = read_cart(Scene.of(facts))

    assert [(line.name, str(line.price)) for line in read.lines] == [("Tide Lantern", "39.00 GBP")]
    assert (str(read.shipping), str(read.total)) == ("10.00 GBP", "49.00 GBP")


def test_a_button_in_a_colour_of_messages_says_nothing(gather: Gather) -> None:
    coloured = """<html lang="en"><main><h1>Payment</h1><button class="btn btn-outline-success">Place order</button>
    <a class="btn btn-warning" href="/"><span class="text-danger">Back</span></a>
    <p class="text-danger">Card declined</p>"""

    assert view(gather(coloured, "/checkout/payment")).alerts == ("Card declined",)


def test_a_figure_between_the_buttons_for_less_and_more_says_how_many(gather: Gather) -> None:
    row = """<div><strong>Seated ticket</strong></div>
    <div><form action="/cart/remove"><button><i>One less. There are 2 of it in your cart.</i></button></form> 2
    <form action="/cart/add"><button><i>One more. There are 2 of it in your cart.</i></button></form></div>
    <div>€55.00</div><div>€110.00</div>"""
    html = f"<html lang=en><main><h1>Your cart</h1><ul><li>{row}</li></ul><p>Total €110.00</p></main>"

    read = read_cart(Scene.of(gather(html, "/cart")))

    assert [(line.name, line.quantity, str(line.price)) for line in read.lines] == [("Seated ticket", 2, "110.00 EUR")]
