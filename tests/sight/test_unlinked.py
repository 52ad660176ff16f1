"""Goods that no link leads to, what a dialog in front makes of a page, and what only looks like either."""

from collections.abc import Callable

import pytest

from shopper.actor import Place
from shopper.observations import PageKind
from shopper.sight import PageFacts, find
from shopper.sight.labels import label
from shopper.sight.scene import Scene
from shopper.sight.totals import sums
from shopper.sight.tree import Tree
from shopper.sight.view import view

Gather = Callable[..., PageFacts]

PICTURE = '<img src="/1.png" width="90" height="90">'
GOODS = ("Oak Lamp", "Ash Stool", "Elm Shelf")
FRONT = 'style="position:fixed;inset:0;background:#fff"'


def cards_of(gather: Gather, html: str) -> list[tuple[str, str, bool]]:
    """Each card's name and price, and whether it can be pressed to see more."""
    seen = view(gather(f'<html lang="en"><h1>Fine things</h1><main>{html}</main>', "/"))
    return [(card.product.name, str(card.product.price), card.spot is not None) for card in seen.cards]


def each(row: str) -> str:
    return "".join(row.replace("NAME", name) for name in GOODS)


@pytest.mark.parametrize(
    ("row", "opens"),
    [
        (f"<div class=card>{PICTURE}<h3>NAME</h3><p>€9.00</p><button>Add to cart</button></div>", False),
        (
            f"<div class=card><div>{PICTURE}</div><b>NAME</b><p>€9.00</p><button>Add NAME to basket</button></div>",
            False,
        ),
        (f"<div class=card style='cursor:pointer'>{PICTURE}<h3>NAME</h3><p>€9.00</p></div>", True),
        (f"<div class=card>{PICTURE}<h3>NAME</h3><p>€9.00</p><button>View details</button></div>", True),
    ],
    ids=["a button", "a button that names the product", "pressed anywhere", "a button to see more"],
)
def test_goods_without_links_are_cards(gather: Gather, row: str, *, opens: bool) -> None:
    assert cards_of(gather, each(row)) == [(name, "9.00 EUR", opens) for name in GOODS]


def test_goods_that_are_counted_in_a_list_are_cards_those_that_are_sold_out_too(gather: Gather) -> None:
    row = "<li class=good><b>NAME</b> <span>€9.00</span> <input type=number name=NAME aria-label='Quantity'></li>"
    gone = "<li class=good><b>Fir Frame</b> <span>€9.00</span> <p>Sold out</p></li>"
    form = f"<form method=post><ul>{each(row)}{gone}</ul><button>Add to cart</button></form>"

    assert cards_of(gather, form) == [(name, "9.00 EUR", False) for name in (*GOODS, "Fir Frame")]


@pytest.mark.parametrize(
    "html",
    [
        each("<div class=line><b>NAME</b> €9.00 <input type=number value=1> <button>Remove</button></div>"),
        "<label><input type=radio name=s> Standard €4.90</label><label><input type=radio name=s> Express €9.90</label>",
        each("<div class=plan><h3>NAME</h3><p>€9.00 a month</p><button>Subscribe</button></div>"),
        each("<div class=way style='cursor:pointer'><b>NAME</b><p>€9.00</p></div>"),
    ],
    ids=["a cart", "ways of delivery", "subscriptions", "tiles without pictures"],
)
def test_what_only_has_a_price_and_something_to_press_is_no_card(gather: Gather, html: str) -> None:
    assert cards_of(gather, html) == []


@pytest.mark.parametrize(
    ("dialog", "kind"),
    [
        ("<h2>Oak Lamp</h2><p>€9.00</p><button>Add to cart</button>", PageKind.HOME),
        (
            "<h2>Pay</h2><label>Address</label><input><label>City</label><input><label>ZIP code</label><input>",
            PageKind.CHECKOUT,
        ),
        ("<h2>Thank you for your order!</h2><p>Order number: 1001</p><button>Close</button>", PageKind.CONFIRMATION),
        ("<h2>Your cart</h2><p>Oak Lamp €9.00</p><button>Checkout</button>", PageKind.HOME),
        ("<h2>Where are you?</h2><label>Postcode <input></label><button>Save</button>", PageKind.HOME),
    ],
    ids=["a product", "a checkout", "a confirmation", "a cart", "a question"],
)
def test_a_dialog_in_front_makes_the_page_what_it_is(gather: Gather, dialog: str, kind: PageKind) -> None:
    cards = each(f"<div class=card>{PICTURE}<h3>NAME</h3><p>€9.00</p><button>Add to cart</button></div>")
    html = f'<html lang="en"><h1>Fine things</h1><main>{cards}</main><div role=dialog {FRONT}>{dialog}</div>'

    assert view(gather(html, "/")).kind is kind


