# ruff: noqa: E501 - texts and markup read better on lines of their own length
"""
A shop in the manner of LiteCart 2 with its default template, in English.

The cart stands on the checkout's page, which is one form of five boxes, each drawn after the other. The address is kept
when its box is left, and all boxes are drawn anew then; ways to send and pay are labels over radios that are not
shown. A search has no button, labels belong to no field. Switches: "no guests".
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from starlette.responses import PlainTextResponse, Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.base.still import still

SHIPPING = {
    "flat": ("Flat Rate", "Standard delivery", Decimal("4.00")), "zone": ("Zone Based", "Express", Decimal("9.00")),
}  # fmt: skip
PAYMENT = {
    "cod": ("Cash on Delivery", "Pay at your door", Decimal("5.00")),
    "invoice": ("Invoice", "Within 14 days", Decimal(0)),
}
COUNTRIES = {"DK": "Denmark", "FR": "France", "DE": "Germany", "SE": "Sweden", "US": "United States"}
ZONES = {"US": ["California", "New York", "Texas"]}
NEEDED = {
    "firstname": "first name", "lastname": "last name", "address1": "address", "postcode": "postal code", "city": "city",
    "country_code": "country", "email": "email address", "phone": "phone number",
}  # fmt: skip
SECRET = frozenset({"password", "confirmed_password"})


def front(books: Books) -> Front:
    return Front(books, "litecart", {
        "/": home, "/static/{name}": still, "/en/search": search, "/en/checkout": checkout, "/en/order_process": order,
        "/en/order_success": success, "/en/create_account": create, "/en/login": login, "/en/logout": logout,
        "/en/newsletter": newsletter, "/ajax/cart.json": add, "/ajax/cookies": cookies, "/ajax/zones.json": zones,
        "/ajax/checkout_{part}.html": part, "/en/{category}/": category, "/en/{category}/{slug}": product,
        "/en/{page}": information,
    })  # fmt: skip


def _text(shop: Front, ask: Ask, heading: str, *texts: str, name: str = "information") -> Response:
    return shop.page("text.html", ask, heading=heading, texts=texts, name=name)


def _slug(part: str, mark: str) -> str:
    """What stands before `-p-1` in an address."""
    return part.rpartition(mark)[0]


def home(shop: Front, ask: Ask) -> Response:
    return shop.page("list.html", ask, heading="Popular Products", items=shop.books.goods[:4])


def search(shop: Front, ask: Ask) -> Response:
    words = ask.sent.get("query", "")
    items = shop.books.found(words)
    if len(items) == 1:
        return go(f"/en/{items[0].category_slug}-c-1/{items[0].slug}-p-1")
    return shop.page("list.html", ask, heading=f"Search Results for “{words}”", items=items)


def category(shop: Front, ask: Ask) -> Response:
    slug = _slug(ask.path["category"], "-c-")
    return shop.page("list.html", ask, heading=shop.books.categories.get(slug, "?"), items=shop.books.listed(slug))


def product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(_slug(ask.path["slug"], "-p-"))
    return shop.page("product.html", ask, item=item, others=shop.books.goods[-2:])


def information(shop: Front, ask: Ask) -> Response:
    return _text(
        shop,
        ask,
        ask.path["page"].rpartition("-p-")[0].replace("-", " ").title() or "Information",
        "What there is to know.",
    )


def add(shop: Front, ask: Ask) -> Response:
    """The cart as the header shows it, and what was wrong."""
    item = shop.books.item(ask.sent["product_id"])
    assert item
    chosen = {name: ask.sent.get(f"options[{name}]", "") for name in item.options}
    missing = [name for name, value in chosen.items() if not value]
    if not missing:
        ask.visitor.put(item, chosen, int(ask.sent.get("quantity", "1")))
    alert = f"Please select an option for {missing[0]}." if missing else ""
    return tell(quantity=ask.visitor.count, formatted_value=shop.money(ask.visitor.subtotal), alert=alert)


def cookies(_shop: Front, ask: Ask) -> Response:
    ask.visitor.draft["cookies"] = True
    return tell()


def zones(_shop: Front, ask: Ask) -> Response:
    return tell(zones=ZONES.get(ask.sent["country_code"], []))


def checkout(shop: Front, ask: Ask) -> Response:
    return shop.page("checkout.html", ask)


def part(shop: Front, ask: Ask) -> Response:
    """One box of the checkout, after what was sent with the question has been taken down."""
    return PARTS[ask.path["part"]](shop, ask)


def _cart(shop: Front, ask: Ask) -> Response:
    for number, line in enumerate(ask.visitor.lines):
        line.quantity = int(ask.sent.get(f"item[{number}][quantity]", line.quantity))
    if "remove_cart_item" in ask.sent:
        del ask.visitor.lines[int(ask.sent["remove_cart_item"])]
    return shop.page("box_cart.html", ask)


def _customer(shop: Front, ask: Ask) -> Response:
    if ask.sent.keys() - {"part"}:
        ask.visitor.draft.pop("create_account", None)
        ask.visitor.draft |= {key: value for key, value in ask.sent.items() if key not in SECRET}
        if (
            ask.sent.get("create_account")
            and ask.sent.get("password")
            and ask.sent["password"] == ask.sent.get("confirmed_password")
        ):
            shop.books.register(ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstname"])
    country = ask.visitor.draft.get("country_code", "DE")
    return shop.page("box_customer.html", ask, countries=COUNTRIES, zones=ZONES.get(country, []))


def _options(kind: str, options: dict[str, Any]) -> Callable[[Front, Ask], Response]:
    def drawn(shop: Front, ask: Ask) -> Response:
        chosen = ask.sent.get(f"{kind}[option_id]") or ask.visitor.draft.get(kind) or next(iter(options))
        ask.visitor.draft[kind] = chosen
        return shop.page("box_options.html", ask, kind=kind, options=options, chosen=chosen)

    return drawn


def _missing(shop: Front, ask: Ask) -> str:
    told = ask.visitor.draft | ({"email": ask.visitor.account.email} if ask.visitor.account else {})
    missing = [text for key, text in NEEDED.items() if not str(told.get(key, "")).strip()]
    if not missing and "no guests" in shop.books.switches and not ask.visitor.account:
        missing = ["password"]
    return f"Customer details: You must enter a {missing[0]}." if missing else ""


def _summary(shop: Front, ask: Ask) -> Response:
    draft = ask.visitor.draft
    return shop.page(
        "box_summary.html",
        ask,
        shipping=SHIPPING[draft["shipping"]],
        fee=PAYMENT[draft["payment"]][2],
        error=_missing(shop, ask),
    )


PARTS: dict[str, Callable[[Front, Ask], Response]] = {
    "cart": _cart, "customer": _customer, "shipping": _options("shipping", SHIPPING),
    "payment": _options("payment", PAYMENT), "summary": _summary,
}  # fmt: skip


def order(shop: Front, ask: Ask) -> Response:
    error = _missing(shop, ask) or ("" if "terms_agreed" in ask.sent else "You must agree to the terms.")
    if error:
        ask.visitor.told.append(f"!{error}")
        return go("/en/checkout")
    email = ask.visitor.account.email if ask.visitor.account else ask.visitor.draft["email"]
    shipping, fee = SHIPPING[ask.visitor.draft["shipping"]][2], PAYMENT[ask.visitor.draft["payment"]][2]
    number = shop.books.order(ask.visitor, total=ask.visitor.subtotal + shipping + fee)
    shop.books.write(
        email, f"Order Confirmation - #{number}", f"Thank you for your purchase! Your order #{number} was received."
    )
    return go("/en/order_success")


def success(shop: Front, ask: Ask) -> Response:
    total = shop.money(shop.books.orders[-1]["total"]) if shop.books.orders else ""
    thanks = (
        "Thank you for your purchase. An order confirmation email has been sent. We will process your order shortly."
    )
    return _text(
        shop,
        ask,
        f"Your order #{ask.visitor.order} was completed successfully!",
        thanks,
        f"Order Total: {total}",
        "Click here for a printable copy",
        name="order-success",
    )


def create(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        wrong = "" if ask.sent.get("password") == ask.sent.get("confirmed_password") else "The passwords did not match"
        if not wrong and shop.books.register(
            ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstname"]
        ):
            wrong = "The email address already exists in our customer database. Please login or select a different email address."
        if not wrong:
            ask.visitor.draft |= {key: value for key, value in ask.sent.items() if value and key not in SECRET}
            shop.books.write(ask.sent["email"], "Customer Account Created", "Welcome! Your account has been created.")
            ask.visitor.told.append("Your customer account has been created.")
            return go("/")
        ask.visitor.told.append(f"!{wrong}")
    return shop.page("register.html", ask, countries=COUNTRIES)


def login(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return shop.page("login.html", ask)
    if shop.books.log_in(ask.visitor, ask.sent["email"], ask.sent.get("password", "")):
        ask.visitor.told.append(f"Welcome back {ask.visitor.account.first_name if ask.visitor.account else ''}.")
        return go(ask.sent.get("redirect_url") or "/")
    ask.visitor.told.append("!Wrong password or the account does not exist")
    return go("/en/login")


def logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    ask.visitor.draft.clear()
    ask.visitor.told.append("You are now signed out.")
    return go("/")


def newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    return PlainTextResponse("Thank you for subscribing to our newsletter.")
