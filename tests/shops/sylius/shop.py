# ruff: noqa: E501 - texts and markup read better on lines of their own length
"""
A shop in the manner of Sylius 2 with its default look, in English.

There is no search. Parts of a page are drawn anew by the server after each change; an added product is told in a
dialog, the cart comes from the side under a button that is only a picture on a phone. Four steps: address, shipping,
payment, complete; forms are checked by the server alone. The thank-you page tells no number.
"""

from decimal import Decimal
from typing import Any

from starlette.responses import HTMLResponse, Response

from tests.shops.base.books import Books, Visitor
from tests.shops.base.front import Ask, Front, go
from tests.shops.base.still import still

SHIPPING = {
    "ups": ("UPS", Decimal("7.50"), "Two to three days."), "dhl": ("DHL Express", Decimal("12.90"), "The next day."),
    "fedex": ("FedEx", Decimal("9.20"), "Two days."),
}  # fmt: skip
PAYMENT = {"cod": ("Cash on delivery", None, "Pay at your door."), "bank": ("Bank transfer", None, "Pay first.")}
COUNTRIES = {"DE": "Germany", "FR": "France", "GB": "United Kingdom", "US": "United States"}
PROVINCES = ("Alabama", "California", "New York", "Texas")
COUPONS = {"WILLKOMMEN5": Decimal("5.00")}
FORM = "sylius_shop_checkout_address"
MADE = "sylius_shop_customer_registration"
NEEDED = {
    "firstName": "Please enter first name.", "lastName": "Please enter last name.", "street": "Please enter street.",
    "countryCode": "Please select country.", "city": "Please enter city.", "postcode": "Please enter postcode.",
}  # fmt: skip


def discount(visitor: Visitor) -> Decimal:
    return COUPONS.get(visitor.draft.get("coupon", ""), Decimal(0))


def shipping(visitor: Visitor) -> Decimal:
    return SHIPPING[visitor.draft.get("ship", "ups")][1]


def front(books: Books) -> Front:
    made = Front(books, "sylius", {
        "/": lambda _shop, _ask: go("/en_US/"), "/en_US/": home, "/en_US/taxons/{slug}": taxon, "/en_US/products/{slug}": product,
        "/static/{name}": still, "/live/add": add, "/live/widget": widget, "/live/price": price, "/live/cart": live_cart,
        "/live/province": province, "/live/email": known, "/en_US/cart/": cart, "/en_US/login": login,
        "/en_US/login-check": check, "/en_US/register": register, "/en_US/logout": logout,
        "/en_US/account/dashboard": account, "/en_US/checkout/": begin, "/en_US/checkout/address": address,
        "/en_US/checkout/select-shipping": ship, "/en_US/checkout/select-payment": pay,
        "/en_US/checkout/complete": complete, "/en_US/order/thank-you": thanks,
    })  # fmt: skip
    made.env.globals.update(discount=discount, shipping=shipping)
    return made


def _page(shop: Front, ask: Ask, template: str, **values: Any) -> Response:
    given: dict[str, Any] = {"checkout": "/checkout/" in ask.url, "page": template, "wrong": {}} | values
    return shop.page(f"{template}.html", ask, **given)


def home(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "list", heading="Home", taxon=False, items=shop.books.goods[:4])


def taxon(shop: Front, ask: Ask) -> Response:
    words = ask.sent.get("criteria[search][value]", "").lower()
    items = [item for item in shop.books.listed(ask.path["slug"]) if words in item.name.lower()]
    return _page(shop, ask, "list", heading=shop.books.categories.get(ask.path["slug"], "?"), taxon=True, items=items)


def product(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "product", item=shop.books.item(ask.path["slug"]), others=shop.books.goods[-2:])


def add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["slug"])
    assert item
    own = "sylius_shop_add_to_cart[cartItem]"
    chosen = {name: ask.sent[f"{own}[variant][{name}]"] for name in item.options}
    ask.visitor.put(item, chosen, int(ask.sent[f"{own}[quantity]"]))
    return _page(shop, ask, "modal", item=item, chosen=chosen)


def widget(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "widget")


def price(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["slug"])
    assert item
    return HTMLResponse(shop.money(item.price))


def cart(shop: Front, ask: Ask) -> Response:
    return go("/en_US/checkout/") if ask.posted else _page(shop, ask, "cart", wrong="")


def live_cart(shop: Front, ask: Ask) -> Response:
    """One change of the cart, and how it looks then."""
    lines, wrong = ask.visitor.lines, ""
    match ask.sent["act"]:
        case "remove":
            del lines[int(ask.sent["index"])]
        case "clear":
            lines.clear()
        case "uncoupon":
            ask.visitor.draft.pop("coupon", None)
        case "coupon":
            code = ask.sent.get("sylius_shop_cart[promotionCoupon]", "").strip()
            if code in COUPONS:
                ask.visitor.draft["coupon"] = code
            else:
                wrong = code
        case _:
            for number, line in enumerate(lines):
                line.quantity = int(ask.sent[f"sylius_shop_cart[items][{number}][quantity]"] or 1)
    return _page(shop, ask, "cart_form", wrong=wrong)


