"""Nothing is ordered without permission, whatever the last button is called or made of."""

import pytest

from shopper.errors import NotAllowed
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import Answer, TinyShop, html

BUTTONS = {
    "odd words": """<button id=go>Let's do it!</button>""",
    "Submit": "<input id=go type=submit value=Submit>",
    "German": "<button id=go>Jetzt kaufen</button>",
    "an image": "<input id=go type=image alt='' src=data:, width=160 height=40>",
    "a link styled as a button": "<a id=go href='#' class=button onclick='order.submit()'>Finish</a>",
    "a box with a role": "<div id=go class=button role=button tabindex=0 onclick='order.submit()'>Off you go</div>",
    "a lone tab": "<button id=go role=tab>Place order</button>",
    "no words at all": "<button id=go aria-label='' style='width:160px;height:40px'><svg></svg></button>",
    "going on": "<button id=go>Continue</button>",
    "a label of a hidden button": (
        "<label id=go for=send class=button>Yes please</label><input type=submit id=send hidden>"
    ),
    "Polish": "<button id=go>Zamawiam z obowiązkiem zapłaty</button>",
}
STYLE = "<style>.button { display: inline-block; padding: 12px 40px; background: green; color: white }</style>"


def checkout(button: str, field: str = "") -> str:
    return f"""{STYLE}<h1>Checkout</h1><p>1 x Aurora Speaker <b>$49.00</b></p><p>Shipping $5.00</p>
        <p>Total <b>$54.00</b></p>
        <form id=order method=post action=/finish>{field}{button}</form>"""


@pytest.fixture
def last_page(shop: TinyShop) -> TinyShop:
    shop.pages |= {
        "/": "<h1>Tiny shop</h1><a href=/checkout>Checkout</a>",
        "/finish": Answer(html("<h1>Thank you for your order</h1><p>Order number 1234</p>")),
    }
    return shop


@pytest.mark.parametrize("name", ["odd words", "German", "an image", "a link styled as a button"])
def test_checking_out_stops_before_the_click_that_orders(last_page: TinyShop, errand: Errand, name: str) -> None:
    last_page.pages["/checkout"] = checkout(BUTTONS[name])

    errand({"open": "/checkout"}, "check out")

    assert last_page.times("POST", "/finish") == 0


@pytest.mark.parametrize("button", BUTTONS.values(), ids=BUTTONS)
def test_a_site_file_that_points_at_the_order_button_gets_no_order(
    last_page: TinyShop, errand: Errand, button: str
) -> None:
    last_page.pages["/checkout"] = checkout(button)
    pointing = {"log out": {"css": "#go"}}

    refused = errand({"open": "/checkout"}, "log out", places=pointing)

    assert isinstance(refused.trouble, NotAllowed)
    assert last_page.times("POST", "/finish") == 0

    errand({"open": "/checkout"}, "log out", places=pointing, may={"place orders": True})

    assert last_page.times("POST", "/finish") == 1


@pytest.mark.parametrize("button", ["", BUTTONS["odd words"], BUTTONS["going on"]])
def test_enter_in_a_field_of_the_last_page_orders_nothing(last_page: TinyShop, errand: Errand, button: str) -> None:
    last_page.pages["/checkout"] = checkout(button, "<label>Note for the courier <input id=note></label>")

    made = errand({"open": "/checkout"}, "subscribe to newsletter", places={"newsletter field": {"css": "#note"}})

    assert isinstance(made.trouble, NotAllowed)
    assert last_page.times("POST", "/finish") == 0


BOXES = {
    "a coupon": "<label>Coupon code <input name=coupon></label>",
    "news": "<label>Newsletter <input type=email></label>",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES)
def test_a_button_of_unknown_words_beside_a_box_for_something_else_may_order(
    last_page: TinyShop, errand: Errand, box: str
) -> None:
    last_page.pages["/checkout"] = checkout("<button id=go>Off we go</button>", box)

    refused = errand({"open": "/checkout"}, "log out", places={"log out": {"css": "#go"}})

    assert isinstance(refused.trouble, NotAllowed)
    assert last_page.times("POST", "/finish") == 0


def test_with_permission_exactly_one_order_is_placed(last_page: TinyShop, errand: Errand) -> None:
    last_page.pages["/checkout"] = checkout("<button>Place order</button>")

    made = errand({"open": "/checkout"}, "place order", may={"place orders": True})

    assert made.trouble is None
    assert last_page.times("POST", "/finish") == 1


@pytest.mark.parametrize(("most", "orders"), [(53, 0), (54, 1)])
def test_an_order_is_placed_only_within_what_may_be_spent(
    last_page: TinyShop, errand: Errand, most: int, orders: int
) -> None:
    last_page.pages["/checkout"] = checkout("<button>Place order</button>")

    made = errand({"open": "/checkout"}, "place order", may={"place orders": True, "spend": most})

    assert isinstance(made.trouble, NotAllowed) is (orders == 0)
    assert last_page.times("POST", "/finish") == orders