@pytest.mark.parametrize(
    ("html", "called"),
    [
        ("<div><label>City</label><input placeholder='New York'></div>", "City"),
        ("<div><span>Where</span><input placeholder='City'></div>", "City"),
        ("<div><input placeholder='New York'></div>", "New York"),
        ("<div><label for=a>Town</label><input id=a placeholder='New York'></div>", "Town"),
    ],
    ids=["an example", "a name", "nothing else", "a label of its own"],
)
def test_an_example_in_a_field_is_no_label(gather: Gather, html: str, called: str) -> None:
    scene = Scene.of(gather(f'<html lang="en"><main>{html}</main>', "/checkout"))

    assert [label(scene, field) for field in scene.fields] == [called]


@pytest.mark.parametrize(("sign", "entry"), [("🛒 2", "cart"), ("🔍", "search opener"), ("☰", "menu"), ("✕", "close")])
def test_a_sign_stands_for_a_word_where_it_stands_alone(gather: Gather, sign: str, entry: str) -> None:
    scene = Scene.of(gather(f'<html lang="en"><button>{sign}</button>', "/"))

    assert [scene.means(text, entry) for text in (sign, f"Fine things {sign}")] == [True, False]


def test_a_box_that_is_called_what_the_good_is_asks_how_many_of_it(gather: Gather) -> None:
    row = '<article><h4 id="NAME">NAME</h4><p>€9.00</p><input type="number" min="0" aria-labelledby="NAME"></article>'
    goods = each(row.replace("NAME", "{NAME}")).replace("{", "").replace("}", "").replace("Oak Lamp", "Oaklamp")
    facts = gather(f'<html lang="en"><main><form>{goods}<button>Add to cart</button></form></main>', "/")

    assert [find(Place.QUANTITY, facts, name).chosen is not None for name in ("Oaklamp", "Kettle")] == [True, False]


def test_a_countdown_beside_the_cart_counts_nothing(gather: Gather) -> None:
    def count(beside: str) -> int | None:
        return view(gather(f'<html lang="en"><header><a href="/cart">Cart {beside}</a></header>', "/")).cart_count

    assert (count("29:51"), count("(3)"), count("3")) == (None, 3, 3)


def test_what_stands_below_the_word_total_is_no_other_label(gather: Gather) -> None:
    row = "<div><div><b>Total</b><br><span>NOTE</span></div><div><b>€24.00</b></div></div>"

    def total(note: str) -> str:
        facts = gather(f'<html lang="en"><main>{row.replace("NOTE", note)}</main>', "/cart")
        return " ".join(str(found.money) for found in sums(Scene.of(facts)) if found.kind == "total")

    assert [total(note) for note in ("One product", "2 products", "")] == ["24.00 EUR"] * 3


def test_thanks_below_the_shop_s_own_name_confirm_an_order(gather: Gather) -> None:
    html = "<h1>Summer fair</h1><h2>Thank you!</h2><p>Your order was successful.</p><h2>Order GX99A</h2>"
    seen = view(gather(f'<html lang="en"><main>{html}</main>', "/order/GX99A/?thanks=yes"))

    assert seen.kind is PageKind.CONFIRMATION


def test_a_drawn_glass_opens_the_search_in_a_shop_s_head_and_enlarges_a_picture_elsewhere(gather: Gather) -> None:
    def opens_search(band: str) -> bool:
        html = f'<html lang="en"><{band}><a href="#" role="button">🔍</a><p>Quince 0.5 l</p></{band}>'
        return find(Place.SEARCH_OPENER, gather(html, "/p/quince")).chosen is not None

    assert [opens_search(band) for band in ("header", "main")] == [True, False]


def test_a_document_of_which_nothing_has_come_yet_has_no_text() -> None:
    assert Tree().text(0) == ""
