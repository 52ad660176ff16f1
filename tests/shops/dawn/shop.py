# ruff: noqa: E501 - markup and texts read better on lines of their own length
"""
A shop in the manner of Shopify's Dawn theme and its checkout: a notification after adding, wallets at every turn.

`/cart.js` tells the cart as Shopify does. Codes are taken in the checkout only. A press on a wallet is written down under `events` as "wallet".
"""

from decimal import Decimal

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.base.still import still

RATES = {"eco": ("Economy", Decimal("4.90")), "std": ("Standard", Decimal("6.90"))}
PAYMENTS = {"cod": "Cash on Delivery (COD)", "deposit": "Bank Deposit"}
COUNTRIES = {"CA": "Canada", "DE": "Germany", "US": "United States"}


def front(books: Books) -> Front:
    books.currency = "USD"
    return Front(books, "dawn", {
        "/": home, "/search": search, "/collections/{slug}": collection, "/products/{slug}": product, "/cart": cart,
        "/cart/add.js": add, "/cart.js": cart_js, "/cart/change": change, "/checkouts/cn/1": checkout,
        "/checkouts/rates": rates, "/checkouts/reductions": reductions, "/checkouts/complete": complete, "/checkouts/thank-you": thanks, "/wallets/checkout": wallet,
        "/account/login": login, "/account/register": register, "/account/logout": logout, "/account": account,
        "/contact": contact, "/static/{name}": still,
    })  # fmt: skip


def home(shop: Front, ask: Ask) -> Response:
    return shop.page("list.html", ask, heading="Featured products", products=shop.books.goods[:4])


def search(shop: Front, ask: Ask) -> Response:
    return shop.page("list.html", ask, heading="Search results", products=shop.books.found(ask.sent.get("q", "")))


def collection(shop: Front, ask: Ask) -> Response:
    slug = ask.path["slug"]
    return shop.page(
        "list.html",
        ask,
        heading=shop.books.categories.get(slug, "Products"),
        products=shop.books.listed(slug) or shop.books.goods,
    )


def product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.path["slug"])
    if item is None:
        return shop.page("text.html", ask, 404, heading="Page not found", texts=())
    return shop.page("product.html", ask, item=item, others=shop.books.goods[-2:])


def add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["id"])
    assert item
    ask.visitor.put(item, {name: ask.sent[f"{name}-3"] for name in item.options}, int(ask.sent.get("quantity", "1")))
    return tell(notification=shop.part("notification.html", ask), bubble=shop.part("bubble.html", ask))


def cart(shop: Front, ask: Ask) -> Response:
    return go("/checkouts/cn/1") if ask.posted and ask.visitor.lines else shop.page("cart.html", ask)


def cart_js(shop: Front, ask: Ask) -> Response:
    items = [
        {
            "title": line.item.name,
            "product_title": line.item.name,
            "quantity": line.quantity,
            "price": int(line.item.price * 100),
            "line_price": int(line.sum * 100),
        }
        for line in ask.visitor.lines
    ]
    return tell(
        token="t1",
        currency=shop.books.currency,
        item_count=ask.visitor.count,
        items=items,
        total_price=int(ask.visitor.subtotal * 100),
    )


def change(_shop: Front, ask: Ask) -> Response:
    del ask.visitor.lines[int(ask.sent["line"])]
    return go("/cart")


def checkout(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/cart")
    if "no guests" in shop.books.switches and not ask.visitor.account:
        return go("/account/login?checkout=1")
    return shop.page("checkout.html", ask, payments=PAYMENTS, countries=COUNTRIES)


def rates(shop: Front, ask: Ask) -> Response:
    return tell(
        methods=[[key, name, shop.money(cost), shop.money(_due(ask) + cost)] for key, (name, cost) in RATES.items()]
    )


def reductions(shop: Front, ask: Ask) -> Response:
    """A fifth of the goods off for FIFTH; any other code is refused."""
    if ask.sent["code"].upper() != "FIFTH":
        return tell(said="Enter a valid discount code or gift card")
    ask.visitor.draft["off"] = round(ask.visitor.subtotal / 5, 2)
    return tell(said="", off=shop.money(ask.visitor.draft["off"]))


def _due(ask: Ask) -> Decimal:
    return ask.visitor.subtotal - Decimal(ask.visitor.draft.get("off", 0))


def complete(shop: Front, ask: Ask) -> Response:
    total = _due(ask) + RATES[ask.sent["rate"]][1]
    number = shop.books.order(ask.visitor, **ask.sent, total=total)
    shop.books.write(ask.sent["email"], f"Order #{number} confirmed", f"Thank you for your purchase! Order #{number}")
    return go("/checkouts/thank-you")


def thanks(shop: Front, ask: Ask) -> Response:
    texts = (
        f"Confirmation #{ask.visitor.order}",
        "Your order is confirmed",
        f"Total {shop.money(shop.books.orders[-1]['total'])}",
    )
    return shop.page("text.html", ask, heading="Thank you, Robin!", texts=texts)


def wallet(shop: Front, _ask: Ask) -> Response:
    shop.books.events.append("wallet")
    return tell()


def login(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return shop.page("login.html", ask)
    if shop.books.log_in(ask.visitor, ask.sent["customer[email]"], ask.sent["customer[password]"]):
        return go("/account")
    ask.visitor.told.append("Incorrect email or password.")
    return go("/account/login")


def register(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return shop.page("register.html", ask)
    sent = ask.sent
    if shop.books.register(
        ask.visitor, sent["customer[email]"], sent["customer[password]"], sent["customer[first_name]"]
    ):
        ask.visitor.told.append("This email address is already associated with an account.")
        return go("/account/register")
    shop.books.write(
        sent["customer[email]"], "Customer account confirmation", "Welcome to Pebble & Co! Your account is active."
    )
    return go("/")


def logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    return go("/")


def account(shop: Front, ask: Ask) -> Response:
    return (
        shop.page("text.html", ask, heading="Account", texts=("Order history", "Account details"))
        if ask.visitor.account
        else go("/account/login")
    )


def contact(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    return shop.page("text.html", ask, heading="Thanks for subscribing", texts=())