def province(_shop: Front, ask: Ask) -> Response:
    """A list of provinces where the country has some."""
    who = ask.sent["who"]
    if ask.sent["country"] != "US":
        return HTMLResponse("")
    ident, options = (
        f"{FORM}_{who}_provinceCode",
        "".join(f'<option value="{name}">{name}</option>' for name in PROVINCES),
    )
    return HTMLResponse(
        f'<div class="field mb-3"><label class="form-label required" for="{ident}">Province</label><select id="{ident}" '
        f'name="{FORM}[{who}][provinceCode]" class="form-select"><option value="">Select</option>{options}</select></div>'
    )


def known(shop: Front, ask: Ask) -> Response:
    """A box for the password where the address is a customer's."""
    if ask.sent["email"].lower() not in shop.books.accounts:
        return HTMLResponse("")
    return HTMLResponse(
        '<div class="input-group mb-2"><input type="password" class="form-control" placeholder="Password">'
        '<button class="btn btn-primary" type="button">Sign in</button></div>'
    )


def login(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "login", failed=False)


def check(shop: Front, ask: Ask) -> Response:
    if shop.books.log_in(ask.visitor, ask.sent.get("_username", ""), ask.sent.get("_password", "")):
        return go("/en_US/")
    return _page(shop, ask, "login", failed=True)


def register(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return _page(shop, ask, "register")
    told = {key.removeprefix(f"{MADE}[")[:-1]: value for key, value in ask.sent.items() if key.startswith(MADE)}
    wrong = {
        key: f"Please enter your {text}."
        for key, text in {"firstName": "first name", "lastName": "last name", "email": "email"}.items()
        if not told.get(key)
    }
    first, second = told.get("user][plainPassword][first", ""), told.get("user][plainPassword][second", "")
    if len(first) < 4:
        wrong["user][plainPassword][first"] = "Password must be at least 4 characters long."
    elif first != second:
        wrong["user][plainPassword][first"] = "The entered passwords don't match"
    if not wrong and shop.books.register(ask.visitor, told["email"], first, told["firstName"], told["lastName"]):
        wrong["email"] = "This email is already used."
    if wrong:
        return _page(shop, ask, "register", wrong=wrong)
    shop.books.write(told["email"], "Welcome to our store", "You have just been registered. Thank you!")
    ask.visitor.told.append("Thank you for registering!")
    return go("/en_US/account/dashboard")


def logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    ask.visitor.draft.clear()
    return go("/en_US/")


def account(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "account") if ask.visitor.account else go("/en_US/login")


def begin(_shop: Front, ask: Ask) -> Response:
    return go("/en_US/checkout/address" if ask.visitor.lines else "/en_US/cart/")


def address(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return _page(shop, ask, "address", countries=COUNTRIES) if ask.visitor.lines else go("/en_US/cart/")
    ask.visitor.draft |= {key: value for key, value in ask.sent.items() if key.startswith(FORM)}
    wrong = {
        f"{FORM}[billingAddress][{key}]": text
        for key, text in NEEDED.items()
        if not ask.sent.get(f"{FORM}[billingAddress][{key}]")
    }
    if not ask.visitor.account and "@" not in ask.sent.get(f"{FORM}[customer][email]", ""):
        wrong[f"{FORM}[customer][email]"] = "Please enter your email."
    if ask.sent.get(f"{FORM}[billingAddress][countryCode]") == "US" and not ask.sent.get(
        f"{FORM}[billingAddress][provinceCode]"
    ):
        wrong[f"{FORM}[billingAddress][countryCode]"] = "Please select proper province."
    return (
        _page(shop, ask, "address", countries=COUNTRIES, wrong=wrong)
        if wrong
        else go("/en_US/checkout/select-shipping")
    )


def ship(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        ask.visitor.draft["ship"] = ask.sent["sylius_shop_checkout_shipment[shipments][0][method]"]
        return go("/en_US/checkout/select-payment")
    return _page(
        shop,
        ask,
        "choose",
        at=2,
        heading="Shipment",
        name="shipment",
        methods=SHIPPING,
        chosen="ups",
        back=("Change address", "/en_US/checkout/address"),
    )


def pay(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        ask.visitor.draft["pay"] = ask.sent["sylius_shop_checkout_payment[payments][0][method]"]
        return go("/en_US/checkout/complete")
    return _page(
        shop,
        ask,
        "choose",
        at=3,
        heading="Payment",
        name="payment",
        methods=PAYMENT,
        chosen="cod",
        back=("Change shipping method", "/en_US/checkout/select-shipping"),
    )


def complete(shop: Front, ask: Ask) -> Response:
    draft = ask.visitor.draft
    if not ask.posted:
        return _page(shop, ask, "complete", ship=SHIPPING[draft["ship"]][0], pay=PAYMENT[draft["pay"]][0])
    email = draft.get(f"{FORM}[customer][email]") or (ask.visitor.account.email if ask.visitor.account else "")
    number = shop.books.order(ask.visitor)
    shop.books.write(email, "Order confirmation", f"Your order no. {number:09} has been successfully placed.")
    return go("/en_US/order/thank-you")


def thanks(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "thanks")
