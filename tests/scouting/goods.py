"""A tiny shop with a list, a product, a cart and a checkout; it remembers what was sent to it."""

from tests.manners.tiny_shops import Answer, Asked, TinyShop, html, redirect

HEAD = """<header><a href=/>Tiny</a>
    <form action=/search role=search><input type=search name=q aria-label=Search></form>
    <a href=/cart>Cart</a> <a href=/login>Log in</a></header>"""
CARDS = """<ul><li><a href=/products/kettle><img alt="">Iron Kettle</a> €42.00
    <li><a href=/products/cup><img alt="">Stone Cup</a> €6.00</ul>"""
PRODUCT = """<h1>Iron Kettle</h1><p>€42.00</p><form method=post action=/add><label>Quantity
    <input type=number name=qty value=1></label><button>Add to cart</button></form>"""
LINE = """<table><tr><td>Iron Kettle<td><input type=number aria-label=Quantity value=1><td>€42.00
    <td><button>Remove</button></table><p>Total €42.00</p>"""
CART = f"<h1>Your cart</h1>{LINE}<a href=/checkout>Checkout</a>"
GUEST = """<h1>Checkout</h1><p>How do you want to go on?</p><a href=/address>Continue as guest</a>
    <form method=post action=/login><label>E-mail <input type=email name=mail></label>
    <label>Password <input type=password name=secret></label><button>Log in</button></form>"""
ADDRESS = """<h1>Delivery address</h1><form method=post action=/order>
    <label>E-mail <input type=email name=mail required></label><label>First name <input name=first required></label>
    <label>Last name <input name=last required></label><label>Street <input name=street required></label>
    <label>Postcode <input name=zip required></label><label>City <input name=city required></label>
    <label>Phone <input name=phone></label><button>Place order</button></form>"""
WALL = """<h1>Log in</h1><p>Only customers can order.</p><form method=post action=/login>
    <label>E-mail <input type=email name=mail></label><label>Password <input type=password name=secret></label>
    <button>Log in</button></form>"""


def fill(shop: TinyShop, checkout: str = GUEST) -> TinyShop:
    """Goods into the shop; the cart is empty until something was added."""

    def cart(_: Asked) -> Answer:
        full = shop.times("POST", "/add")
        return Answer(html(HEAD + (CART if full else "<h1>Your cart</h1><p>Your cart is empty.</p>")))

    shop.pages |= {
        "/": f"{HEAD}<h1>Tiny shop</h1>{CARDS}",
        "/search": f"{HEAD}<h1>Search results</h1>{CARDS}",
        "/products/kettle": HEAD + PRODUCT,
        "/add": redirect("/cart"),
        "/cart": cart,
        "/checkout": HEAD + checkout,
        "/address": ADDRESS,
    }
    return shop


def sent(shop: TinyShop) -> list[tuple[str, str]]:
    """What was sent to the shop, by address."""
    return [(one.path, one.body) for one in shop.asked if one.method != "GET"]
