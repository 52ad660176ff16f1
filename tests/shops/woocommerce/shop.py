# ruff: noqa: E501 - sentences of the shop on lines of their own length
"""
A shop in the manner of WooCommerce with its classic pages: a form post that adds, notices above the page, a variations
form whose button only warns until all is chosen, drawn country lists, an order review that the server sends anew on each
change of the address, and a checkout that posts by script and lists what is wrong on top.

Switches: "no guests", "ajax add" (the product page adds by script as well), "store notice".
"""

from decimal import Decimal
from typing import Any

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.woocommerce.words import WORDS

STATES = {"US": {"CA": "California", "NY": "New York"}, "DE": {"DE-BE": "Berlin", "DE-BY": "Bayern"}}
COUNTRIES = {"AT": "Austria", "FR": "France", "DE": "Germany", "US": "United States (US)"}
METHODS = {"flat_rate": ("Flat rate", Decimal("4.90")), "local_pickup": ("Local pickup", Decimal(0))}
NEEDED = {
    "billing_first_name": "First name", "billing_last_name": "Last name", "billing_country": "Country / Region",
    "billing_address_1": "Street address", "billing_postcode": "Postcode / ZIP", "billing_city": "Town / City",
    "billing_phone": "Phone", "billing_email": "Email address",
}  # fmt: skip


def front(books: Books) -> Front:
    return Front(books, "woocommerce", {
        "/": _home, "/shop/": _home, "/product-category/{slug}/": _category, "/product/{slug}/": _product,
        "/cart/": _cart, "/checkout/": _checkout, "/checkout/order-received/{number}/": _received,
        "/wc-ajax/update_order_review": _review, "/wc-ajax/checkout": _order, "/wc-ajax/add_to_cart": _add,
        "/wc-ajax/states": _states, "/my-account/": _account, "/my-account/customer-logout/": _logout,
        "/remove/{number}": _remove, "/newsletter": _newsletter,
    }, WORDS.get(books.language, {}))  # fmt: skip


def _home(shop: Front, ask: Ask) -> Response:
    words = ask.sent.get("s")
    if words is None:
        return shop.page("list.html", ask, title="Shop", items=shop.books.goods)
    title = f"{shop.t('Search results:')} “{words}”"
    return shop.page("list.html", ask, title=title, items=shop.books.found(words))


def _category(shop: Front, ask: Ask) -> Response:
    slug = ask.path["slug"]
    return shop.page("list.html", ask, title=shop.books.categories.get(slug, ""), items=shop.books.listed(slug))


def _product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.path["slug"])
    if item is None:
        return shop.page("list.html", ask, 404, title="Oops! That page cannot be found.", items=())
    if ask.posted:
        chosen = {name: ask.sent.get(f"attribute_{name.lower()}", "") for name in item.options}
        if all(chosen.values()):
            ask.visitor.put(item, chosen, int(ask.sent.get("quantity") or 1))
            ask.visitor.told.append(shop.part("added.html", ask, item=item))
    return shop.page("product.html", ask, item=item)


def _add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["product_id"])
    assert item
    ask.visitor.put(item, {}, 1)
    return tell(header=shop.part("header_cart.html", ask))


def _cart(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        for number, line in enumerate(ask.visitor.lines):
            line.quantity = int(ask.sent.get(f"cart[{number}][qty]", line.quantity))
        ask.visitor.told.append(shop.t("Cart updated."))
        return go("/cart/")
    return shop.page("cart.html", ask, **_sums(ask))


def _remove(_shop: Front, ask: Ask) -> Response:
    ask.visitor.lines.pop(int(ask.path["number"]))
    return go("/cart/")


def _sums(ask: Ask) -> dict[str, Any]:
    method = ask.visitor.draft.get("shipping_method", "flat_rate")
    cost = METHODS[method][1]
    return {
        "methods": METHODS, "method": method, "shipping": cost, "total": ask.visitor.subtotal + cost,
        "payment": ask.visitor.draft.get("payment_method", "bacs"),
    }  # fmt: skip


def _checkout(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/cart/")
    return shop.page(
        "checkout.html", ask, countries=COUNTRIES, guests="no guests" not in shop.books.switches, **_sums(ask)
    )


def _states(_shop: Front, ask: Ask) -> Response:
    return tell(states=STATES.get(ask.sent.get("country", ""), {}))


def _review(shop: Front, ask: Ask) -> Response:
    ask.visitor.draft |= {key: ask.sent[key] for key in ("shipping_method", "payment_method") if key in ask.sent}
    return tell(table=shop.part("review.html", ask, **_sums(ask)), payment=shop.part("payment.html", ask, **_sums(ask)))


def _order(shop: Front, ask: Ask) -> Response:
    wrong = [
        (key, f"<strong>{shop.t(label)}</strong> {shop.t('is a required field.')}")
        for key, label in NEEDED.items()
        if not ask.sent.get(key)
    ]
    if STATES.get(ask.sent.get("billing_country", "")) and not ask.sent.get("billing_state"):
        wrong.append(("billing_state", f"<strong>{shop.t('State / County')}</strong> {shop.t('is a required field.')}"))
    if "terms" not in ask.sent:
        wrong.append(("terms", shop.t("Please read and accept the terms and conditions to proceed with your order.")))
    wants_account = "createaccount" in ask.sent or ("no guests" in shop.books.switches and not ask.visitor.account)
    if wants_account and not ask.sent.get("account_password"):
        wrong.append(("account_password", "<strong>Create account password</strong> is a required field."))
    if wrong:
        return tell(result="failure", wrong=wrong)
    if wants_account:
        shop.books.register(ask.visitor, ask.sent["billing_email"], ask.sent["account_password"])
    total = _sums(ask)["total"]
    ask.visitor.draft |= {key: value for key, value in ask.sent.items() if key != "account_password"}
    number = shop.books.order(ask.visitor, total=total)
    shop.books.write(
        ask.sent["billing_email"], f"Your order #{number} has been received", f"Thank you. Order number {number}."
    )
    return tell(result="success", redirect=f"/checkout/order-received/{number}/?key=wc_order_a1b2c3")


def _received(shop: Front, ask: Ask) -> Response:
    order = shop.books.orders[int(ask.path["number"]) - 1001]
    return shop.page("received.html", ask, number=ask.path["number"], order=order)


def _account(shop: Front, ask: Ask) -> Response:
    wrong = ""
    if ask.posted and "register" in ask.sent:
        wrong = shop.books.register(ask.visitor, ask.sent["email"], ask.sent["password"])
        if not wrong:
            shop.books.write(ask.sent["email"], "Your account has been created", "Welcome! Your account is ready.")
            return go("/my-account/")
    elif ask.posted:
        if shop.books.log_in(ask.visitor, ask.sent.get("username", ""), ask.sent.get("password", "")):
            return go("/my-account/")
        wrong = "unknown"
    return shop.page("account.html", ask, wrong=wrong)


def _logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    return go("/my-account/")


def _newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    return tell(text=shop.t("Thank you for subscribing!"))
